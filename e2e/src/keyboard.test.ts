import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { cardOf, type Guest, shopFrame, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { withWorld } from './world.ts'

test('EE18 the keyboard alone goes from signing in to the shop’s page and back', { skip: noBrowser }, () =>
	withWorld({}, (world) =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			const { text, title } = getShare(world.sandbox, 'taobao')
			await page.getByRole('button', { name: 'linxiao' }).waitFor()
			await tabTo(guest, 'linxiao')
			await page.keyboard.press('Enter')
			await page.locator('[data-tile]').first().waitFor()
			await tabTo(guest, '王磊')
			await page.keyboard.press('ArrowDown')
			assert.match(await focused(guest), /周末露营/)
			await page.keyboard.press('ArrowUp')
			await page.keyboard.press('Enter')
			await tabTo(guest, '输入消息')
			await page.keyboard.insertText(text)
			await page.keyboard.press('Enter')
			await cardOf(guest, title).locator('img').first().waitFor()
			await tabTo(guest, title, 'Shift+Tab')
			await page.keyboard.press('Enter')
			await shopFrame(guest).getByRole('button', { name: '立即购买' }).first().waitFor()
			await tabTo(guest, '打开淘宝APP')
			await page.keyboard.press('Enter')
			await page.getByRole('img', { name: '当前网页的二维码' }).waitFor()
			await page.keyboard.press('Escape')
			await page.getByRole('img', { name: '当前网页的二维码' }).waitFor({ state: 'hidden' })
			await page.keyboard.press('Escape')
			await page.locator('iframe').waitFor({ state: 'detached' })
			assert.match(await focused(guest), new RegExp(title), 'the focus is where it was')
		}),
	),
)

/** Presses Tab until the focus is on something of that name. */
async function tabTo(guest: Guest, name: string, key = 'Tab'): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		if ((await focused(guest)).includes(name)) return
		await guest.page.keyboard.press(key)
	}
	throw new Error(`the keyboard does not reach ${name}`)
}

function focused({ page }: Guest): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement
		if (!element?.matches('a, button, input, textarea, [tabindex="0"]')) return ''
		return element.getAttribute('aria-label') ?? element.textContent ?? ''
	})
}
