import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLinks } from '@hutong/links'
import type { ViolationScope } from '@hutong/protocol'
import { isCoveredBy, parseViolationTarget } from './violation-target.ts'

const links = createLinks()

/** Scope, what is written, the target (null for refused), the domain. */
const cases: readonly (readonly [ViolationScope, string, string | null, string?])[] = [
	['link', 'https://Evil.example/win?id=1&utm_source=x#top', 'https://evil.example/win?id=1', 'evil.example'],
	['link', 'https://m.evil.co.uk/', 'https://m.evil.co.uk/', 'evil.co.uk'],
	[
		'link',
		'https://h5.m.taobao.com/awp/core/detail.htm?id=1234567',
		'https://item.taobao.com/item.htm?id=1234567',
		'taobao.com',
	],
	['link', 'http://192.0.2.7:8080/x', 'http://192.0.2.7:8080/x', '192.0.2.7'],
	['link', 'evil.example/win', null],
	['link', 'javascript:alert(1)', null],
	['link', 'data:text/html,x', null],
	['link', 'https://user:pass@evil.example/', null],
	['link', '', null],
	['host', 'Evil.example', 'evil.example', 'evil.example'],
	['host', 'evil.example.', 'evil.example', 'evil.example'],
	['host', 'www.evil.example', 'www.evil.example', 'evil.example'],
	['host', '例子.测试', 'xn--fsqu00a.xn--0zwm56d', 'xn--fsqu00a.xn--0zwm56d'],
	['host', 'аррӏе.com', 'xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
	['host', '192.0.2.7', '192.0.2.7', '192.0.2.7'],
	['host', '[2001:db8::1]', '[2001:db8::1]', '[2001:db8::1]'],
	['host', 'someone.github.io', 'someone.github.io', 'someone.github.io'],
	['host', 'evil.example:8443', null],
	['host', 'evil.example:443', null],
	['host', 'evil.example/path', null],
	['host', 'user@evil.example', null],
	['host', 'evil.example?x', null],
	['host', 'evil.example#x', null],
	['host', 'https://evil.example', null],
	['host', '\u202eevil.example', null],
	['host', 'evil example', null],
	['host', 'evil.example\u0000', null],
	['host', '', null],
	['domain', 'evil.example', 'evil.example', 'evil.example'],
	['domain', 'www.evil.example', null], // it is somebody’s host, not their domain
	['domain', 'someone.github.io', 'someone.github.io', 'someone.github.io'],
	// nobody owns an ending, and all who are below it would be stopped
	['domain', 'github.io', null],
	['domain', 'co.uk', null],
	['domain', 'com', null],
	['domain', '192.0.2.7', null],
]

for (const [scope, written, target, domain] of cases) {
	test(`HS153 as a ${scope}, ${JSON.stringify(written)} is ${target ?? 'refused'}`, () => {
		const read = parseViolationTarget(links, scope, written)
		assert.deepEqual(read, target === null ? null : { scope, target, domain })
	})
}

test('HS153 a violation of a host is one of its addresses, one of a domain of everything below', () => {
	const read = (scope: ViolationScope, written: string) => {
		const target = parseViolationTarget(links, scope, written)
		assert.ok(target)
		return target
	}
	const link = read('link', 'https://www.evil.example/win')
	const other = read('link', 'https://www.evil.example/lose')
	const [host, bare] = [read('host', 'www.evil.example'), read('host', 'evil.example')]
	const domain = read('domain', 'evil.example')
	const covers = (outer: typeof link) =>
		[link, other, host, bare, domain].map((inner) => isCoveredBy(links, inner, outer))
	assert.deepEqual(covers(link), [true, false, false, false, false])
	assert.deepEqual(covers(host), [true, true, true, false, false])
	assert.deepEqual(covers(bare), [false, false, false, true, false])
	assert.deepEqual(covers(domain), [true, true, true, true, true])
})
