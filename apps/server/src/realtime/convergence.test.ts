import { deepEqual, ok } from 'node:assert/strict'
import type { ConversationSnapshot } from '@hutong/protocol'
import fc from 'fast-check'
import { until } from '../../testing/http/until.ts'
import { createReader, type Reader } from '../../testing/realtime/reader.ts'
import type { Member } from '../../testing/realtime/start-server.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

/** What happens in a run: steps one after the other, the actions of a step all at once. */
type Action =
	| { readonly kind: 'say' | 'link' | 'rename' | 'leave' | 'removeCard' | 'away' | 'back'; readonly who: number }
	| { readonly kind: 'invite' | 'direct'; readonly who: number; readonly whom: number }
	| { readonly kind: 'read'; readonly who: number; readonly count: number }

const people = 3
const who = fc.nat(people - 1)
const simple = <Kind extends string>(kind: Kind) => fc.record({ kind: fc.constant(kind), who })
const twoPeople = <Kind extends string>(kind: Kind) => fc.record({ kind: fc.constant(kind), who, whom: who })
const action: fc.Arbitrary<Action> = fc.oneof(
	{ arbitrary: simple('say'), weight: 6 },
	{ arbitrary: simple('link'), weight: 2 },
	{ arbitrary: twoPeople('invite'), weight: 3 },
	{ arbitrary: fc.record({ kind: fc.constant('read' as const), who, count: fc.nat(20) }), weight: 2 },
	{ arbitrary: simple('back'), weight: 2 },
	...(['rename', 'leave', 'removeCard', 'away'] as const).map((kind) => ({ arbitrary: simple(kind), weight: 1 })),
	{ arbitrary: twoPeople('direct'), weight: 1 },
)
const steps = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 12 })

/** One run in which each thing happens, whatever chance brings to the others. */
const everything: Action[][] = [
	[
		{ kind: 'link', who: 0 },
		{ kind: 'away', who: 1 },
	],
	[
		{ kind: 'say', who: 1 },
		{ kind: 'read', who: 2, count: 1 },
		{ kind: 'direct', who: 1, whom: 2 },
	],
	[
		{ kind: 'removeCard', who: 0 },
		{ kind: 'rename', who: 2 },
		{ kind: 'leave', who: 1 },
	],
	[
		{ kind: 'invite', who: 0, whom: 1 },
		{ kind: 'say', who: 0 },
	],
	[
		{ kind: 'back', who: 1 },
		{ kind: 'say', who: 2 },
	],
]

testEachServer({}, (test) => {
	test('RT6 whatever happens, stale snapshots with the events since equal fresh ones', async (server) => {
		const members = await Promise.all(Array.from({ length: people }, () => server.newPerson()))
		const total = { applied: 0, fetched: 0, done: new Set<string>() }
		await fc.assert(
			fc.asyncProperty(steps, async (plan) => {
				const run = await begin(members)
				for (const step of plan)
					await Promise.all(step.map(async (one) => (await act(run, one)) && total.done.add(one.kind)))
				for (const reader of run.readers) {
					await compare(reader, run.members[run.readers.indexOf(reader)])
					total.applied += reader.counts.applied
					total.fetched += reader.counts.fetched
					await reader.disconnect()
				}
			}),
			{ numRuns: 8, endOnFailure: true, examples: [[everything]] },
		)
		// It was no empty exercise: everything happened, and most of it came as events.
		deepEqual([...total.done].toSorted(), [
			...['away', 'back', 'direct', 'invite', 'leave', 'link', 'read', 'removeCard', 'rename', 'say'],
		])
		ok(total.applied > 100, `${total.applied} events applied, ${total.fetched} snapshots fetched`)
	})
})

type Run = {
	readonly members: readonly Member[]
	readonly readers: readonly Reader[]
	readonly group: string
	said: number
}

async function begin(members: readonly Member[]): Promise<Run> {
	const [first, ...others] = members
	ok(first)
	const readers = members.map((member) => createReader(member))
	await Promise.all(readers.map((reader) => reader.connect()))
	const made = await first.browser.api.createConversation({
		...{ kind: 'group', title: 'Tea', members: others.map(({ id }) => id) },
	})
	ok(made.ok)
	return { members, readers, group: made.value.id, said: 0 }
}

/** @returns whether it happened: much of it is refused, as it should be */
async function act(run: Run, action: Action): Promise<boolean> {
	const [member, reader] = [run.members[action.who], run.readers[action.who]]
	ok(member && reader)
	const { api } = member.browser
	const clientId = `${run.group.slice(-8)}-${run.said++}`
	switch (action.kind) {
		case 'say':
			return (await api.send(run.group, { clientId, text: `Tea ${run.said}?` })).ok
		case 'link':
			return (await api.send(run.group, { clientId, text: `https://shop.example/${run.said}` })).ok
		case 'rename':
			return (await api.rename(run.group, `Tea ${run.said}`)).ok
		case 'leave':
			return (await api.leave(run.group)).ok
		case 'invite':
			return (await api.invite(run.group, [run.members[action.whom]?.id ?? ''])).ok
		case 'direct':
			return (await api.createConversation({ kind: 'direct', user: run.members[action.whom]?.id ?? '' })).ok
		case 'read':
			return (await api.moveRead(run.group, action.count)).ok
		case 'removeCard':
			return removeLastCard(member, run.group)
		case 'away':
			return reader.disconnect().then(() => true)
		case 'back':
			return reader.connect().then(() => true)
	}
}

async function removeLastCard({ id, browser }: Member, group: string): Promise<boolean> {
	const snapshot = await browser.api.conversation(group)
	if (!snapshot.ok) return false
	const message = snapshot.value.messages.findLast(({ by, links }) => by === id && links.length > 0)
	return message !== undefined && (await browser.api.removeCard(group, message.id, 0)).ok
}

/** Waits until nothing happens any more, then holds what a reader has against what the server says. */
async function compare(reader: Reader, member: Member | undefined): Promise<void> {
	ok(member)
	const fresh = await until(async () => {
		await reader.catchUp()
		const found = await fetchAll(reader, member)
		const isStill = found.every(({ id, cursor }) => reader.snapshots.get(id)?.cursor.seq === cursor.seq)
		return isStill && !found.some(isWaiting) && found
	})
	const newest = fresh.map(({ id, messages }) => {
		const stale = reader.snapshots.get(id)
		ok(stale)
		return { ...stale, messages: stale.messages.slice(-messages.length || stale.messages.length), hasEarlier: false }
	})
	deepEqual(
		newest,
		fresh.map((snapshot) => ({ ...snapshot, hasEarlier: false })),
	)
}

async function fetchAll(reader: Reader, { browser }: Member): Promise<ConversationSnapshot[]> {
	const answers = await Promise.all([...reader.snapshots.keys()].map((id) => browser.api.conversation(id)))
	return answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
}

function isWaiting({ messages }: ConversationSnapshot): boolean {
	return messages.some(({ cards }) => cards.some((card) => card?.state === 'pending'))
}
