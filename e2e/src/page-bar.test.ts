import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { openShop } from './buy.ts'
import { enterAs, type Guest, openConversation, sendText, shopFrame, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test('EE21 a page that the server could not reach says so, and is not called encrypted', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		await enterAs(guest, 'linxiao')
		await openConversation(guest, '王磊')
		// A host that never exists (RFC 6761).
		await sendText(guest, '看看 https://shop.nowhere.invalid/item')
		await page.getByRole('link', { name: 'https://shop.nowhere.invalid/item' }).click()
		const browser = page.getByLabel('内置浏览器').first()
		await browser.getByText('上次没能连上 shop.nowhere.invalid，网页可能暂时打不开。').waitFor()
		await browser.getByRole('button', { name: '在新窗口打开' }).waitFor()
		await browser.getByRole('button', { name: '重试' }).click()
		await browser.locator('[aria-busy=false]').waitFor()
		await browser.getByText('上次没能连上').waitFor()
		await browser.getByText('连接未确认').waitFor()
		assert.equal(await browser.getByText('连接已加密').count(), 0)
	}),
)

test('EE22 the menu of the page copies the clean link', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		await openShop(guest, getShare(world.sandbox, 'taobao'))
		await guest.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.origin })
		await guest.page.getByLabel('内置浏览器').first().getByRole('button', { name: '更多操作' }).click()
		await guest.page.getByRole('menuitem', { name: '复制干净的链接' }).click()
		await guest.page.getByText('链接已复制').waitFor()
		const copied = await guest.page.evaluate(() => navigator.clipboard.readText())
		assert.match(copied, /^http:\/\/taobao\.localhost:\d+\/item\.htm\?id=\d+$/)
	}),
)

for (const [place, drop] of [
	['grip', -8],
	['bar', 24],
] as const) {
	test(`EE23 on a phone a finger on the ${place} pulls the sheet down`, { skip: noBrowser }, () =>
		withChat(world.origin, { device: 'phone' }, async (guest) => {
			await openShop(guest, getShare(world.sandbox, 'taobao'))
			const site = guest.page.getByTitle(/^http:\/\/taobao\.localhost/)
			const bar = await guest.page.locator('header', { has: site }).boundingBox()
			assert.ok(bar)
			await drag(guest, { x: bar.x + bar.width / 2, from: bar.y + drop, to: bar.y + 500 })
			await guest.page.getByRole('dialog', { name: '内置浏览器' }).waitFor({ state: 'detached' })
		}),
	)
}

test('EE24 on the narrowest phone the bar shows the whole of the name somebody owns', { skip: noBrowser }, () =>
	withChat(world.origin, { device: 'phone' }, async (guest) => {
		await openShop(guest, getShare(world.sandbox, 'taobao'))
		await guest.page.setViewportSize({ width: 320, height: 700 })
		const owned = guest.page.getByTitle(/^http:\/\/taobao\.localhost/).locator('b')
		assert.equal(await owned.textContent(), 'taobao.localhost')
		const { cut, right } = await owned.evaluate((name) => ({
			cut: name.scrollWidth > name.clientWidth,
			right: name.getBoundingClientRect().right,
		}))
		assert.equal(cut, false)
		const app = await guest.page.getByRole('button', { name: '打开淘宝APP' }).boundingBox()
		assert.ok(app && app.x - right >= 4, 'the app button stands clear of the name')
		const more = await guest.page.getByRole('button', { name: '更多操作' }).boundingBox()
		assert.ok(more && more.x + more.width <= 320, 'the menu is on the screen')
	}),
)

test('EE25 a reload while a page is open leaves the conversation, one “back” from the list', { skip: noBrowser }, () =>
	withChat(world.origin, { device: 'phone' }, async (guest) => {
		const { page } = guest
		await openShop(guest, getShare(world.sandbox, 'taobao'))
		await shopFrame(guest)
			.getByRole('link', { name: /购物车/ })
			.first()
			.click()
		await shopFrame(guest).getByText('购物车还是空的').waitFor()
		await page.reload()
		await page.getByLabel('输入消息', { exact: true }).waitFor()
		await page.waitForURL(/#\/c\/[\w-]+$/)
		assert.equal(await page.getByLabel('内置浏览器').count(), 0)
		await page.evaluate(() => history.back())
		await page.waitForURL((url) => !url.hash.includes('/c/'))
		await page.locator('[data-tile]').first().waitFor()
	}),
)

test('EE35 the edge of the pane is dragged over the page in the frame and back', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		const share = getShare(world.sandbox, 'taobao')
		await openShop(guest, share)
		await shopFrame(guest).getByText(share.title).first().waitFor()
		const edge = page.getByRole('separator', { name: '调整浏览器宽度' })
		const width = async () => Number(await edge.getAttribute('aria-valuenow'))
		const before = await width()
		const box = await edge.boundingBox()
		assert.ok(box)
		const [x, y] = [box.x + box.width / 2, box.y + 400]
		await page.mouse.move(x, y)
		await page.mouse.down()
		// In one leap: the edge is not under the pointer any more, the frame is.
		await page.mouse.move(x + 80, y)
		assert.equal(await page.locator('iframe').evaluate((frame) => getComputedStyle(frame).pointerEvents), 'none')
		await page.mouse.move(x - 60, y, { steps: 4 })
		await page.mouse.up()
		assert.equal(await width(), before + 60)
		assert.equal(await page.locator('iframe').evaluate((frame) => getComputedStyle(frame).pointerEvents), 'auto')
	}),
)

/** Draws a finger down the screen, as a touch screen reports it. */
async function drag({ page }: Guest, { x, from, to }: { x: number; from: number; to: number }): Promise<void> {
	const session = await page.context().newCDPSession(page)
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] })
	for (let step = 1; step <= 10; step++) {
		const y = from + ((to - from) * step) / 10
		await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] })
	}
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
