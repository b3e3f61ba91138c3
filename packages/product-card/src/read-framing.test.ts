import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readFraming } from './read-framing.ts'

const page = 'https://shop.example/item/1'
const chat = 'https://chat.example'

function read(headers: Record<string, string>, pageUrl = page, chatOrigin = chat) {
	return readFraming(headers, pageUrl, chatOrigin)
}

function readSources(sources: string, pageUrl = page, chatOrigin = chat) {
	return read({ 'content-security-policy': `frame-ancestors ${sources}` }, pageUrl, chatOrigin)
}

test('PC60 a page without a word about frames may be framed', () => {
	assert.equal(read({}), 'embed')
	for (const policy of ['', "default-src 'self'; script-src *", "frame-src 'none'; child-src 'none'", ';;, ,'])
		assert.equal(read({ 'content-security-policy': policy }), 'embed', policy)
})

test('PC60 a policy that only reports decides nothing', () => {
	const report = { 'content-security-policy-report-only': "frame-ancestors 'none'" }
	assert.equal(read(report), 'embed')
	const allowing = { 'content-security-policy-report-only': 'frame-ancestors *', 'x-frame-options': 'DENY' }
	assert.equal(read(allowing), 'window')
})

test('PC61 X-Frame-Options refuses as browsers read it', () => {
	for (const [value, expected] of [
		['DENY', 'window'],
		['deny', 'window'],
		[' Deny ', 'window'],
		['DENY, DENY', 'window'],
		['SAMEORIGIN', 'window'],
		['SameOrigin', 'window'],
		// Repeated or in conflict.
		['SAMEORIGIN, SAMEORIGIN', 'window'],
		['SAMEORIGIN, DENY', 'window'],
		['nonsense, DENY', 'window'],
		['SAMEORIGIN, ALLOWALL', 'window'],
		['ALLOWALL, nonsense', 'window'],
		['one, two', 'embed'],
		// What browsers pass over.
		['ALLOW-FROM https://other.example', 'embed'],
		['ALLOW-FROM https://chat.example', 'embed'],
		['ALLOWALL', 'embed'],
		['DENY; mode=block', 'embed'],
		['"DENY"', 'embed'],
		['', 'embed'],
	] as const) {
		assert.equal(read({ 'x-frame-options': value }), expected, value)
	}
})

test('PC61 SAMEORIGIN lets only the same origin frame the page', () => {
	const headers = { 'x-frame-options': 'SAMEORIGIN' }
	assert.equal(read(headers, 'https://chat.example/a'), 'embed')
	assert.equal(read(headers, 'https://chat.example:443/a'), 'embed')
	assert.equal(read(headers, 'https://chat.example:8443/a'), 'window')
	assert.equal(read(headers, 'https://www.chat.example/a'), 'window')
	assert.equal(read({ 'x-frame-options': 'SAMEORIGIN,' }, 'https://chat.example/a'), 'window') // two values
})

test('PC62 frame-ancestors decides by its sources', () => {
	for (const [sources, expected] of [
		["'none'", 'window'],
		["'NONE'", 'window'],
		['', 'window'],
		["'self'", 'window'],
		['*', 'embed'],
		// Schemes.
		['https:', 'embed'],
		['http:', 'embed'],
		['ws:', 'embed'],
		['wss:', 'embed'],
		['data:', 'window'],
		['https', 'window'], // a host of that name
		['http://chat.example', 'embed'],
		['https://chat.example', 'embed'],
		['HTTPS://CHAT.EXAMPLE', 'embed'],
		['ftp://chat.example', 'window'],
		// Hosts.
		['chat.example', 'embed'],
		['https://*', 'embed'],
		['*.example', 'embed'],
		['*.chat.example', 'window'],
		['hat.example', 'window'],
		['*hat.example', 'window'],
		['chat.*', 'window'],
		['https://chat.example.evil', 'window'],
		['https://evil.example/chat.example', 'window'],
		['other.example chat.example', 'embed'],
		['other.example\t\n chat.example', 'embed'],
		// Ports.
		['chat.example:443', 'embed'],
		['chat.example:*', 'embed'],
		['*:*', 'embed'],
		['http://chat.example:80', 'embed'],
		['chat.example:8443', 'window'],
		['chat.example:', 'window'],
		// Paths are passed over, and so is 'none' beside other sources.
		['https://chat.example/only/here', 'embed'],
		["'none' chat.example", 'embed'],
		["'unsafe-inline'", 'window'],
		['nonsense"', 'window'],
		['https://chat.example@evil.example', 'window'],
	] as const) {
		assert.equal(readSources(`${sources}; img-src *`), expected, sources)
	}
})

test('PC62 frame-ancestors overrules X-Frame-Options in both ways', () => {
	assert.equal(read({ 'content-security-policy': 'frame-ancestors *', 'x-frame-options': 'DENY' }), 'embed')
	assert.equal(read({ 'content-security-policy': "frame-ancestors 'none'", 'x-frame-options': 'x' }), 'window')
	assert.equal(read({ 'content-security-policy': 'img-src *', 'x-frame-options': 'DENY' }), 'window')
})

test('PC62 of several policies each must allow, of several directives the first counts', () => {
	for (const [policy, expected] of [
		["frame-ancestors *, frame-ancestors 'none'", 'window'],
		["frame-ancestors 'none', frame-ancestors *", 'window'],
		["img-src *, frame-ancestors 'none'", 'window'],
		['frame-ancestors *,frame-ancestors chat.example', 'embed'],
		["frame-ancestors *; frame-ancestors 'none'", 'embed'],
		["frame-ancestors 'none'; frame-ancestors *", 'window'],
		["img-src *;;\tFrame-Ancestors 'none'", 'window'],
		["x-frame-ancestors 'none'", 'embed'],
	] as const) {
		assert.equal(read({ 'content-security-policy': policy }), expected, policy)
	}
})

test('PC62 a source without a scheme means the page’s own scheme or better', () => {
	const source = 'chat.localhost:7700'
	assert.equal(readSources(source, 'http://taobao.localhost:7710/', 'http://chat.localhost:7700'), 'embed')
	assert.equal(readSources(source, 'http://taobao.localhost:7710/', 'https://chat.localhost:7700'), 'embed')
	assert.equal(readSources(source, 'https://taobao.localhost:7710/', 'http://chat.localhost:7700'), 'window')
})

test('PC62 ’self’ is the page’s own origin, also over https, never another port', () => {
	for (const [pageUrl, chatOrigin, expected] of [
		['https://chat.example/a', 'https://chat.example', 'embed'],
		['http://localhost/a', 'https://localhost', 'embed'],
		['https://chat.example/a', 'http://chat.example', 'window'],
		['https://chat.example:8443/a', 'https://chat.example', 'window'],
		['https://www.chat.example/a', 'https://chat.example', 'window'],
		['http://[::1]:7710/a', 'http://[::1]:7710', 'embed'],
	] as const) {
		assert.equal(readSources("'self'", pageUrl, chatOrigin), expected, pageUrl)
	}
})

test('PC62 a chat at a port or an address is matched as it is written', () => {
	const at = (sources: string, chatOrigin: string) => readSources(sources, 'http://127.0.0.1:1/', chatOrigin)
	assert.equal(at('http://127.0.0.1:7700', 'http://127.0.0.1:7700'), 'embed')
	assert.equal(at('http://127.0.0.1', 'http://127.0.0.1:7700'), 'window')
	assert.equal(at('*.0.0.1:7700', 'http://127.0.0.2:7700'), 'window')
})

test('PC63 a page over http cannot be framed by a chat over https, except on the machine itself', () => {
	assert.equal(read({}, 'http://shop.example/'), 'window')
	assert.equal(readSources('*', 'http://shop.example/'), 'window')
	for (const host of ['taobao.localhost:7710', 'localhost', '127.0.0.1', '127.9.9.9:80', '[::1]:7710'])
		assert.equal(read({}, `http://${host}/`), 'embed', host)
	for (const host of ['notlocalhost', 'localhost.example', '127.0.0.1.example', '[::2]'])
		assert.equal(read({}, `http://${host}/`), 'window', host)
	assert.equal(read({}, 'http://shop.example/', 'http://chat.example'), 'embed')
})

test('PC63 what is no URL opens in a window', () => {
	assert.equal(read({}, 'nonsense'), 'window')
	assert.equal(read({}, page, 'null'), 'window')
})

test('PC64 no header makes the reader throw, and a source is never taken for more than it is', () => {
	const outcomes = { embed: 0, window: 0 }
	const piece = fc.oneof(
		fc.constantFrom(..."frame-ancestors,;, ,*,'self','none',https:,//,chat,.,example,:,443,/".split(',')),
		fc.string({ maxLength: 6 }),
	)
	const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
	fc.assert(
		fc.property(text, text, (sources, options) => {
			// Every source names another host here: only a wildcard or a bare scheme could let the chat in.
			const others = sources.replace(/[*,;\s]/g, '').replace(/:/g, '')
			assert.equal(readSources(`${others}.other`), 'window', others)
			outcomes[read({ 'content-security-policy': sources, 'x-frame-options': options })] += 1
			outcomes[readSources(sources)] += 1
		}),
		{ numRuns: 1_000, seed: 20220127 },
	)
	assert.ok(outcomes.embed > 100 && outcomes.window > 100, JSON.stringify(outcomes))
})
