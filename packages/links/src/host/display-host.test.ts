import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { displayHost } from './display-host.ts'
import { fromPunycode } from './punycode.ts'

/** url · host · registrable · unicode · warning */
const hosts: readonly (readonly [string, string, string, string | null, string | null])[] = [
	['https://item.taobao.com/item.htm', 'item.taobao.com', 'taobao.com', null, null],
	['https://a.b.example.co.uk/', 'a.b.example.co.uk', 'example.co.uk', null, null],
	['https://me.github.io/', 'me.github.io', 'me.github.io', null, null],
	['https://example.com:8443/', 'example.com:8443', 'example.com', null, null],
	['http://example.com/', 'example.com', 'example.com', null, 'insecure'],
	['http://taobao.localhost:7710/', 'taobao.localhost:7710', 'taobao.localhost', null, null],
	['https://192.0.2.1/', '192.0.2.1', '192.0.2.1', null, 'ip-address'],
	['https://[2001:db8::1]:8080/', '[2001:db8::1]:8080', '[2001:db8::1]', null, 'ip-address'],
	['https://胡同.中国/', '胡同.中国', '胡同.中国', null, null],
	['https://münchen.de/', 'münchen.de', 'münchen.de', null, null],
	['https://яндекс.рф/', 'яндекс.рф', 'яндекс.рф', null, null],
	// Letters that pass for others are shown in their coded form.
	['https://аррӏе.com/', 'xn--80ak6aa92e.com', 'xn--80ak6aa92e.com', 'аррӏе.com', 'punycode'],
	['https://gοogle.com/', 'xn--gogle-rce.com', 'xn--gogle-rce.com', 'gοogle.com', 'look-alike'],
	['https://tаobao.com/', 'xn--tobao-4ve.com', 'xn--tobao-4ve.com', 'tаobao.com', 'look-alike'],
	// Imitations of a platform's own domain.
	['https://taoba0.com/', 'taoba0.com', 'taoba0.com', null, 'look-alike'],
	['https://item.taobao.com.example.net/', 'item.taobao.com.example.net', 'example.net', null, 'look-alike'],
	['https://taobao-com.example.net/', 'taobao-com.example.net', 'example.net', null, 'look-alike'],
	['https://tmaII.com/', 'tmaii.com', 'tmaii.com', null, 'look-alike'],
	// Names that are only near: not judged.
	['https://taobao.dev/', 'taobao.dev', 'taobao.dev', null, null],
	['https://mytaobao.com/', 'mytaobao.com', 'mytaobao.com', null, null],
	['https://3.cn.example.net/', '3.cn.example.net', 'example.net', null, null],
]

test('LK19 a host is shown as it is, its owner’s part apart, its tricks named', () => {
	for (const [url, host, registrable, unicode, warning] of hosts) {
		const { imitates, ...shown } = displayHost(url) ?? assert.fail(url)
		assert.deepEqual(shown, { host, registrable, unicode, warning }, url)
		assert.equal(imitates !== null, warning === 'look-alike', url)
	}
})

test('LK19 what is no plain web URL has no host to show', () => {
	for (const url of [
		'javascript:alert(1)',
		'https://taobao.com@evil.example/',
		'https:///taobao.com@evil.example/',
		'http://127.1/',
		'x',
	])
		assert.equal(displayHost(url), null)
})

test('LK19 a coded label reads as what the URL parser coded', () => {
	let seen = 0
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...'胡同淘宝åéüßяндекс日本語かな한글abc019'), { minLength: 1, maxLength: 20 }),
			(chars) => {
				const label = chars.join('').normalize('NFC')
				const url = `https://${label}.example/`
				if (!URL.canParse(url)) return
				const coded = new URL(url).hostname.split('.')[0] ?? ''
				if (!coded.startsWith('xn--')) return
				seen += 1
				assert.equal(new URL(`https://${fromPunycode(coded)}.example/`).hostname, `${coded}.example`)
				assert.equal(fromPunycode(coded), label)
			},
		),
	)
	assert.ok(seen > 50, 'the property was vacuous')
})

test('LK19 broken codes are refused', () => {
	for (const label of ['xn--99999999999', 'xn--a-\u00e9', 'xn--!!!']) assert.equal(fromPunycode(label), null)
})
