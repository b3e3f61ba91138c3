import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findViolations, type Violation } from './axe.ts'
import { noBrowser } from './browser.ts'
import { closePage, orderCard } from './buy.ts'
import { cardOf, enterAs, type GuestOptions, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { addToCart, buyNow, pay, placeOrder, signInAtShop } from './shop.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

const screens: readonly GuestOptions[] = [
	{ device: 'desktop', language: 'zh-CN', dark: false },
	{ device: 'phone', language: 'en', dark: true },
]

for (const screen of screens) {
	const where = `${screen.device}, ${screen.language}, ${screen.dark ? 'dark' : 'light'}`
	test(`EE17 no screen has a serious barrier (${where})`, { skip: noBrowser }, () =>
		withChat(world.origin, screen, async (guest) => {
			const found: Record<string, readonly Violation[]> = {}
			const look = async (name: string) => {
				for (const frame of guest.page.frames()) {
					const violations = await findViolations(frame)
					const place = frame === guest.page.mainFrame() ? name : `${name}, in the frame`
					if (violations.length > 0) found[place] = violations
				}
			}
			const { text, title } = getShare(world.sandbox, 'taobao')
			const conversation = screen.language === 'en' ? 'Sam' : '王磊'
			await look('sign-in')
			await enterAs(guest, 'linxiao')
			await look('list')
			await openConversation(guest, conversation === 'Sam' ? '周末露营 Camping' : conversation)
			await look('conversation')
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await look('card')
			await tapCard(guest, title)
			await shopFrame(guest).getByRole('button', { name: guest.words.shop.buyNow }).first().waitFor()
			await look('product')
			await addToCart(guest)
			await buyNow(guest)
			await shopFrame(guest).getByLabel(guest.words.shop.password, { exact: true }).waitFor()
			await look('shop sign-in')
			await signInAtShop(guest)
			await shopFrame(guest).getByRole('button', { name: guest.words.shop.placeOrder }).waitFor()
			await look('review')
			await placeOrder(guest)
			await shopFrame(guest).getByLabel(guest.words.wallet.password).waitFor()
			await look('cashier')
			await pay(guest)
			await look('paid')
			await closePage(guest)
			await orderCard(guest).last().waitFor()
			await look('order card')
			assert.deepEqual(found, {})
		}),
	)
}

test('EE17 the check would see a barrier', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async ({ page }) => {
		await page.getByRole('button', { name: 'linxiao' }).waitFor()
		await page.evaluate(() => {
			const image = document.createElement('img')
			image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
			document.querySelector('main')?.append(image)
		})
		const violations = await findViolations(page.mainFrame())
		assert.deepEqual(
			violations.map(({ id }) => id),
			['image-alt'],
		)
	}),
)
