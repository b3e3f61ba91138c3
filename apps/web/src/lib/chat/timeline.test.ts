import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleEntry, exampleMessage, exampleOrder, me } from '../testing/examples.ts'
import { type TimelineInput, timeline } from './timeline.ts'

const minute = 60_000
const noon = new Date(2026, 0, 27, 12).getTime()

function kinds(part: Partial<TimelineInput>): readonly string[] {
	const input: TimelineInput = {
		me: me.id,
		kind: 'direct',
		createdAt: noon,
		messages: [],
		hasEarlier: false,
		outbox: [],
		orders: [],
		notices: [],
		unreadFrom: null,
		...part,
	}
	return timeline(input).flatMap((item) => {
		const above = [...(item.stamp === null ? [] : ['stamp']), ...(item.unread ? ['unread'] : [])]
		if (item.kind === 'message') return [...above, `${item.first ? 'first' : 'next'}:${item.message.seq}`]
		if (item.kind === 'outgoing') return [...above, `${item.first ? 'first' : 'next'}:${item.entry.clientId}`]
		return [...above, item.kind]
	})
}

const at = (seq: number, minutes: number, by = 'u-other') => exampleMessage(seq, { by, at: noon + minutes * minute })

const cases: readonly [name: string, part: Partial<TimelineInput>, lines: readonly string[]][] = [
	['nothing gives nothing', {}, []],
	[
		'a burst has one stamp and one face',
		{ messages: [at(1, 0), at(2, 2), at(3, 5)] },
		['stamp', 'first:1', 'next:2', 'next:3'],
	],
	[
		'a pause of more than five minutes is stamped',
		{ messages: [at(1, 0), at(2, 5.1)] },
		['stamp', 'first:1', 'stamp', 'first:2'],
	],
	['another person begins a run', { messages: [at(1, 0), at(2, 1, me.id)] }, ['stamp', 'first:1', 'first:2']],
	['midnight is stamped', { messages: [at(1, 719), at(2, 721)] }, ['stamp', 'first:1', 'stamp', 'first:2']],
	[
		'the unread line stands before the first unread',
		{ messages: [at(1, 0), at(2, 1)], unreadFrom: 2 },
		['stamp', 'first:1', 'unread', 'first:2'],
	],
	[
		'clocks that run backwards do not reorder messages',
		{ messages: [at(1, 3), at(2, 1)] },
		['stamp', 'first:1', 'next:2'],
	],
	[
		'an order stands where it was made',
		{ messages: [at(1, 0), at(2, 3)], orders: [exampleOrder({ createdAt: noon + minute })] },
		['stamp', 'first:1', 'order', 'first:2'],
	],
	[
		'what is older than the loaded messages waits for them',
		{ messages: [at(1, 0)], hasEarlier: true, orders: [exampleOrder({ createdAt: noon - minute })] },
		['stamp', 'first:1'],
	],
	[
		'a group begins with the word that it was made',
		{
			kind: 'group',
			messages: [at(1, 1)],
			notices: [{ kind: 'renamed', seq: 2, at: noon + 2 * minute, title: 'x', by: me.id }],
		},
		['stamp', 'notice', 'first:1', 'notice'],
	],
	[
		'a group whose messages are older than itself begins with the word all the same',
		{ kind: 'group', createdAt: noon + minute, messages: [at(1, 0)] },
		['stamp', 'notice', 'first:1'],
	],
	[
		'the beginning of a group waits for its page',
		{ kind: 'group', messages: [at(1, 1)], hasEarlier: true },
		['stamp', 'first:1'],
	],
	[
		'what is on its way stands last, whatever the clock of this device says',
		{ messages: [at(1, 0)], outbox: [exampleEntry('client-a', { at: 5 })] },
		['stamp', 'first:1', 'first:client-a'],
	],
]

for (const [name, part, lines] of cases) {
	test(name, () => assert.deepEqual(kinds(part), lines))
}

test('an own message keeps its key when it arrives, so that its row stays', () => {
	const base = {
		me: me.id,
		kind: 'direct' as const,
		createdAt: noon,
		hasEarlier: false,
		orders: [],
		notices: [],
		unreadFrom: null,
	}
	const before = timeline({ ...base, messages: [], outbox: [exampleEntry('client-0001')] })
	const after = timeline({ ...base, messages: [exampleMessage(1, { by: me.id })], outbox: [] })
	assert.equal(before.at(-1)?.key, after.at(-1)?.key)
})

test('a line keeps its key when a page is put in front of it', () => {
	const base = {
		me: me.id,
		kind: 'direct' as const,
		createdAt: noon,
		hasEarlier: true,
		outbox: [],
		orders: [],
		notices: [],
		unreadFrom: null,
	}
	const [alone] = timeline({ ...base, messages: [at(2, 1)] })
	const joined = timeline({ ...base, messages: [at(1, 0), at(2, 1)] })[1]
	assert.equal(alone?.key, joined?.key)
	assert.notEqual(alone?.stamp, joined?.stamp)
})

test('keys are unique', () => {
	const messages = [at(1, 0), at(2, 1, me.id), at(3, 20)]
	const items = timeline({
		me: me.id,
		kind: 'group',
		createdAt: noon,
		messages,
		hasEarlier: false,
		outbox: [exampleEntry('client-a')],
		orders: [exampleOrder()],
		notices: [{ kind: 'renamed', seq: 9, at: noon, title: 'x', by: me.id }],
		unreadFrom: 3,
	})
	assert.equal(new Set(items.map((item) => item.key)).size, items.length)
})
