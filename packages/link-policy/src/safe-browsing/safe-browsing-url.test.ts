import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { toByteText, unescapeFully } from './byte-text.ts'
import { formatSafeBrowsingUrl, parseSafeBrowsingUrl } from './safe-browsing-url.ts'

const spellings: readonly (readonly [written: string, canonical: string | null])[] = [
	['http://www.google.com/q?', 'http://www.google.com/q?'], // the published text keeps an empty query
	['http://www.google.com/q?r?s', 'http://www.google.com/q?r?s'],
	['http://h.example/p?a=/../b//c', 'http://h.example/p?a=/../b//c'], // only the path is tidied
	['HTTPS://User:Pass@H.Example:8443/%41%2f%2E%2e/b#c', 'https://h.example/b'],
	['http://a@b@h.example/', 'http://h.example/'],
	['http://h.example/%E8%8C%B6', 'http://h.example/%E8%8C%B6'],
	['http://h.example/茶', 'http://h.example/%E8%8C%B6'],
	['http://胡同.中国/', 'http://xn--dqr365h.xn--fiqs8s/'],
	['http://%e8%83%a1%e5%90%8c.example/', 'http://xn--dqr365h.example/'],
	['http://h.example/%zz%', 'http://h.example/%25zz%25'],
	['http://h.example/a/..', 'http://h.example/'],
	['http://h.example/a/b/..', 'http://h.example/a/'],
	['http://h.example/../../a/.', 'http://h.example/a/'],
	['http://[2001:0DB8:0000::0001]/', 'http://[2001:db8::1]/'],
	['http://[::ffff:192.0.2.1]/', 'http://192.0.2.1/'],
	['http://[::ffff:c000:201]/', 'http://192.0.2.1/'],
	['http://[64:ff9b::192.0.2.1]/', 'http://192.0.2.1/'],
	['http://[64:ff9b::1]/', 'http://0.0.0.1/'],
	['http://[64:ff9b:1::192.0.2.1]/', 'http://[64:ff9b:1::c000:201]/'], // NAT64, but not the well-known prefix
	['http://[::192.0.2.1]/', 'http://[::192.0.2.1]/'],
	['http://[::1]/', 'http://[::1]/'],
	['http://[::]/', 'http://[::]/'],
	['http://[1:2:3:4:5:6:7:8]/', 'http://[1:2:3:4:5:6:7:8]/'],
	['http://127.1/', 'http://127.0.0.1/'],
	['http://0x7f.0x1/', 'http://127.0.0.1/'],
	['http://1.2.3.09/', 'http://1.2.3.09/'],
	['http://4294967296/', 'http://4294967296/'],
	['http://.../', null],
	['http://:80/', null],
	['javascript:alert(1)', null],
	['', null],
]

test('LP15 a URL is brought to the published spelling, or is none', () => {
	for (const [written, canonical] of spellings) {
		const url = parseSafeBrowsingUrl(written)
		assert.equal(url && formatSafeBrowsingUrl(url), canonical, written)
	}
})

test('LP15 undoing escapes in one pass gives what undoing them again and again gives', () => {
	let nested = 0
	const escaped = fc.array(fc.constantFrom('%', '25', '4', '1', 'a', 'F', '%25', '%2', '%41', '/'), { maxLength: 24 })
	fc.assert(
		fc.property(escaped, (parts) => {
			const text = parts.join('')
			const rounds = unescapeByRounds(text)
			if (rounds.count > 2) nested += 1
			assert.equal(unescapeFully(text), rounds.text)
		}),
		{ numRuns: 2000 },
	)
	assert.ok(nested > 50, `the property was vacuous: ${nested}`)
})

test('LP15 the canonical spelling is its own, and its host is the one the WHATWG parser reads', () => {
	const host = fc.constantFrom(
		'h.example',
		'H.Example',
		'茶.example',
		'a_b.h.example',
		'localhost',
		'192.0.2.1',
		'[::1]',
	)
	const part = fc.constantFrom(
		'/',
		'//',
		'.',
		'..',
		'%',
		'%2e',
		'%25',
		'%2541',
		'?',
		'#',
		'茶',
		'a',
		'@',
		':80',
		' ',
		'\\',
	)
	let tidied = 0
	fc.assert(
		fc.property(host, fc.constantFrom('', ':81'), fc.array(part, { maxLength: 9 }), (name, port, parts) => {
			const written = new URL(`http://${name}${port}/${parts.join('')}`)
			const url = parseSafeBrowsingUrl(written.href)
			assert.equal(url?.host, written.hostname)
			assert.ok(url !== null)
			if (url.path !== written.pathname) tidied += 1
			assert.deepEqual(parseSafeBrowsingUrl(formatSafeBrowsingUrl(url)), url)
		}),
		{ numRuns: 1000 },
	)
	assert.ok(tidied > 100, `the property was vacuous: ${tidied}`)
})

test('LP15 a canonical spelling is printable ASCII, whatever the bytes', () => {
	let read = 0
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
			const url = parseSafeBrowsingUrl(Buffer.concat([Buffer.from('http://'), bytes]))
			if (url === null) return
			read += 1
			assert.match(formatSafeBrowsingUrl(url), /^[!-~]+$/)
		}),
		{ numRuns: 1000 },
	)
	assert.ok(read > 500, `the property was vacuous: ${read}`)
})

test('LP15 hundreds of kilobytes of escapes of escapes, of dots, of folders or of letters is read as any other text', () => {
	const many = 100_000
	assert.equal(parseSafeBrowsingUrl(`http://h.example/%${'25'.repeat(many)}`)?.path, '/%25')
	assert.equal(parseSafeBrowsingUrl(`http://${'.'.repeat(many)}h.example/`)?.host, 'h.example')
	assert.equal(parseSafeBrowsingUrl(`http://h.example${'/a/..'.repeat(many)}`)?.path, '/')
	assert.equal(parseSafeBrowsingUrl(`http://h.example/${' '.repeat(many)}`)?.path, '/')
	assert.equal(parseSafeBrowsingUrl(`http://h.example/${':1'.repeat(many)}`)?.path.length, 2 * many + 1)
	assert.equal(parseSafeBrowsingUrl(`http://${'茶'.repeat(many)}/`)?.host.length, 9 * many)
	assert.equal(parseSafeBrowsingUrl('a'.repeat(2 * many))?.host.length, 2 * many)
})

function unescapeByRounds(written: string): { readonly text: string; readonly count: number } {
	let [text, count] = [written, 0]
	for (let last = ''; last !== text; count++) {
		last = text
		text = text.replace(/%([0-9a-f]{2})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
	}
	return { text: toByteText(Buffer.from(text, 'latin1')), count }
}
