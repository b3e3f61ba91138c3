import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getPreset, parsePolicy } from '@hutong/link-policy'
import { createDocument } from '../../testing/desk/policy-document.ts'
import { findNextBoundary } from './next-boundary.ts'

const by = { zh: '别人', en: 'Others' }
const outside = { source: 'a.txt', kind: 'hosts', by, refreshMinutes: 60, expiresHours: 24, whenMissing: 'ignore' }
const timed = [
	{ id: 'a', when: { time: { from: '2026-01-02T00:00:00Z', until: '2026-01-05T00:00:00+08:00' } } },
	{ id: 'b', when: { list: ['own'] } },
	{ id: 'c', when: { list: ['theirs'] } },
]
const lists = { own: ['x.example', { match: 'y.example', until: '2026-01-03T00:00:00Z' }], theirs: outside }
const held = { theirs: { expiresAt: '2026-01-03T12:00:00Z' } }

/** now · what comes next */
const cases: readonly (readonly [at: string, next: string | null])[] = [
	['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'],
	['2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'], // what begins now has begun
	['2026-01-03T00:00:00Z', '2026-01-03T12:00:00Z'], // an outside list expires
	['2026-01-03T12:00:00Z', '2026-01-04T16:00:00Z'], // of another zone
	['2026-01-04T16:00:00Z', null],
]
for (const [at, next] of cases) {
	test(`HS136 after ${at} the next time at which rules may say something else is ${next}`, () => {
		const found = findNextBoundary(read(createDocument('1', timed, lists)), Date.parse(at), held)
		assert.equal(found, next === null ? null : Date.parse(next))
	})
}

test('HS136 rules without a time have no next one; those that ask how long a domain is known are looked at every hour', () => {
	const at = Date.parse('2026-01-01T00:00:00Z')
	assert.equal(findNextBoundary(getPreset('open'), at), null)
	const policy = read(createDocument('1', [{ id: 'new', when: { knownDays: { max: 3 } } }]))
	assert.equal(findNextBoundary(policy, at), at + 3_600_000)
})

function read(document: object) {
	const parsed = parsePolicy(document)
	assert.ok(parsed.ok, JSON.stringify(parsed))
	return parsed.policy
}
