import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { html, type Page, product, redirectTo, type Shop, scriptTo, startShop } from '../../testing/http/start-shop.ts'

const minute = 60_000
let shop: Shop
let folder = ''

before(async () => {
	shop = await startShop()
	folder = await mkdtemp(join(tmpdir(), 'hutong-short-'))
	shop.pages.set('taobao.localhost/item.htm', product({ name: '蓝色茶杯' }))
})
after(async () => {
	await shop.stop()
	await rm(folder, { recursive: true, force: true })
})

test('HS52 a short link sent in a hundred conversations at once is asked once, though its host forbids to remember it', async (t) => {
	const { chat, browser, clock } = await start()
	t.after(chat.stop)
	layShort('hundred', html(`<script>var url='${shop.item('610000000100')}'</script>`, { 'cache-control': 'no-store' }))
	const places = await makeGroups(browser, 100)
	const shared = await Promise.all(places.map((place) => share(browser, place, shop.short('hundred'))))
	const cards = await Promise.all(shared.map((one) => one.settled()))
	assert.deepEqual([...new Set(cards.map((card) => `${card.state} ${card.title}`))], ['ready 蓝色茶杯'])
	assert.deepEqual([askedFor('h.hundred'), askedFor('610000000100')], [1, 1])
	clock.now += 73 * minute
	await (await share(browser, places[0] ?? '', shop.short('hundred'))).settled()
	assert.equal(askedFor('h.hundred'), 2, 'what was kept has its end')
})

test('HS52 a short link that fails is remembered for a minute, in the database', async (t) => {
	const { chat, browser, clock } = await start()
	t.after(chat.stop)
	layShort('gone1', (response) => response.writeHead(500, { 'cache-control': 'no-store' }).end())
	const places = await makeGroups(browser, 3)
	for (const place of places) {
		const card = await (await share(browser, place, shop.short('gone1'))).settled()
		assert.equal(card.problem, 'card_unreachable')
	}
	assert.equal(askedFor('h.gone1'), 1)
	clock.now += 2 * minute
	await (await share(browser, places[0] ?? '', shop.short('gone1'))).settled()
	assert.equal(askedFor('h.gone1'), 2)
})

test('HS52 what was found, and what failed, outlives the server', async () => {
	const env = { HUTONG_DATABASE: join(folder, 'kept.sqlite'), HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea' }
	layShort('kept1', scriptTo(shop.item('610000000101')))
	layShort('kept2', html('<p>链接已失效</p>'))
	const seen = [await shareBoth(env), await shareBoth(env)]
	const both = ['蓝色茶杯', 'card_link_expired']
	assert.deepEqual(seen, [both, both])
	assert.deepEqual(['h.kept1', '610000000101', 'h.kept2'].map(askedFor), [1, 1, 1])
})

/** What a short link leads to that the policy stops in the end. */
const stopped: readonly [what: string, code: string, page: (bad: string) => Page][] = [
	['a redirect', 'stopped1', redirectTo],
	['a script', 'stopped2', scriptTo],
	// The item's own address is not stopped, but where its page leads is (HS135).
	['a redirect of the item’s page', 'stopped3', () => scriptTo(shop.item('610000000104'))],
]
test('HS53 no hop that the policy stops is asked, and a tap says which rule stopped it', async (t) => {
	const policy = join(folder, 'policy.json')
	await writeFile(policy, JSON.stringify(stopNews()))
	const { chat, browser } = await start({ HUTONG_POLICY: policy })
	t.after(chat.stop)
	const bad = shop.at('news.localhost', '/bad')
	shop.pages.set('taobao.localhost/item.htm?id=610000000104', redirectTo(bad))
	const [place = ''] = await makeGroups(browser, 1)
	for (const [what, code, page] of stopped) {
		layShort(code, page(bad))
		const shared = await share(browser, place, shop.short(code))
		assert.equal((await shared.settled()).problem, 'card_stopped', what)
		const decision = getValue(await browser.api.openLink(place, shared.message, 0))
		assert.deepEqual([decision.outcome, decision.rule.id], ['stopped', 'stop-news'], what)
	}
	assert.equal(askedFor('news.localhost'), 0)
})

async function start(env: Readonly<Record<string, string>> = {}) {
	const clock = { now: Date.now() }
	const chat: Chat = await startChat({ ...shop.env, ...env }, { now: () => clock.now })
	return { chat, browser: await chat.demoBrowser('linxiao'), clock }
}

/** Shares both short links with a server of its own, which is gone afterwards. @returns what their cards say */
async function shareBoth(env: Readonly<Record<string, string>>): Promise<string[]> {
	const { chat, browser } = await start(env)
	try {
		const [place = ''] = await makeGroups(browser, 1)
		const shared = await Promise.all(['kept1', 'kept2'].map((code) => share(browser, place, shop.short(code))))
		const cards = await Promise.all(shared.map((one) => one.settled()))
		return cards.map((card) => card.problem ?? card.title ?? '')
	} finally {
		await chat.stop()
	}
}

async function makeGroups(browser: Browser, count: number): Promise<string[]> {
	const { people } = getValue(await browser.api.findPeople('wanglei'))
	const members = people.map(({ id }) => id)
	const made = Array.from({ length: count }, (_, index) =>
		browser.api.createConversation({ kind: 'group', title: `Group ${index}`, members }),
	)
	return (await Promise.all(made)).map((answer) => getValue(answer).id)
}

function layShort(code: string, page: Page): void {
	shop.pages.set(`m.tb.localhost/h.${code}`, page)
}

function askedFor(part: string): number {
	return shop.asked.filter((line) => line.includes(part)).length
}

function stopNews() {
	const title = { zh: '停', en: 'Stop' }
	const rule = {
		id: 'stop-news',
		title,
		when: { domain: ['news.localhost'] },
		outcome: 'stopped',
		reason: 'unsafe-site',
	}
	const open = { id: 'open', title, outcome: 'page', reason: 'allowed' }
	return { name: 'test', version: '1', title, rules: [rule], default: open }
}
