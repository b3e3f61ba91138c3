import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { closePage, openShop } from './buy.ts'
import { enterAs, type Guest, openConversation, sendText, shopFrame, withChat } from './chat.ts'
import { type HostilePage, startHostilePage } from './hostile-page.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let fighter: HostilePage
let world: World
before(async () => {
	fighter = await startHostilePage()
	world = await startWorld({ frames: [fighter.origin] })
})
after(async () => {
	await world.stop()
	await fighter.close()
})

test(
	'EE7 a page that fights the frame reads nothing, learns nothing and leads the chat nowhere',
	{ skip: noBrowser },
	() =>
		withChat(world.origin, { apart: true }, async (guest) => {
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			const before = guest.page.url()
			await sendText(guest, `看看 ${fighter.url}`)
			await guest.page.getByRole('link', { name: fighter.url }).click()
			const frame = shopFrame(guest)
			await frame.getByText('fought').waitFor()
			assert.deepEqual(await frame.locator('li').allTextContents(), [
				'read the chat: refused',
				'read its storage: refused',
				'lead the chat away: refused',
				'lead the chat away by its own address: refused',
				'referrer: none',
			])
			assert.equal(guest.page.url(), `${before}/page`)
			assert.equal((await guest.page.getByText('fighter.localhost').count()) > 0, true, 'the bar tells the host')
			await closePage(guest)
			await sendText(guest, '还在')
			await guest.page.getByText('还在').last().waitFor()
			assert.equal(new URL(guest.page.url()).origin, world.origin)
		}),
)

test(
	'EE8 on a phone the app button tries the app when it is tapped, and falls back to the share text',
	{ skip: noBrowser },
	() =>
		withChat(world.origin, { apart: true, device: 'phone' }, async (guest) => {
			const tried = await followLinks(guest)
			const share = getShare(world.sandbox, 'taobao')
			await openShop(guest, share)
			assert.deepEqual(await tried(), [], 'nothing fires by itself')
			await guest.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.origin })
			await guest.page.getByRole('button', { name: '打开淘宝APP' }).click()
			await guest.page.getByText('没有打开淘宝APP：已复制口令').waitFor()
			const [address = '', ...more] = await tried()
			assert.match(address, /^(taobao|tbopen):\/\//)
			assert.deepEqual(more, [])
			assert.equal(await guest.page.evaluate(() => navigator.clipboard.readText()), share.text)
		}),
)

test('EE8 on a desk the app button shows a code for the phone', { skip: noBrowser }, () =>
	withChat(world.origin, { apart: true }, async (guest) => {
		const tried = await followLinks(guest)
		await openShop(guest, getShare(world.sandbox, 'taobao'))
		await guest.page.getByRole('button', { name: '打开淘宝APP' }).click()
		await guest.page.getByRole('img', { name: '当前网页的二维码' }).waitFor()
		assert.deepEqual(await tried(), [])
	}),
)

/** Notes every link that the chat's own page follows; gives a way to read the notes. */
async function followLinks({ page }: Guest): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const followed: string[] = []
		Object.assign(window, { followed })
		const { click } = HTMLAnchorElement.prototype
		HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
			followed.push(this.href)
			click.call(this)
		}
	})
	await page.reload()
	// What the script above put there.
	return () => page.evaluate(() => (window as unknown as { followed: string[] }).followed)
}

test(
	'EE19 on a phone “back” goes through the page’s own steps, and once it is closed straight to the list',
	{ skip: noBrowser },
	() =>
		withChat(world.origin, { apart: true, device: 'phone' }, async (guest) => {
			await openShop(guest, getShare(world.sandbox, 'taobao'))
			const frame = shopFrame(guest)
			const back = () => guest.page.evaluate(() => history.back())
			await frame
				.getByRole('link', { name: /购物车/ })
				.first()
				.click()
			await frame.getByText('购物车还是空的').waitFor()
			await back()
			await frame.getByRole('button', { name: '立即购买' }).first().waitFor()
			await frame.getByRole('link', { name: '客服' }).first().click()
			await frame.getByText('客服中心').first().waitFor()
			await frame
				.getByRole('link', { name: /购物车/ })
				.first()
				.click()
			await frame.getByText('购物车还是空的').waitFor()
			await closePage(guest)
			await guest.page.getByLabel('输入消息', { exact: true }).waitFor()
			await back()
			await guest.page.locator('[data-tile]').first().waitFor()
		}),
)
