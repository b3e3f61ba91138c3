import assert from 'node:assert/strict'
import test from 'node:test'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import type { ListEntry, Policy } from './policy.ts'

test('LP3 a list of a hundred thousand entries is read once, not at every decision', () => {
	let reads = 0
	const entries = Array.from({ length: 100_000 }, (_, index): ListEntry => {
		const match = `host-${index}.example`
		return {
			get match() {
				reads += 1
				return match
			},
		}
	})
	const policy: Policy = { ...tablePolicy, lists: { ...tablePolicy.lists, stopped: entries } }
	decide(policy, baseRequest)
	assert.ok(reads >= entries.length, 'the list was never read')
	reads = 0
	for (let index = 0; index < 1000; index++)
		assert.equal(decide(policy, { ...baseRequest, url: `https://a.host-${index}.example/` }).outcome, 'stopped')
	assert.ok(reads < 10_000, `${reads} reads for 1,000 decisions`)
})
