import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from '@hutong/links'
import fc from 'fast-check'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'

const links = createLinks()

/** Pieces of addresses: readers of URLs are known to differ over them. */
const piece = fc.constantFrom(
	...[
		'http://',
		'https://',
		'HTTPS://',
		'https:/',
		'//',
		'/',
		'\\',
		'@',
		':',
		':443',
		':80',
		':8443',
		'?',
		'#',
		'.',
		'..',
	],
	...[
		'bad.example',
		'mixed.example',
		'good.example',
		'BAD.example',
		'bad。example',
		'ｂad.example',
		'xn--bad',
		'a_b.example',
	],
	...[
		'item.taobao.com',
		'm.tb.cn/h.aB1cD2e',
		'127.0.0.1',
		'0x7f.1',
		'2130706433',
		'[::1]',
		'[::ffff:127.0.0.1]',
		'localhost',
	],
	...['/evil', '/%65vil', '/./', '/../', '%2e%2e', '%2f', '%00', '%', ' ', '\t', '\u00ad', '\u202e', '茶', 'a', '1'],
)
const address = fc
	.tuple(fc.constantFrom('https://', 'http://', ''), fc.array(piece, { minLength: 1, maxLength: 6 }))
	.map(([scheme, parts]) => scheme + parts.join(''))

test('LP9 what is judged is the URL as the WHATWG parser writes it: judging that gives the same decision', () => {
	let judged = 0
	fc.assert(
		fc.property(fc.oneof(address, fc.webUrl({ withFragments: true, withQueryParameters: true })), (url) => {
			const decision = decide(tablePolicy, { ...baseRequest, url })
			if (isRefused(decision)) return
			judged += 1
			assert.equal(decision.url, new URL(url).href)
			assert.deepEqual(decide(tablePolicy, { ...baseRequest, url: decision.url }), decision)
		}),
		{ numRuns: 3000 },
	)
	assert.ok(judged > 500, `the property was vacuous: ${judged}`)
})

test('LP9 a link the finder finds can be judged, by its canonical URL and as it is written', () => {
	let found = 0
	fc.assert(
		fc.property(fc.array(address, { minLength: 1, maxLength: 3 }), (words) => {
			for (const { canonical, url } of links.find(words.join(' '))) {
				if (canonical === null || url === null) continue
				found += 1
				assert.ok(!isRefused(decide(tablePolicy, { ...baseRequest, url: canonical })), canonical)
				const identity = links.identify(new URL(canonical).href)
				assert.equal(identity?.canonical, canonical)
			}
		}),
		{ numRuns: 3000 },
	)
	assert.ok(found > 500, `the property was vacuous: ${found}`)
})

test('LP9 what cannot be judged has no canonical URL either', () => {
	let refused = 0
	fc.assert(
		fc.property(address, (url) => {
			if (!isRefused(decide(tablePolicy, { ...baseRequest, url }))) return
			refused += 1
			assert.equal(links.canonical(url), null, url)
		}),
		{ numRuns: 3000 },
	)
	assert.ok(refused > 500, `the property was vacuous: ${refused}`)
})

const spellings = fc
	.tuple(
		fc.constantFrom('https://', 'HTTPS://', 'https:\\\\'),
		fc.constantFrom(
			'mixed.example',
			'MIXED.example',
			'mixed.example.',
			'ｍixed.example',
			'mixed。example',
			'deep.mixed.example',
		),
		fc.constantFrom('', ':443', ':8443', ':0443'),
		fc.constantFrom('/evil', '/%65vil', '/%65%76il', '//evil', '/./evil', '/a/../evil', '/%2e%2e/evil', '\\evil'),
		fc.constantFrom('', '/', '/1', '?a', '#b', '//x'),
	)
	.map((parts) => parts.join(''))

test('LP9 another spelling of a listed address is no way around the list, at its end or on the way', () => {
	fc.assert(
		fc.property(spellings, (url) => {
			assert.equal(decide(tablePolicy, { ...baseRequest, url }).outcome, 'stopped')
			const request = { ...baseRequest, url: 'https://good.example/', hops: ['https://a.example/', url] }
			assert.equal(decide(tablePolicy, request).outcome, 'stopped')
		}),
	)
})

test('LP9 user info is refused however many slashes stand before it, in a link as in a policy', () => {
	for (const slashes of ['//', '///', '//\\', '/', '', '\\\\', '////'])
		for (const user of ['good.example@', 'good.example:x@', ':x@', '@', ':@']) {
			const url = `https:${slashes}${user}bad.example/`
			assert.ok(isRefused(decide(tablePolicy, { ...baseRequest, url })), url)
			assert.equal(links.canonical(url), null, url)
		}
})

test('LP9 the scheme’s own port makes no other URL, in a link as in a policy', () => {
	for (const [url, canonical] of [
		['https://bad.example:443', 'https://bad.example/'],
		['https://bad.example:443/x', 'https://bad.example/x'],
		['http://bad.example:80', 'http://bad.example/'],
		['http://bad.example:443', 'http://bad.example:443/'],
		['https://bad.example:4430', 'https://bad.example:4430/'],
	] as const) {
		assert.deepEqual(
			links.find(`看 ${url} `).map((link) => link.canonical),
			[canonical],
		)
		assert.equal(decide(tablePolicy, { ...baseRequest, url }).url, canonical)
	}
})

function isRefused({ rule }: { readonly rule: { readonly id: string } }): boolean {
	return rule.id.startsWith('hutong:')
}
