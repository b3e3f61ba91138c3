import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '@hutong/protocol'
import type { FrameState } from './frame-state.ts'
import { findTrouble, isUnconfirmed, type PageTrouble } from './page-trouble.ts'

type Case = [state: FrameState, problem: Decision['problem'], trouble: PageTrouble | null, unconfirmed: boolean]
const cases: readonly Case[] = [
	// What the server met is said from the start, and stays: an error page loads like any other.
	['loading', 'card_unreachable', 'unreachable', true],
	['shown', 'card_unreachable', 'unreachable', true],
	['shown', 'card_timeout', 'timeout', true],
	['shown', 'card_redirect_loop', 'loop', true],
	// The site answered, if only to say no.
	['shown', 'card_link_expired', 'expired', false],
	['shown', 'card_gone', 'gone', false],
	// The shop’s own word, or a further step, counts for more.
	['begun', 'card_unreachable', null, false],
	['late', 'card_unreachable', null, false],
	['moved', 'card_unreachable', null, false],
	// What the frame itself tells.
	['slow', null, 'slow', true],
	['silent', null, 'silent', true],
	['slow', 'card_gone', 'gone', false],
	['loading', null, null, false],
	['shown', null, null, false],
	// Nothing that keeps a page from opening.
	['shown', 'card_bot_check', null, false],
	['shown', 'card_not_fetched', null, false],
]

for (const [state, problem, trouble, unconfirmed] of cases) {
	test(`a page that is ${state} after ${problem ?? 'a good reading'}: ${trouble ?? 'nothing to say'}`, () => {
		assert.equal(findTrouble(state, problem), trouble)
		assert.equal(isUnconfirmed(state, problem), unconfirmed)
	})
}
