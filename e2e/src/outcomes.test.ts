import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { findViolations } from './axe.ts'
import { noBrowser } from './browser.ts'
import { openShop } from './buy.ts'
import { type CardPages, openGraph, startCardPages } from './card-pages.ts'
import {
	assertQuiet,
	cardOf,
	enterAs,
	type Guest,
	openConversation,
	sendText,
	shopFrame,
	tapCard,
	withChat,
} from './chat.ts'
import { outcomeWords } from './outcome-words.ts'
import { flip, type JourneyRule } from './rules.ts'
import { getShare } from './shares.ts'
import { buyNow, placeOrder, readyToPay, signInAtShop } from './shop.ts'
import { startWorld, type World } from './world.ts'

const rules: readonly JourneyRule[] = [
	{ id: 'asked', outcome: 'confirm', reason: 'unknown-site' },
	{ id: 'copied', outcome: 'copy', reason: 'scene-not-open' },
	{ id: 'stopped', outcome: 'stopped', reason: 'induced-sharing' },
	{ id: 'window', outcome: 'page', reason: 'allowed', obligations: ['window-only'] },
	{ id: 'bare', outcome: 'page', reason: 'allowed', obligations: ['no-card'] },
]

let site: CardPages
let world: World
before(async () => {
	site = await startCardPages('shop.pages.localhost')
	for (const name of ['open', 'asked', 'copied', 'flipped', 'window', 'bare'])
		site.pages.set(`/${name}/a`, openGraph({ 'og:title': `Page of ${name}` }))
	world = await startWorld({ sites: [site], frames: [`http://${site.host}:${site.port}`] })
})
after(async () => {
	await world.stop()
	await site.close()
})

for (const language of ['zh-CN', 'en'] as const) {
	const said = outcomeWords[language]
	test(
		`EE80 a link opens, asks, is copied or is stopped, with host, reason and ways on (${language})`,
		{
			skip: noBrowser,
		},
		() =>
			withChat(world.origin, { language, dark: language === 'en' }, async (guest) => {
				const { page } = guest
				await flip(world, rules)
				await enterInto(guest)
				await tap(guest, '/open/a')
				await page.getByTitle(site.at('/open/a')).locator('b').waitFor()
				await page.getByLabel(guest.words.chat.close).click()
				for (const [outcome, path] of [
					['confirm', '/asked/a'],
					['copy', '/copied/a'],
					['stopped', '/stopped/a'],
				] as const) {
					await tap(guest, path)
					const dialog = page.getByRole('dialog', { name: said[outcome].title })
					for (const words of said[outcome].says) await dialog.getByText(words, { exact: true }).first().waitFor()
					const host = dialog.locator('bdi').first()
					assert.equal(await host.textContent(), `shop.pages.localhost:${site.port}`)
					assert.equal(await host.locator('b').textContent(), 'pages.localhost')
					assert.ok(await isFocused(dialog.getByRole('button', { name: said[outcome].button })))
					assert.deepEqual(await findViolations(page.mainFrame()), [], outcome)
					assert.equal(await page.locator('iframe').count(), 0)
					await page.keyboard.press('Escape')
					await dialog.waitFor({ state: 'detached' })
				}
				assertQuiet(guest)
			}),
	)
}

test('EE81 a rule flipped between paste and tap is obeyed', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(world, [])
		await enterInto(guest)
		await paste(guest, '/flipped/a')
		await cardOf(guest, 'Page of flipped').waitFor()
		// The card alone is there still: what a tap does is decided by the rules of the tap.
		await flip(world, [{ id: 'flipped', outcome: 'copy', reason: 'category-not-open' }])
		await cardOf(guest, 'Page of flipped').getByRole('button', { name: 'Page of flipped' }).click()
		await page.getByRole('dialog', { name: '复制网址访问' }).waitFor()
		await page.keyboard.press('Escape')
		await flip(world, [{ id: 'flipped', outcome: 'stopped', reason: 'fraud' }])
		await page
			.getByRole('link', { name: site.at('/flipped/a') })
			.last()
			.click()
		await page.getByRole('dialog', { name: '已停止访问该网页' }).getByText('网页涉嫌欺诈。').first().waitFor()
		assert.equal(await page.locator('iframe').count(), 0)
		assertQuiet(guest)
	}),
)

/** As long as a change of the rules may take to reach an open screen, in milliseconds. */
const promised = 2000

for (const [outcome, reason, title, words] of [
	['stopped', 'fraud', '已停止访问该网页', '网页涉嫌欺诈。'],
	['copy', 'category-not-open', '复制网址访问', '按照当前规则，这一类网站的链接在这里不直接打开。'],
	['confirm', 'unknown-site', '即将打开外部网页', '这个网站还不在已知的网站之列。'],
] as const) {
	test(
		`EE82 an open page is closed within two seconds once its rule says ${outcome}, with the reason`,
		{
			skip: noBrowser,
		},
		() =>
			withChat(world.origin, {}, async (guest) => {
				const { page } = guest
				await flip(world, [])
				await enterInto(guest)
				await tap(guest, '/flipped/a')
				await page.locator('iframe').waitFor()
				const dialog = page.getByRole('dialog', { name: title })
				const gone = Promise.all([
					page.locator('iframe').waitFor({ state: 'detached', timeout: promised }),
					dialog.getByText(words).first().waitFor({ timeout: promised }),
				])
				await flip(world, [{ id: 'flipped', outcome, reason }])
				await gone
				await dialog.getByText('规则刚刚变更，这里打开的网页已关闭。').waitFor()
				assert.deepEqual(await findViolations(page.mainFrame()), [])
				await page.keyboard.press('Escape')
				await dialog.waitFor({ state: 'detached' })
				assertQuiet(guest)
			}),
	)
}

test('EE82 an open page that still may open stays as it is, with what was typed in it', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(world, [])
		await enterInto(guest)
		await tap(guest, '/flipped/a')
		const frame = page.frameLocator('iframe').locator('html')
		await frame.evaluate((element) => element.setAttribute('data-typed', 'yes'))
		const asked = page.waitForResponse((response) => response.url().endsWith('/open'))
		await flip(world, [{ id: 'elsewhere', outcome: 'stopped', reason: 'fraud' }])
		await asked
		await page.getByRole('button', { name: '更多操作' }).click()
		assert.equal(await frame.getAttribute('data-typed'), 'yes')
		assertQuiet(guest)
	}),
)

test(
	'EE83 a link through two domains asks once; a page that was gone on to is not asked about again',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			const { text, title } = getShare(world.sandbox, 'taobao')
			assert.match(text, /m\.tb\.localhost/)
			await flip(world, asking('unknown-site'))
			await enterInto(guest)
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await tapCard(guest, title)
			await page.getByRole('button', { name: '继续访问' }).click()
			await shopFrame(guest).getByRole('button', { name: '立即购买' }).first().waitFor()
			const asked = page.waitForResponse((response) => response.url().endsWith('/open'))
			await flip(world, asking('operator-choice'))
			await asked
			await page.getByRole('button', { name: '更多操作' }).click()
			await page.getByRole('menuitem', { name: '为什么会打开？' }).click()
			const why = page.getByRole('dialog', { name: '为什么会打开？' })
			await why.getByText('本站管理员为这个链接作了设定。').waitFor()
			assert.equal(await page.getByRole('button', { name: '继续访问' }).count(), 0)
			assert.equal(await page.locator('iframe').count(), 1)
			assertQuiet(guest)
		}),
)

/** Rules that ask before either domain of a share. */
function asking(reason: string): readonly JourneyRule[] {
	return ['tb.localhost', 'taobao.localhost'].map((domain) => ({
		...{ id: domain.replace('.', '-'), domain, outcome: 'confirm', reason },
	}))
}

test(
	'EE82 a page that is closed while somebody pays says that the payment may have gone through',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await flip(world, [])
			await openShop(guest, getShare(world.sandbox, 'taobao'))
			await buyNow(guest)
			await signInAtShop(guest)
			await placeOrder(guest)
			await readyToPay(guest)
			const stopped = page.getByRole('dialog', { name: '已停止访问该网页' })
			await flip(world, [{ id: 'shop', domain: 'taobao.localhost', outcome: 'stopped', reason: 'fraud' }])
			await stopped.getByText('如果你正在付款，款项可能已经付出：请先查看订单或钱包账单，不要重复付款。').waitFor()
			assert.equal(await page.locator('iframe').count(), 0)
			await page.getByRole('button', { name: '返回聊天' }).click()
			await page.getByRole('region', { name: '订单' }).last().waitFor()
			assertQuiet(guest)
		}),
)

test('EE84 a rule can forbid the card, and have the page open in a window', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(world, rules)
		await enterInto(guest)
		await tap(guest, '/window/a')
		await page.getByText('按照这里的规则，该网页在单独的窗口打开').waitFor()
		assert.equal(await page.locator('iframe').count(), 0)
		const opening = page.context().waitForEvent('page')
		await page.getByRole('button', { name: '在新窗口打开' }).click()
		assert.equal((await opening).url(), site.at('/window/a'))
		await page.getByLabel('关闭网页').click()
		await paste(guest, '/bare/a')
		await page.getByRole('link', { name: site.at('/bare/a') }).waitFor()
		await paste(guest, '/open/a')
		await cardOf(guest, 'Page of open').waitFor()
		assert.equal(await cardOf(guest, 'Page of bare').count(), 0)
		assertQuiet(guest)
	}),
)

async function enterInto(guest: Guest): Promise<void> {
	await enterAs(guest, 'linxiao')
	await openConversation(guest, '王磊')
}

async function paste(guest: Guest, path: string): Promise<void> {
	await sendText(guest, site.at(path))
}

/** Sends the address of a path, and taps what becomes of it: a card, or the link where there is no page. */
async function tap(guest: Guest, path: string): Promise<void> {
	await paste(guest, path)
	const title = `Page of ${path.split('/')[1]}`
	if (site.pages.has(path)) await cardOf(guest, title).getByRole('button', { name: title }).click()
	else
		await guest.page
			.getByRole('link', { name: site.at(path) })
			.last()
			.click()
}

function isFocused(element: Locator): Promise<boolean> {
	return element.evaluate((node) => node === document.activeElement)
}
