import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createHostList, createPrefixList } from '../src/lists/place-list.ts'
import type { HeldLists } from '../src/match-list.ts'
import { parsePolicy } from '../src/parse-policy.ts'
import type { Policy } from '../src/policy.ts'

/** `testing/desk-policy.json`: a policy as a desk might have it, with lists by others. */
export const deskPolicy: Policy = readDesk()

/** What is held of its lists: two are there, one expires at noon of 2022-01-27, one was never fetched. */
export const deskLists: HeldLists = {
	suspected: {
		list: createHostList(['suspected.example', 'deep.vouched.example', 'chain.suspected.example'], [1, 2]),
		version: '1',
		expiresAt: null,
	},
	phishing: {
		list: createPrefixList(['bank.example/login', 'suspected.example', 'hop.example:8443/r'], [3, 4]),
		version: '1',
		expiresAt: '2022-03-01T00:00:00Z',
	},
	lapsed: {
		list: createHostList(['listed.guarded.example'], [5, 6]),
		version: '1',
		expiresAt: '2022-01-27T12:00:00Z',
	},
}

function readDesk(): Policy {
	const read = parsePolicy(JSON.parse(readFileSync(new URL('./desk-policy.json', import.meta.url), 'utf8')))
	assert.ok(read.ok, JSON.stringify(read))
	return read.policy
}
