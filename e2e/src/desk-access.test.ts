import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findViolations, type Violation } from './axe.ts'
import { noBrowser } from './browser.ts'
import { cardOf, enterAs, type GuestOptions, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { editorOf, settled } from './desk.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

const sides: readonly GuestOptions[] = [
	{ device: 'desktop', language: 'zh-CN', dark: false },
	{ device: 'phone', language: 'en', dark: true },
]
const places = ['today', 'rules', 'queue', 'violations', 'lists', 'report', 'mails', 'rules/edit']

for (const side of sides)
	test(
		`EE76 no screen of the desk has a serious barrier, and none is wider than the window (${side.device}, ${side.language})`,
		{
			skip: noBrowser,
		},
		() =>
			withChat(world.origin, side, async (guest) => {
				const { page } = guest
				const found: Record<string, readonly Violation[] | 'too wide'> = {}
				const look = async (name: string) => {
					await settled(page)
					const violations = await findViolations(page.mainFrame())
					if (violations.length > 0) found[name] = violations
					const isWide = await page.evaluate(() => {
						const pane = document.querySelector('main') ?? document.body
						return pane.scrollWidth > pane.clientWidth
					})
					if (isWide) found[`${name}, width`] = 'too wide'
				}
				await enterAs(guest, 'sam')
				await openConversation(guest, '周末露营 Camping')
				const { text, title } = getShare(world.sandbox, 'taobao')
				await sendText(guest, text)
				await cardOf(guest, title).waitFor()
				await tapCard(guest, title)
				await shopFrame(guest).getByRole('button', { name: guest.words.shop.buyNow }).first().waitFor()
				for (const place of places) {
					await page.evaluate((to) => {
						location.hash = `#/desk/${to}`
					}, place)
					await look(place)
				}
				await page.getByRole('button', { name: '2021-11-29' }).last().click()
				await page.getByText(/^(规则有效。|These rules are valid\.)$/).waitFor()
				for (const summary of await page.locator('main summary').all()) await summary.click()
				await look('editor')
				await page.locator('main header button').nth(1).click()
				await page.getByRole('dialog').waitFor()
				await look('publish')
				await page.keyboard.press('Escape')
				await editorOf(page).fill('{')
				await page.getByText(/^(这里不是有效的 JSON。|This is no JSON)/).waitFor()
				await look('editor with a fault')
				assert.deepEqual(found, {})
			}),
	)
