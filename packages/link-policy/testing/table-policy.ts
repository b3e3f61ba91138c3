import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parsePolicy } from '../src/parse-policy.ts'
import type { Policy } from '../src/policy.ts'
import type { PolicyRequest } from '../src/request.ts'

/** `testing/policy.json`: a policy with every condition. */
export const tablePolicy: Policy = readTable()

/** A tap in a direct chat on the day of the story, on a page nothing is known of. */
export const baseRequest: PolicyRequest = {
	scene: 'direct',
	url: 'https://x.example/',
	hops: [],
	platform: null,
	category: null,
	kind: 'page',
	at: '2022-01-27T12:00:00Z',
}

function readTable(): Policy {
	const read = parsePolicy(JSON.parse(readFileSync(new URL('./policy.json', import.meta.url), 'utf8')))
	assert.ok(read.ok)
	return read.policy
}
