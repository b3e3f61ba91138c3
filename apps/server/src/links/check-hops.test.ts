import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getPreset, type Policy, parsePolicy } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import { createHopCheck } from './check-hops.ts'

const at = Date.parse('2026-11-26T00:00:00Z')
const title = { zh: '停', en: 'Stop' }

/** What a policy stops beside its default, `page`. */
function stopping(when: object, lists: object = {}): Policy {
	const rule = { id: 'stop', title, when, outcome: 'stopped', reason: 'unsafe-site' }
	const open = { id: 'open', title, outcome: 'page', reason: 'allowed' }
	const parsed = parsePolicy({ name: 'test', version: '1', title, lists, rules: [rule], default: open })
	assert.ok(parsed.ok, JSON.stringify(parsed))
	return parsed.policy
}

/** policy · URL · whether it is asked */
const cases: readonly (readonly [what: string, policy: Policy, url: string, isAsked: boolean])[] = [
	['everything opens', getPreset('open'), 'https://m.tb.cn/h.aB1cD2e', true],
	['copied in groups and in public', getPreset('2021-09-17'), 'https://m.tb.cn/h.aB1cD2e', true],
	['an imitation of a platform', getPreset('open'), 'https://taoba0.com/item', false],
	['no web address', getPreset('open'), 'ftp://shop.example/', false],
	['a host', stopping({ host: ['bad.example'] }), 'https://bad.example/go', false],
	['another host', stopping({ host: ['bad.example'] }), 'https://good.example/go', true],
	['a platform', stopping({ platform: ['taobao'] }), 'https://m.tb.cn/h.aB1cD2e', false],
	['a trade', stopping({ category: ['finance'] }), 'https://quote.eastmoney.com/unify/r/116.00700', false],
	['every scene by name', stopping({ scene: ['direct', 'group', 'broadcast'] }), 'https://shop.example/', false],
	['groups alone', stopping({ scene: ['group'] }), 'https://shop.example/', true],
	['one sender alone', stopping({ sender: ['mallory'] }), 'https://shop.example/', true],
	['until yesterday', stopping({ time: { until: '2026-11-25T00:00:00Z' } }), 'https://shop.example/', true],
	['since yesterday', stopping({ time: { from: '2026-11-25T00:00:00Z' } }), 'https://shop.example/', false],
]
for (const [what, policy, url, isAsked] of cases) {
	test(`HS53 a URL is not asked when it is stopped wherever it stands: ${what}`, () => {
		assert.equal(createHopCheck(policy, createLinks(), () => at)(url), isAsked)
	})
}
