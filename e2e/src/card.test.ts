import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readConfig } from '@hutong/server'
import type { Locator, Page } from 'playwright-core'
import { findViolations } from './axe.ts'
import { noBrowser } from './browser.ts'
import { layGallery, sellCheaper } from './card-gallery.ts'
import { type CardPages, startCardPages } from './card-pages.ts'
import { assertQuiet, cardOf, enterAs, type Guest, openConversation, sendText, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let site: CardPages
let world: World
before(async () => {
	site = await startCardPages()
	layGallery(site)
	world = await startWorld({ sites: [site] })
})
after(async () => {
	await world.stop()
	await site.close()
})

const lamp = '北欧原木落地灯'

test(
	'EE61 a card is read again by the keyboard, and says what became of the price, without colour and to who does not see',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterInto(guest, '王磊')
			await sendText(guest, site.at('/lamp'))
			const card = cardOf(guest, lamp)
			await card.getByText('¥129.00').waitFor()
			sellCheaper(site)
			await card.getByRole('button', { name: '卡片操作' }).focus()
			await page.keyboard.press('Enter')
			const item = page.getByRole('menuitem', { name: '刷新卡片' })
			await item.waitFor()
			while (!(await item.evaluate((element) => element === document.activeElement)))
				await page.keyboard.press('ArrowDown')
			await page.keyboard.press('Enter')
			await card.getByText('¥119.00').waitFor()
			assert.equal(await card.locator('s').first().textContent(), '¥129.00')
			const words = await card.evaluate((tile) => tile.textContent)
			assert.match(words ?? '', /分享时¥129\.00→现价¥119\.00¥10\.00比分享时降了¥10\.00/)
			assertQuiet(guest)
		}),
)

/** A card of each way a picture stands, by words of it. */
const pictured = [
	['/rtl', 'مصباح'],
	['/video', '三分钟学会搭天幕'],
	['/pictures/photo.png', 'photo.png'],
	['/profile', '林小满'],
] as const

test('EE62 no card moves when its picture comes, or when it does not', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		let release = () => {}
		const held = new Promise<void>((resolve) => {
			release = resolve
		})
		await page.route('**/api/images/**', async (route) => {
			await held
			await route.continue()
		})
		await enterInto(guest, '王磊')
		for (const [path] of pictured) await sendText(guest, site.at(path))
		const cards = pictured.map(([, words]) => cardOf(guest, words))
		for (const card of cards) await card.locator('canvas').waitFor()
		const before = await measure(cards)
		release()
		for (const card of cards) await card.locator('img[data-shown="true"]').waitFor()
		assert.deepEqual(await measure(cards), before)
		await page.unroute('**/api/images/**')
		await page.route('**/api/images/**', (route) => route.abort())
		await page.reload()
		await openConversation(guest, '王磊')
		for (const card of cards) await card.locator('img').waitFor({ state: 'detached' })
		assert.deepEqual(await measure(cards), before)
	}),
)

test(
	'EE63 cards of a host that is stopped go at once on the open screen, its link stays, and they come back',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, { language: 'en' }, async (guest) => {
			await enterInto(guest, '王磊')
			await sendText(guest, site.at('/boots'))
			const card = cardOf(guest, 'Waterproof hiking boots')
			await card.waitFor()
			await world.server.setRules(readRules({ HUTONG_CARDS_OFF: 'host:pages.localhost' }))
			await card.waitFor({ state: 'detached' })
			await guest.page.getByRole('link', { name: site.at('/boots') }).waitFor()
			await world.server.setRules(readRules({}))
			await card.waitFor()
			assertQuiet(guest)
		}),
)

test('EE64 the owner of a group switches its cards off and on by keyboard; for others the switch only tells', {
	skip: noBrowser,
}, async () => {
	const seen: boolean[] = []
	for (const person of ['linxiao', 'wanglei', 'sam'])
		await withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterAs(guest, person)
			await openConversation(guest, '周末露营 Camping')
			await page.getByRole('button', { name: '聊天信息' }).click()
			const toggle = page.getByRole('switch', { name: '链接显示为卡片' })
			await toggle.waitFor()
			assert.deepEqual(await findViolations(page.mainFrame()), [])
			seen.push(await toggle.isEnabled())
			if (!(await toggle.isEnabled())) return
			await page.keyboard.press('Escape')
			await sendText(guest, site.at('/page'))
			await cardOf(guest, 'Mountain huts').waitFor()
			await page.getByRole('button', { name: '聊天信息' }).click()
			await toggle.focus()
			await page.keyboard.press('Space')
			await page.waitForFunction(
				() => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'false',
			)
			await page.keyboard.press('Escape')
			await cardOf(guest, 'Mountain huts').waitFor({ state: 'detached' })
			await page.getByRole('link', { name: site.at('/page') }).waitFor()
			await sendText(guest, getShare(world.sandbox, 'taobao').text)
			await page.getByRole('link', { name: /tb\.localhost/ }).waitFor()
			assert.equal(await page.getByRole('button', { name: '卡片操作' }).count(), 0)
			await page.getByRole('button', { name: '聊天信息' }).click()
			await toggle.focus()
			await page.keyboard.press('Space')
			await page.keyboard.press('Escape')
			await cardOf(guest, 'Mountain huts').waitFor()
			assertQuiet(guest)
		})
	assert.equal(seen.filter(Boolean).length, 1)
})

test(
	'EE65 bot checks and logins are no cards of their own: the card says so in plain words, and opens',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterInto(guest, '王磊')
			for (const [path, words] of [
				['/check', '网站要求人工验证'],
				['/login', '网站要求先登录'],
			] as const) {
				await sendText(guest, site.at(path))
				const card = cardOf(guest, words)
				await card.waitFor()
				await card.getByRole('button', { name: '网页', exact: true }).click()
				await page.getByRole('button', { name: '关闭网页' }).click()
			}
		}),
)

test(
	'EE67 how long ago a card was read goes on by itself; who has it on the screen for long has the server told, and nobody else',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			const looks: string[] = []
			page.on('request', (request) => {
				if (request.url().endsWith('/card/look')) looks.push(request.url())
			})
			await page.clock.install()
			await page.reload()
			await enterInto(guest, 'Sam')
			await sendText(guest, site.at('/profile'))
			await cardOf(guest, '林小满').waitFor()
			await sendText(guest, `${'line\n'.repeat(80)}end`)
			await sendText(guest, site.at('/repository'))
			const card = cardOf(guest, 'little/tent')
			await card.getByText('刚刚读取').waitFor()
			const [above, seen] = [await findMessage(page, '/profile'), await findMessage(page, '/repository')]
			const looksAt = (message: string) => looks.filter((url) => url.includes(message)).length
			await page.clock.runFor('03:10')
			await card.getByText('3分钟前读取').waitFor()
			assert.equal(looksAt(seen), 0)
			const told = page.waitForRequest((request) => request.url().includes(`${seen}/links/0/card/look`))
			await page.clock.runFor('02:10')
			await card.getByText('5分钟前读取').waitFor()
			await told
			assert.equal(await cardOf(guest, '林小满').count(), 1, 'the card above is drawn, out of sight')
			assert.deepEqual([looksAt(seen), looksAt(above)], [1, 0])
			assertQuiet(guest)
		}),
)

test('EE66 every kind of card is free of barriers, in both lights and languages', { skip: noBrowser }, async () => {
	for (const side of [
		{ language: 'zh-CN', dark: false },
		{ language: 'en', dark: true },
	] as const)
		await withChat(world.origin, side, async (guest) => {
			await enterInto(guest, '王磊')
			for (const path of [
				'/lamp',
				'/from',
				'/sold-out',
				'/doubt',
				'/video',
				'/article',
				'/profile',
				'/files/report-2026.pdf',
			])
				await sendText(guest, site.at(path))
			await cardOf(guest, 'report-2026.pdf').waitFor()
			await guest.page.waitForTimeout(600)
			assert.deepEqual(await findViolations(guest.page.mainFrame()), [])
		})
})

async function enterInto(guest: Guest, title: string): Promise<void> {
	await enterAs(guest, 'linxiao')
	await openConversation(guest, title)
}

/** The id of the newest message that ends so. */
async function findMessage(page: Page, end: string): Promise<string> {
	const found = await page.evaluate(async (ending) => {
		const { conversations } = await (await fetch('/api/conversations')).json()
		const ids: string[] = []
		for (const { id } of conversations) {
			const answer = await fetch(`/api/conversations/${id}/messages?before=9007199254740991&limit=100`)
			const { messages } = await answer.json()
			for (const message of messages) if (message.text.endsWith(ending)) ids.push(message.id)
		}
		return ids.sort().at(-1)
	}, end)
	assert.ok(found, end)
	return found
}

function measure(cards: readonly Locator[]): Promise<readonly number[]> {
	return Promise.all(cards.map((card) => card.evaluate((tile) => tile.getBoundingClientRect().height)))
}

/** The rules of a server that was started with these settings. */
function readRules(env: Readonly<Record<string, string>>) {
	const place = { HUTONG_ORIGIN: world.origin, HUTONG_DATABASE: `${world.dataDir}/chat.sqlite` }
	const read = readConfig({ HUTONG_MODE: 'demo', ...place, ...env })
	assert.ok(read.ok, JSON.stringify(read))
	return read.config
}
