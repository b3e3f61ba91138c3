import assert from 'node:assert/strict'
import test from 'node:test'
import { baseRequest } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Policy } from './policy.ts'
import { getPreset, isPresetName, presetNames, presets } from './presets.ts'
import type { Scene } from './request.ts'

const scenes: readonly Scene[] = ['direct', 'group', 'broadcast']

/** What is stopped by every preset, in every scene, as the final URL and as a hop. */
const threats: readonly (readonly [why: string, url: string, reason: string])[] = [
	['a listed host', 'https://listed.example/a', 'fraud'],
	['a host below it', 'https://deep.listed.example/', 'fraud'],
	['an imitation of a platform', 'https://taoba0.com/', 'look-alike-host'],
	['a platform’s domain before another', 'https://item.taobao.com.example.net/', 'look-alike-host'],
	['a script', 'javascript:alert(1)', 'unsafe-scheme'],
	['a file', 'file:///etc/passwd', 'unsafe-scheme'],
	['an app’s own scheme', 'taobao://item.taobao.com/item.htm?id=1', 'unsafe-scheme'],
	['a name before an @', 'https://taobao.com@evil.example/', 'invalid-url'],
	['an address in disguise', 'http://0x7f000001/', 'invalid-url'],
]

test('LP11 every preset is a policy of its own name, with both languages throughout', () => {
	for (const name of presetNames) {
		const read = parsePolicy(presets[name])
		assert.ok(read.ok, name)
		assert.equal(read.policy.name, name)
		for (const { title } of [read.policy, ...read.policy.rules, read.policy.default]) {
			assert.match(title.zh, /\p{Script=Han}/u)
			assert.doesNotMatch(title.en, /\p{Script=Han}/u)
		}
	}
})

test('LP11 a preset is known by its exact name', () => {
	assert.deepEqual(presetNames.filter(isPresetName), [...presetNames])
	for (const name of ['Open', '2021', '', 'constructor']) assert.equal(isPresetName(name), false)
})

for (const name of presetNames) {
	test(`LP11 ${name} stops threats in every scene, on the way as well as at its end`, () => {
		const policy = withListed(getPreset(name), 'listed.example')
		for (const [why, url, reason] of threats) {
			for (const scene of scenes) {
				const request = { ...baseRequest, scene, platform: 'taobao', category: 'ecommerce', kind: 'item' } as const
				const atEnd = decide(policy, { ...request, url })
				const onTheWay = decide(policy, { ...request, hops: ['https://m.tb.cn/h.a', url, 'https://b.example/'] })
				assert.deepEqual([atEnd.outcome, atEnd.reason], ['stopped', reason], `${why}, ${scene}`)
				assert.deepEqual([onTheWay.outcome, onTheWay.reason, onTheWay.url], ['stopped', reason, atEnd.url], why)
			}
		}
	})
}

test('LP14 open treats every platform, kind and category alike', () => {
	const policy = getPreset('open')
	for (const scene of scenes)
		for (const platform of [null, 'taobao', 'xianyu', 'douyin'])
			for (const category of [null, 'ecommerce', 'second-hand', 'content', 'finance', 'other'] as const)
				for (const kind of ['item', 'post', 'profile', 'shop', 'quote', 'page'] as const) {
					const { outcome, rule } = decide(policy, { ...baseRequest, scene, platform, category, kind })
					assert.deepEqual([outcome, rule.id], ['page', 'open-page'])
				}
})

function withListed(policy: Policy, match: string): Policy {
	return { ...policy, lists: { ...policy.lists, stopped: [{ match, reason: 'fraud' }] } }
}
