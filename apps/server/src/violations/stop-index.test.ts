import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, getPreset } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import type { Violation } from '@hutong/protocol'
import { createStopIndex } from './stop-index.ts'

const links = createLinks()
const now = Date.parse('2026-11-25T08:00:00Z')

/** Scope, target, URL, whether it is stopped. */
const cases: readonly (readonly [Violation['scope'], string, string, boolean])[] = [
	['link', 'https://evil.example/win?id=7', 'https://evil.example/win?id=7', true],
	['link', 'https://evil.example/win?id=7', 'https://evil.example/win?id=8', false],
	['link', 'https://evil.example/win?id=7', 'https://evil.example/', false],
	// another spelling of the same address is no way around
	['link', 'https://evil.example/win', 'https://evil.example/w%69n', true],
	['link', 'https://evil.example/win', 'https://evil.example/%2577in', true],
	['link', 'https://evil.example/a/win', 'https://evil.example//a//win', true],
	['link', 'https://evil.example/win', 'https://evil.example/x/../win', true],
	['link', 'https://evil.example/win', 'http://EVIL.example:8080/win#top', true],
	['link', 'https://evil.example/win', 'https://evil.example./win', true],
	['link', 'https://evil.example/win', 'https://evil.example/win?utm_source=chat', true],
	['link', 'https://evil.example/win', 'https://evil.example/winner', false],
	['link', 'https://evil.example/win', 'https://good.example/win', false],
	// one item is one address, however it is written
	[
		'link',
		'https://item.taobao.com/item.htm?id=1234567',
		'https://h5.m.taobao.com/awp/core/detail.htm?id=1234567&ut_sk=1',
		true,
	],
	['link', 'https://item.taobao.com/item.htm?id=1234567', 'https://item.taobao.com/item.htm?id=1234568', false],
	['host', 'evil.example', 'https://evil.example/anything?at=all', true],
	['host', 'evil.example', 'http://evil.example.:8443/', true],
	['host', 'evil.example', 'https://www.evil.example/', false],
	['host', 'evil.example', 'https://notevil.example/', false],
	['host', 'evil.example', 'https://evil.example.good.example/', false],
	['host', 'xn--fsqu00a.xn--0zwm56d', 'https://例子.测试/', true],
	['host', 'xn--80ak6aa92e.com', 'https://аррӏе.com/', true],
	['host', '192.0.2.7', 'http://192.0.2.7:8080/x', true],
	['domain', 'evil.example', 'https://evil.example/', true],
	['domain', 'evil.example', 'https://a.b.evil.example/x', true],
	['domain', 'evil.example', 'https://notevil.example/', false],
	['domain', 'evil.example', 'https://evil.example.good.example/', false],
	// what no browser opens as a page is for the policy to refuse
	['host', 'evil.example', 'javascript://evil.example/%0aalert(1)', false],
	['host', 'evil.example', 'https://user@evil.example/', false],
	['host', '192.0.2.7', 'http://0xC0000207/', false],
	['host', 'evil.example', 'not an address', false],
	['host', 'evil.example', '', false],
]

for (const [scope, target, url, isStopped] of cases) {
	test(`HS152 ${scope} ${target} ${isStopped ? 'stops' : 'leaves'} ${url}`, () => {
		const stops = createStopIndex(links, [toViolation({ scope, target })])
		assert.equal(stops.find([url], now)?.url ?? null, isStopped ? url : null)
	})
}

test('HS152 what is left to the policy is refused by it, whatever its rules', () => {
	const policy = getPreset('open')
	const request = { scene: 'direct', hops: [], platform: null, category: null, kind: 'page' } as const
	for (const url of cases.map(([, , url]) => url).filter((url) => links.canonical(url) === null))
		assert.equal(decide(policy, { ...request, url, at: '2026-11-25T08:00:00Z' }).outcome, 'stopped', url)
})

test('HS152 every hop is asked, and the first that is stopped is named', () => {
	const stops = createStopIndex(links, [toViolation({ target: 'b.example' }), toViolation({ target: 'c.example' })])
	const way = ['https://a.example/', 'https://b.example/2', 'https://c.example/3']
	assert.equal(stops.find(way, now)?.url, 'https://b.example/2')
	assert.equal(stops.find(way.toReversed(), now)?.url, 'https://c.example/3')
	assert.equal(stops.find(['https://a.example/'], now), null)
	assert.equal(stops.find([], now), null)
})

test('HS152 a violation stops from its beginning until its end, to the millisecond', () => {
	const stops = createStopIndex(links, [toViolation({ createdAt: now, releasedAt: now + 10 })])
	const isStopped = (at: number) => stops.find(['https://evil.example/'], at) !== null
	assert.deepEqual([now - 1, now, now + 9, now + 10].map(isStopped), [false, true, true, false])
	assert.deepEqual([stops.findNextEnd(now), stops.findNextEnd(now + 10)], [now + 10, null])
})

test('HS152 of two violations of one thing the one that still holds stops', () => {
	const ended = toViolation({ id: 'ended', releasedAt: now - 1 })
	const stops = createStopIndex(links, [ended, toViolation({ id: 'holds' })])
	assert.equal(stops.find(['https://evil.example/'], now)?.violation.id, 'holds')
})

function toViolation(over: Partial<Violation>): Violation {
	return {
		...{ id: 'v', scope: 'host', target: 'evil.example', reason: 'fraud', evidence: 'x', by: null },
		...{ createdAt: now - 1000, step: 1, releaseAt: null, releasedAt: null, state: 'active' },
		...over,
	}
}
