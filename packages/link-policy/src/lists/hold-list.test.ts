import assert from 'node:assert/strict'
import test from 'node:test'
import { listTools } from '../../testing/list-tools.ts'
import { holdList, isExpired, type KeptList, type ListUpdate, noList } from './hold-list.ts'
import { parseUrlList } from './parse-url-list.ts'

const read = (text: string) => parseUrlList(text, 'hosts', listTools)
const good = read('# version: 1\nevil.example')
const newer = read('# version: 2\nworse.example')
const day = (date: number, expiresHours: number | null = 48) => ({
	now: `2026-01-0${date}T00:00:00.000Z`,
	expiresHours,
})
const held = holdList(noList, good, day(1))

test('LP46 a good update takes the place of the last, without its problem', () => {
	assert.deepEqual(pick(held), { version: '1', expiresAt: '2026-01-03T00:00:00.000Z', problem: null })
	const troubled = holdList(held, read(''), day(2))
	assert.deepEqual(pick(holdList(troubled, newer, day(2))), {
		version: '2',
		expiresAt: '2026-01-04T00:00:00.000Z',
		problem: null,
	})
})

const bad: readonly (readonly [what: string, update: ListUpdate, reason: string, line: number | null])[] = [
	['an empty update', read('# nothing\n'), 'empty', null],
	['a garbled one', read('<!doctype html>\n<title>502</title>'), 'garbled', 1],
	['one that lists everybody', read('evil.example\ncom'), 'too-wide', 2],
	['none at all', { ok: false, reason: 'unreachable', line: null }, 'unreachable', null],
	['one past its own end', read('# expires: 2025-12-31\nworse.example'), 'expired', null],
]
for (const [what, update, reason, line] of bad)
	test(`LP46 ${what} leaves the last good list, its version and its end, and is told`, () => {
		const kept = holdList(held, update, day(2))
		assert.equal(kept.list, held.list)
		assert.deepEqual(pick(kept), { ...pick(held), problem: { reason, line, at: day(2).now } })
		assert.deepEqual(holdList(kept, update, day(3)), kept, 'the trouble began when it began')
		assert.deepEqual(pick(holdList(noList, update, day(2))), {
			version: null,
			expiresAt: null,
			problem: { reason, line, at: day(2).now },
		})
	})

test('LP46 an update that is the same renews the list; with none in hand it is no update', () => {
	const same: ListUpdate = { ok: true, unchanged: true }
	assert.deepEqual(pick(holdList(holdList(held, read(''), day(2)), same, day(2))), {
		...pick(held),
		expiresAt: '2026-01-04T00:00:00.000Z',
	})
	assert.deepEqual(holdList(noList, same, day(2)).problem, { reason: 'unreachable', line: null, at: day(2).now })
})

/** stated end · hours · end */
const ends: readonly (readonly [stated: string, hours: number | null, end: string | null])[] = [
	['', null, null],
	['', 24, '2026-01-02T00:00:00.000Z'],
	['# expires: 2026-01-05', null, '2026-01-05T00:00:00.000Z'],
	['# expires: 2026-01-05', 24, '2026-01-02T00:00:00.000Z'],
	['! Expires: 2026-01-01T08:00:00+08:00', 24, null],
	['! Expires: 2026-01-01T20:00:00+08:00', 24, '2026-01-01T12:00:00.000Z'],
	['# expires: 4 days', 24, '2026-01-02T00:00:00.000Z'],
]
for (const [stated, hours, end] of ends)
	test(`LP47 “${stated}” and ${hours} hours end at ${end}`, () => {
		const kept = holdList(noList, read(`${stated}\nevil.example`), day(1, hours))
		assert.equal(kept.expiresAt, end)
		if (end === null) return
		assert.equal(isExpired(kept, new Date(Date.parse(end) - 1).toISOString()), false)
		assert.equal(isExpired(kept, end), true)
	})

function pick({ version, expiresAt, problem }: KeptList) {
	return { version, expiresAt, problem }
}
