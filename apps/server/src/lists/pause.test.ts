import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { noList } from '@hutong/link-policy'
import type { Keeping } from './kept-list.ts'
import { findFirstPause, findPause } from './pause.ts'

const minute = 60_000
const now = Date.parse('2026-11-25T08:00:00Z')

/** failures · random · minutes until its end · minutes until it is asked for; it is asked for every hour */
const pauses: readonly (readonly [failures: number, random: number, end: number | null, pause: number])[] = [
	[0, 0, null, 60],
	[0, 1, null, 75],
	[1, 0, null, 1],
	[2, 0, null, 2],
	[6, 0, null, 32],
	[7, 0, null, 60],
	[5000, 1, null, 75],
	[0, 0, 10, 10],
	[0, 0, -10, 60],
	[1, 0, 10, 1],
]
for (const [failures, random, end, pause] of pauses)
	test(`HS124 after ${failures} failures, by chance ${random}, ${end} minutes before its end: ${pause} minutes`, () => {
		equal(findPause(toKeeping({ failures, end }), now, random), pause * minute)
	})

test('HS124 a stored list has what is left of its time, a file none', () => {
	equal(findFirstPause(toKeeping({}), now, 0), 0)
	equal(findFirstPause(toKeeping({ age: 20 }), now, 0), 40 * minute)
	equal(findFirstPause(toKeeping({ age: 90 }), now, 0), 0)
	equal(findFirstPause(toKeeping({ age: 20, source: 'hosts.txt' }), now, 0), 0)
})

test('HS124 a pause is never longer than a timer can hold', () => {
	const keeping = toKeeping({})
	equal(findPause({ ...keeping, list: { ...keeping.list, refreshMinutes: 1e9 } }, now, 1), 2 ** 31 - 1)
})

type Facts = {
	readonly failures?: number
	readonly end?: number | null
	readonly age?: number
	readonly source?: string
}

function toKeeping({ failures = 0, end = null, age, source = 'https://lists.example/hosts.txt' }: Facts): Keeping {
	const toText = (minutes: number) => new Date(now + minutes * minute).toISOString()
	const times = { expiresAt: end === null ? null : toText(end), goodAt: age === undefined ? null : toText(-age) }
	const words = { by: { zh: '名单', en: 'List' }, whenMissing: 'ignore' } as const
	const list = { source, kind: 'hosts', refreshMinutes: 60, expiresHours: 48, ...words } as const
	return { name: 'a', list, kept: { ...noList, ...times }, validators: null, failures, detail: null }
}
