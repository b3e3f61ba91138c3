import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '@hutong/protocol'
import { findConcern, toSign } from './concern.ts'

type Case = [
	outcome: Decision['outcome'],
	url: string | null,
	warning: Decision['warning'],
	reason: string,
	concern: ReturnType<typeof findConcern>,
	sign: ReturnType<typeof toSign>,
]
const cases: readonly Case[] = [
	['confirm', 'https://item.taobao.com/', null, 'scene-not-open', null, 'lock'],
	['confirm', 'http://news.example/', 'insecure', 'scene-not-open', 'insecure', 'unlock'],
	// Nobody stands between a person and this machine: the bar says so too.
	['confirm', 'http://taobao.localhost:4001/', null, 'scene-not-open', null, 'shield'],
	['confirm', 'https://xn--80ak6aa92e.com/', 'punycode', 'untraceable-site', 'imitation', 'alert'],
	['confirm', 'http://xn--80ak6aa92e.com/', 'punycode', 'untraceable-site', 'imitation', 'alert'],
	['copy', null, 'punycode', 'category-not-open', 'imitation', 'alert'],
	['copy', null, 'insecure', 'scene-not-open', null, 'unlock'],
	// An address that is not told says by its scheme alone how safe the way there is.
	['copy', null, null, 'scene-not-open', null, 'lock'],
	['stopped', null, 'look-alike', 'unsafe-site', 'imitation', 'alert'],
	// The reason says it already.
	['stopped', null, 'look-alike', 'look-alike-host', null, 'lock'],
]

for (const [outcome, url, warning, reason, concern, sign] of cases) {
	test(`${outcome} of ${url ?? 'an address not given'} with ${warning ?? 'no'} warning, ${reason}: ${concern ?? 'no'} concern`, () => {
		const judged = { outcome, url, warning, reason, host: 'site.example', secure: warning !== 'insecure' }
		assert.equal(findConcern(judged), concern)
		assert.equal(toSign(judged), sign)
	})
}
