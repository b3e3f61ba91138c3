import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { assertQuiet, type Guest, withChat } from './chat.ts'
import { editorOf, screenOf, settled } from './desk.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test(
	'EE71 the keyboard alone goes through every screen of the desk, writes rules, publishes them and takes them back',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await page.getByRole('button', { name: 'sam' }).waitFor()
			await tabTo(guest, 'sam')
			await page.keyboard.press('Enter')
			await page.locator('[data-tile]').first().waitFor()
			await tabTo(guest, '设置')
			await page.keyboard.press('Enter')
			await page.getByRole('menuitem', { name: '规则台' }).waitFor()
			while (!(await focused(guest)).includes('规则台')) await page.keyboard.press('ArrowDown')
			await page.keyboard.press('Enter')
			await settled(page)
			for (const name of ['待办', '违规', '名单', '透明度', '今日', '规则']) {
				await tabTo(guest, name, 'Shift+Tab')
				await page.keyboard.press('Enter')
				await page.locator('nav a[aria-current=page]', { hasText: name }).waitFor()
				await settled(page)
				assert.ok(await hasFocus(guest, screenOf(page)), `the focus goes to the heading of ${name}`)
			}
			await tabTo(guest, '编辑规则')
			await page.keyboard.press('Enter')
			await tabTo(guest, '2021-11-29')
			await page.keyboard.press('Enter')
			await page.getByText('规则有效。').waitFor()
			await tabTo(guest, '规则（JSON）')
			await page.keyboard.press('Control+Home')
			await page.keyboard.type('x')
			await page.getByText('这里不是有效的 JSON。').waitFor()
			await tabTo(guest, '定位')
			await page.keyboard.press('Enter')
			assert.ok(await hasFocus(guest, editorOf(page)))
			await page.keyboard.press('Delete')
			await page.getByText('规则有效。').waitFor()
			await tabTo(guest, '发布…', 'Shift+Tab')
			await page.keyboard.press('Enter')
			await page.getByRole('dialog').waitFor()
			assert.ok(await hasFocus(guest, page.getByLabel('原因', { exact: true })), 'the reason has the focus')
			await page.keyboard.press('Escape')
			await page.getByRole('dialog').waitFor({ state: 'detached' })
			assert.equal(await focused(guest), '发布…', 'the focus is where it was')
			await page.keyboard.press('Enter')
			await page.getByRole('dialog').waitFor()
			await page.keyboard.insertText('先在群里试一周')
			await tabTo(guest, '发布')
			await page.keyboard.press('Enter')
			await page.getByRole('dialog').waitFor({ state: 'detached' })
			await page.getByRole('region', { name: '现行规则' }).getByText('先在群里试一周').waitFor()
			await tabTo(guest, '撤销')
			await page.keyboard.press('Enter')
			await page.getByRole('dialog').waitFor()
			assert.equal(await focused(guest), '回退')
			await page.keyboard.press('Enter')
			await page
				.getByRole('region', { name: '现行规则' })
				.getByText(/回退到/)
				.waitFor()
			assertQuiet(guest)
		}),
)

/** Presses Tab until the focus is on something whose name begins so. */
async function tabTo(guest: Guest, name: string, key = 'Tab'): Promise<void> {
	for (let presses = 0; presses < 80; presses++) {
		if ((await focused(guest)).includes(name)) return
		await guest.page.keyboard.press(key)
	}
	throw new Error(`the keyboard does not reach ${name}`)
}

function focused({ page }: Guest): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement
		if (!element?.matches('a, button, input, textarea, select, summary, [tabindex="0"]')) return ''
		return element.getAttribute('aria-label') ?? element.textContent ?? ''
	})
}

function hasFocus(_: Guest, element: ReturnType<typeof screenOf>): Promise<boolean> {
	return element.evaluate((own) => own === document.activeElement)
}
