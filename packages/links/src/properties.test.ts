import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createLinks } from './create-links.ts'
import { createFinder } from './find-links.ts'
import { findUrls, noShortcuts } from './find-urls.ts'
import type { Link } from './link.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { partsOf } from './read-url-at.ts'
import { createRegistry } from './registry.ts'
import { everything } from './traces.ts'
import type { WebUrl } from './web-url.ts'

const links = createLinks()

/** Pieces of messages: what a random text is made of, so that most texts hold something to find. */
const pieces = fc.oneof(
	fc.constantFrom(
		'【淘宝】',
		'【闲鱼】',
		'【京东】',
		'【抖音商城】',
		'「',
		'」',
		'【',
		'】',
		'(',
		')',
		'[',
		']',
		'](',
		'<',
		'>',
		'，',
		'。',
		' ',
		'\n',
		'\r\n',
		'_',
		'%20',
		'&amp;',
		'&gt;',
		'“',
		'https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg',
		'https://e.tb.cn/h.6hQ7CtWfGxq7PhR?tk=9K3WVZVMdH2',
		'https://v.douyin.com/iLm9L8P2/',
		'https://3.cn/35RO-7uG?jkl=@W0a0c28PhTuD@',
		'http://xhslink.com/sA5Zcg',
		'https://item.taobao.com/item.htm?id=123&skuId=4&ut_sk=x',
		'https://detail.1688.com/offer/610947572360.html',
		'https://example.com/a?utm_source=b&c=d',
		'https://',
		'http',
		'://',
		'example.com',
		'EXAMPLE.COM',
		'a.рф',
		'bob@',
		'm.tb.cn/h.aB1cD2e',
		'dw4.co/t/A/1',
		'www.',
		'.',
		'/',
		'?',
		'#',
		'@',
		'=',
		'&',
		':',
		';',
		'%',
		'\\',
		'*',
		'￥',
		'€',
		'$',
		'g1IVbaMXxxK',
		'￥BguwABK30Dcav￥',
		'#小程序://名/aBcDeFgH',
		'点击链接直接打开',
		'复制此条消息',
		'9.43 s@E.uS xfb:/ 01/12',
		'CZ0001',
		'标题',
		'\u202e',
		'\u0000',
		'😆',
		'\ud83d',
		'中',
	),
	fc.webUrl({ withFragments: true, withQueryParameters: true }),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const messages = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''))

test('LK8 LK9 links are in order, apart and exact, whatever the text', () => {
	let seen = 0
	fc.assert(
		fc.property(messages, (text) => {
			let end = 0
			for (const link of links.find(text)) {
				seen += 1
				assert.ok(link.start >= end && link.end > link.start && link.end <= text.length)
				assert.equal(text.slice(link.start, link.end), link.text)
				assertShare(link, end, text)
				end = Math.max(link.end, link.share?.end ?? 0)
			}
		}),
		{ numRuns: 3000 },
	)
	assert.ok(seen > 1000, 'the property was vacuous')
})

test('LK8 places are those of the links', () => {
	let seen = 0
	fc.assert(
		fc.property(messages, (text) => {
			const places = links.find(text).map(({ start, end, url }) => ({ start, end, url }))
			seen += places.length
			assert.deepEqual(links.locate(text), places)
		}),
		{ numRuns: 3000 },
	)
	assert.ok(seen > 1000, 'the property was vacuous')
})

test('LK1 LK13 a URL read at once is read with care the same, and by the parser', () => {
	const registry = createRegistry(builtInPlatforms)
	let plain = 0
	fc.assert(
		fc.property(messages, (text) => {
			const careful = findUrls(text, registry, noShortcuts)
			for (const [index, found] of findUrls(text, registry).entries()) {
				const { parsed, ...place } = found
				const { parsed: _, ...expected } = careful[index] ?? { parsed: null }
				assert.deepEqual(place, expected)
				if (parsed === null) plain += 1
				assertParsed(partsOf(found), new URL(found.url))
			}
			assert.equal(findUrls(text, registry).length, careful.length)
		}),
		{ numRuns: 5000 },
	)
	assert.ok(plain > 1000, 'the property was vacuous')
})

/** The parts are those of the parser, but for a `?` or `#` with nothing behind it, which stays. */
function assertParsed({ search, hash, ...parts }: WebUrl, url: URL): void {
	const { href, protocol, origin, host, hostname, pathname } = url
	assert.deepEqual(parts, { href, protocol, origin, host, hostname, pathname })
	assert.equal(origin + pathname + search + hash, href)
}

test('LK9 what is not looked at closely holds nothing', () => {
	const registry = createRegistry(builtInPlatforms)
	const findAll = createFinder(registry, () => everything)
	let empty = 0
	const short = fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(''))
	fc.assert(
		fc.property(short, (text) => {
			const found = links.find(text)
			if (found.length === 0) empty += 1
			assert.deepEqual(found, findAll(text))
		}),
		{ numRuns: 5000 },
	)
	assert.ok(empty > 500, 'the property was vacuous')
})

test('LK11 the canonical URL is its own canonical URL and is found whole again', () => {
	let seen = 0
	fc.assert(
		fc.property(messages, (text) => {
			for (const { canonical, platform } of links.find(text)) {
				if (canonical === null) continue
				seen += 1
				assertStable(canonical, platform)
			}
		}),
		{ numRuns: 3000 },
	)
	assert.ok(seen > 1000, 'the property was vacuous')
})

test('LK11 the same holds for any URL, not only for found ones', () => {
	const tails = fc.array(
		fc.constantFrom(...'()[]{}.,;:!?\'"*_~|^`\\/%&=#@$+<> a1中é', '&gt;', '&amp;', '%20', 'utm_x=1'),
		{ maxLength: 12 },
	)
	const hosts = fc.constantFrom(
		'example.com',
		'm.tb.cn',
		'item.taobao.com',
		'v.douyin.com',
		'3.cn',
		'www.bilibili.com',
		'[::1]',
	)
	fc.assert(
		fc.property(hosts, tails, (host, tail) => {
			const canonical = links.canonical(`https://${host}/${tail.join('')}`)
			if (canonical !== null) assertStable(canonical, links.identify(canonical)?.platform ?? null)
		}),
		{ numRuns: 5000 },
	)
})

function assertShare(link: Link, floor: number, text: string): void {
	if (link.share === null) return
	assert.ok(link.share.start >= floor && link.share.start <= link.start, 'the share begins before its link')
	assert.ok(link.share.end >= link.end && link.share.end <= text.length, 'the share ends behind its link')
}

function assertStable(canonical: string, platform: string | null): void {
	assert.equal(links.canonical(canonical), canonical)
	assert.deepEqual(links.removed(canonical), [])
	const again = links.find(canonical)
	assert.deepEqual([again.length, again[0]?.text], [1, canonical])
	// Xianyu and Tmall share Taobao's short host: without the label the link is Taobao's.
	if (!again[0]?.short) assert.equal(again[0]?.platform, platform)
}
