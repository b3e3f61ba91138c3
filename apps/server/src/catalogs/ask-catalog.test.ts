import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createLinks, parsePlatforms } from '@hutong/links'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import { readCard } from '@hutong/product-card'
import {
	type Asked,
	catalogOf,
	json,
	packed,
	profileOf,
	toAnswer,
	toProfile,
} from '../../testing/http/catalog-pages.ts'
import { html, type Page, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { askCatalog, askCatalogAlone } from './ask-catalog.ts'
import { type CatalogDirectory, createCatalogDirectory } from './catalog-directory.ts'

const profile = 'taobao.localhost/.well-known/ucp'
const catalog = 'taobao.localhost/ucp/catalog/lookup'
const id = '620000000001'
const hour = 60 * 60 * 1000
const long = 'x'.repeat(300_000)
let shop: Shop
let links: ReturnType<typeof createLinks>

before(async () => {
	shop = await startShop()
	const parsed = parsePlatforms(JSON.parse(shop.env['HUTONG_PLATFORMS'] ?? ''))
	assert.ok(parsed.ok)
	links = createLinks({ platforms: parsed.platforms })
})
after(() => shop.stop())

/** A door that remembers nothing and does not pause. */
function openDoor() {
	const limits = { hostGapMs: 0, cacheEntries: 0 }
	return createOutboundFetch({ allowances: JSON.parse(shop.env['HUTONG_ALLOWANCES'] ?? ''), limits })
}

/** Lays a profile and a catalog that works. */
function lay(heard: Asked[] = []): void {
	shop.asked.length = 0
	shop.pages.set(profile, profileOf(shop.at('taobao.localhost', '/ucp')))
	shop.pages.set(catalog, catalogOf(id, {}, heard))
	// Where a redirect leads there is one too.
	shop.pages.set('news.localhost/profile', profileOf(shop.at('taobao.localhost', '/ucp')))
	shop.pages.set('taobao.localhost/other', catalogOf(id))
}

/** Asks for the item of a page that says a title alone. @returns the title in the end */
async function ask(catalogs: CatalogDirectory, head = '<title>页面上的杯子</title>'): Promise<string | null> {
	const url = shop.item(id)
	const body = new TextEncoder().encode(head)
	const reading = readCard({ url, body, contentType: 'text/html', headers: {}, links })
	const identity = links.identify(url)
	assert.ok(identity)
	const parts = { links, outbound: openDoor(), catalogs, platformProfile: 'http://chat.localhost/ucp/profile.json' }
	const asked = await askCatalog(parts, { reading, url, identity, refresh: false })
	return asked.ok ? asked.card.title : null
}

/** What is wrong with profile or catalog: the card is then that of the page. */
const failing: readonly (readonly [what: string, at: string, page: () => Page | undefined])[] = [
	['no profile', profile, () => undefined],
	['a profile in pieces', profile, () => html('{"ucp":')],
	['a profile of no JSON', profile, () => html('<title>Shop</title>')],
	['a profile that leads elsewhere', profile, () => redirectTo(shop.at('news.localhost', '/profile'))],
	['a profile too large', profile, () => json({ ucp: { version: '2026-04-08', x: long } })],
	['an endpoint at an inner address', profile, () => profileOf(`http://127.0.0.1:${new URL(shop.origin).port}/ucp`)],
	['an endpoint that is down', profile, () => profileOf(shop.at('closed.localhost', '/ucp'))],
	['a catalog that breaks', catalog, () => json({}, 500)],
	['a catalog that redirects', catalog, () => redirectTo(shop.at('taobao.localhost', '/other'))],
	['a catalog of HTML', catalog, () => html('<title>Shop</title>')],
	['an item that is not there', catalog, () => json({ ucp: { version: '2026-04-08', status: 'error' } })],
	['another item', catalog, () => catalogOf('620000000099')],
	['an answer too large', catalog, () => catalogOf(id, { metadata: long })],
	[
		'a profile too large unpacked',
		profile,
		() => packed({ ...toProfile(shop.at('taobao.localhost', '/ucp')), x: long }),
	],
	['an answer too large unpacked', catalog, () => packed(toAnswer(id, { metadata: long }))],
	[
		'an answer of other types',
		catalog,
		() => json({ products: [{ title: [1], variants: 'x', price_range: 7 }, null] }),
	],
]
for (const [what, at, page] of failing) {
	test(`HS108 never worse than the page alone: ${what}`, async () => {
		lay()
		assert.equal(await ask(createCatalogDirectory(() => 0)), '目录里的蓝杯')
		const wrong = page()
		if (wrong) shop.pages.set(at, wrong)
		else shop.pages.delete(at)
		assert.equal(await ask(createCatalogDirectory(() => 0)), '页面上的杯子')
	})
}

test('HS108 a page that is gone is not asked for again', async () => {
	lay()
	assert.equal(
		await ask(
			createCatalogDirectory(() => 0),
			'<title>商品不存在 - 淘宝网</title>',
		),
		null,
	)
	assert.deepEqual(shop.asked, [])
})

for (const [problem, isAsked] of [
	['card_bot_check', true],
	['card_login_wall', true],
	['card_timeout', true],
	['card_gone', false],
	['card_refused', false],
	['card_not_fetched', false],
	['card_unreachable', false],
	['card_redirect_loop', false],
	['card_too_large', false],
	['card_not_a_page', false],
	['card_off', false],
	['card_stopped', false],
] as const) {
	test(`HS108 a page of which is said ${problem} ${isAsked ? 'leaves' : 'does not leave'} the card to the catalog`, async () => {
		lay()
		const url = shop.item(id)
		const identity = links.identify(url)
		assert.ok(identity)
		const catalogs = createCatalogDirectory(() => 0)
		const parts = { links, outbound: openDoor(), catalogs, platformProfile: 'http://chat.localhost/ucp/profile.json' }
		const reading = await askCatalogAlone(parts, problem, { url, identity, refresh: false })
		assert.deepEqual([reading?.card.title, shop.asked.length > 0], [isAsked ? '目录里的蓝杯' : undefined, isAsked])
	})
}

/** What a host answers, and after how long it is asked again. */
const words: readonly (readonly [what: string, page: () => Page, kept: number])[] = [
	['a profile', () => profileOf(shop.at('taobao.localhost', '/ucp')), hour],
	['a profile without a catalog', () => json({ ucp: { version: '2026-04-08' } }), 12 * hour],
	['nothing', () => (response) => response.writeHead(404).end(), 12 * hour],
	['another page', () => html('<title>Shop</title>'), 12 * hour],
	['trouble', () => (response) => response.writeHead(503).end(), hour / 12],
	['no answer', () => (response) => response.destroy(), hour / 12],
]
for (const [what, page, kept] of words) {
	test(`HS109 that a host shows ${what} is kept for ${kept / hour} hours`, async () => {
		lay()
		shop.pages.set(profile, page())
		let now = 0
		const catalogs = createCatalogDirectory(() => now)
		const countAt = async (time: number) => {
			now = time
			await ask(catalogs)
			return shop.asked.filter((line) => line === profile).length
		}
		assert.deepEqual([await countAt(0), await countAt(kept - 1), await countAt(kept)], [1, 1, 2])
	})
}

test('HS109 what one caller was refused, or gave up, is not kept for others', async () => {
	lay()
	const catalogs = createCatalogDirectory(() => 0)
	const refusing = { purpose: 'card', checkHop: () => false } as const
	const door = openDoor()
	const closed = { fetch: (url: string) => door.fetch(url, refusing) }
	assert.equal(await catalogs.find(shop.item(id), closed), null)
	assert.equal((await catalogs.find(shop.item(id), door))?.endpoint, shop.at('taobao.localhost', '/ucp'))
})

test('HS110 profile and catalog are read as pages are, each hop asked about, within 256 KiB', async () => {
	const heard: Asked[] = []
	lay(heard)
	const hops: string[] = []
	const door = openDoor()
	const watched = {
		fetch: (url: string, request: Parameters<typeof door.fetch>[1]) => {
			assert.deepEqual([request.purpose, request.maxWireBytes], ['card', 262_144])
			return door.fetch(url, { ...request, checkHop: (hop) => hops.push(hop) < 2 })
		},
	}
	const url = shop.item(id)
	const identity = links.identify(url)
	assert.ok(identity)
	const parts = { links, outbound: watched, catalogs: createCatalogDirectory(() => 0), platformProfile: 'x' }
	const reading = { ok: false, reason: 'empty' } as const
	assert.deepEqual(await askCatalog(parts, { reading, url, identity, refresh: false }), reading)
	assert.deepEqual(
		hops,
		[`http://${profile}`, `http://${catalog}`].map((one) => one.replace('localhost', `localhost:${new URL(url).port}`)),
	)
	assert.deepEqual(heard, [])
})
