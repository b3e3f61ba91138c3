import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCriteria, getPreset, type Policy, parsePolicy } from '@hutong/link-policy'
import { createDocument } from '../../testing/desk/policy-document.ts'
import { checkCriteriaAside } from './check-criteria-aside.ts'

const space = { at: '2026-11-26T00:00:00Z' }

test('HS144 rules are held against the criteria beside the chat, with the same answer', async () => {
	const policy = getPreset('2021-09-17')
	let turns = 0
	const timer = setInterval(() => turns++, 1)
	const report = await checkCriteriaAside({ policy, space })
	clearInterval(timer)
	assert.deepEqual(report, checkCriteria(policy, space))
	assert.ok(turns > 0)
})

test('HS144 a check that would take too long is given up', async () => {
	assert.equal(await checkCriteriaAside({ policy: createLong(3000), space }, 300), null)
})

/** A policy of many rules, each about a site of its own. */
function createLong(rules: number): Policy {
	const many = Array.from({ length: rules }, (_, place) => ({
		...{ id: `rule-${place}`, when: { host: [`h${place}.example`], path: [`/p${place}`] } },
	}))
	const read = parsePolicy(createDocument('long', many))
	assert.ok(read.ok)
	return read.policy
}
