import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Quote } from '@hutong/protocol'
import type { Locator, Page } from 'playwright-core'
import { findViolations } from './axe.ts'
import { noBrowser } from './browser.ts'
import { assertQuiet, enterAs, type Guest, openConversation, shopFrame, withChat } from './chat.ts'
import { startWorld, type World, withWorld } from './world.ts'

let world: World
before(async () => {
	world = await startWorld({ day: '2022-01-27' })
})
after(() => world.stop())

const name = '腾讯控股（沙盒）'

test(
	'EE50 a quote is a card with its chart; a tap opens it large, and keys and pointer read it bar by bar',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await openQuote(guest)
			const [day] = await askQuotes(page, ['day'])
			const last = day?.bars.at(-1)
			assert.ok(last)
			const pane = page.getByRole('complementary', { name: '行情' })
			await pane.getByText(last.close).first().waitFor()
			const chart = pane.getByRole('slider', { name: `${name}日K线图` })
			await chart.focus()
			await page.keyboard.press('ArrowLeft')
			await page.keyboard.press('ArrowLeft')
			const said = await chart.getAttribute('aria-valuetext')
			const before = day?.bars.at(-2)
			assert.ok(before)
			for (const price of [before.open, before.high, before.low, before.close])
				assert.ok(said?.includes(price), `${said} ${price}`)
			assert.match(said ?? '', /^2022年1月26日 开 /)
			await page.keyboard.press('Home')
			assert.match((await chart.getAttribute('aria-valuetext')) ?? '', new RegExp(`收 ${day?.bars[0]?.close}`))
			const box = await chart.boundingBox()
			assert.ok(box)
			await page.mouse.move(box.x + 3, box.y + 40)
			assert.equal(await chart.getAttribute('aria-valuenow'), '1')
			await page.keyboard.press('Escape')
			await chart.waitFor()
			await page.keyboard.press('Escape')
			await pane.waitFor({ state: 'detached' })
			await page.getByLabel('输入消息', { exact: true }).waitFor()
			assertQuiet(guest)
		}),
)

test(
	'EE51 day, week and month are tabs; the same numbers are a table; the link still opens its page by one tap',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, { device: 'phone' }, async (guest) => {
			const { page } = guest
			await openQuote(guest)
			const [week] = await askQuotes(page, ['week'])
			const sheet = page.getByRole('dialog', { name })
			await sheet.getByRole('tab', { name: '日K' }).focus()
			await page.keyboard.press('ArrowRight')
			assert.equal(await sheet.getByRole('tab', { name: '周K' }).getAttribute('aria-selected'), 'true')
			await sheet.getByRole('slider', { name: `${name}周K线图` }).waitFor()
			await sheet.getByText('以表格查看').click()
			const rows = sheet.getByRole('table').getByRole('row')
			const newest = week?.bars.at(-1)
			assert.ok(newest)
			const cells = await rows.nth(1).getByRole('cell').allTextContents()
			const { close, open, high, low } = newest
			assert.deepEqual([cells[0], ...cells.slice(2, 5)], [close, open, high, low])
			await sheet.getByRole('button', { name: '打开网页' }).click()
			await shopFrame(guest).getByRole('heading', { name: '腾讯控股' }).waitFor()
			await page.getByRole('button', { name: '关闭网页' }).click()
			await page.getByRole('button', { name: '东方财富 · 打开网页' }).click()
			await shopFrame(guest).getByRole('heading', { name: '腾讯控股' }).waitFor()
			assertQuiet(guest)
		}),
)

for (const device of ['desktop', 'phone'] as const)
	test(
		`EE54 the keyboard alone leads from a quote’s card to its chart, through its periods, and back (${device})`,
		{
			skip: noBrowser,
		},
		() =>
			withChat(world.origin, { device }, async (guest) => {
				const { page } = guest
				await enterAs(guest, 'linxiao')
				await openConversation(guest, 'Sam')
				const card = page.getByRole('button', { name })
				await card.waitFor()
				await page.getByLabel('输入消息', { exact: true }).focus()
				while (!(await hasFocus(card))) await page.keyboard.press('Shift+Tab')
				await page.keyboard.press('Enter')
				for (const [key, period] of [
					['Tab', '日K'],
					['End', '月K'],
					['ArrowLeft', '周K'],
					['Home', '日K'],
				] as const) {
					const tab = page.getByRole('tab', { name: period })
					await tab.waitFor()
					do await page.keyboard.press(key)
					while (key === 'Tab' && !(await hasFocus(tab)))
					assert.ok(await hasFocus(tab), period)
					assert.equal(await tab.getAttribute('aria-selected'), 'true')
				}
				await page.keyboard.press('Escape')
				await page.getByRole('tab').first().waitFor({ state: 'detached' })
				assert.ok(await hasFocus(card))
				assertQuiet(guest)
			}),
	)

test('EE52 a rise is red in Chinese and green in English, or as the reader wants; no quote has a serious barrier', {
	skip: noBrowser,
}, async () => {
	const drawn: string[] = []
	for (const side of [
		{ language: 'zh-CN', dark: false },
		{ language: 'en', dark: true },
	] as const)
		await withChat(world.origin, side, async (guest) => {
			const { page } = guest
			await openQuote(guest)
			await page.getByRole('slider').waitFor()
			await page.locator('summary').click()
			await page.getByRole('table').waitFor()
			await page.waitForTimeout(400)
			assert.deepEqual(await findViolations(page.mainFrame()), [])
			drawn.push(await coloursOf(page))
			const settings = side.language === 'en' ? ['Settings', 'Red rises, green falls'] : ['设置', '绿涨红跌']
			await page.getByRole('button', { name: settings[0] ?? '', exact: true }).click()
			await page.getByRole('menuitemradio', { name: settings[1] ?? '' }).click()
			drawn.push(await coloursOf(page))
			await page.reload()
			await page.locator('[data-tile]').first().waitFor()
			drawn.push(await coloursOf(page))
		})
	assert.deepEqual(drawn, ['red', 'green', 'green', 'green', 'red', 'red'])
})

test(
	'EE53 with the source gone a quote is drawn from what is kept, and weeks and months made of its days are the source’s own',
	{
		skip: noBrowser,
	},
	() =>
		withWorld({ day: '2022-01-27' }, (other) =>
			withChat(other.origin, {}, async (guest) => {
				const { page } = guest
				await enterAs(guest, 'linxiao')
				await openConversation(guest, 'Sam')
				await page.getByRole('button', { name }).waitFor()
				await other.sandbox.stop()
				const made = await askQuotes(page, ['week', 'month'])
				await page.reload()
				await openQuote(guest, 'signed in')
				await page.getByRole('tab', { name: '月K' }).click()
				await page.getByRole('slider', { name: `${name}月K线图` }).waitFor()
				await withChat(world.origin, {}, async (reader) => {
					await openQuote(reader)
					const own = await askQuotes(reader.page, ['week', 'month'])
					for (const [index, least] of [130, 30].entries()) {
						const [mine = [], theirs = []] = [made[index]?.bars, own[index]?.bars]
						assert.ok(mine.length >= least && theirs.length > mine.length)
						assert.deepEqual(mine, theirs.slice(-mine.length))
					}
				})
			}),
		),
)

function hasFocus(element: Locator): Promise<boolean> {
	return element.evaluate((own) => own === document.activeElement)
}

/** Opens the demo's quote at full size. */
async function openQuote(guest: Guest, already?: 'signed in'): Promise<void> {
	if (!already) await enterAs(guest, 'linxiao')
	if (!already) await openConversation(guest, 'Sam')
	await guest.page.getByRole('button', { name }).click()
	await guest.page.getByRole('slider').waitFor()
}

/** Bars as the server gives them to this person. */
function askQuotes(page: Page, periods: readonly string[]): Promise<readonly Quote[]> {
	return page.evaluate(async (wanted) => {
		const answers = wanted.map((period) => fetch(`/api/quotes/116.00700?period=${period}`))
		return Promise.all((await Promise.all(answers)).map((answer) => answer.json()))
	}, periods)
}

/** What a rise is drawn in now. */
function coloursOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const mark = document.createElement('i')
		mark.style.color = 'var(--rise)'
		document.body.append(mark)
		const [red = 0, green = 0] = (getComputedStyle(mark).color.match(/\d+/g) ?? []).map(Number)
		mark.remove()
		return red > green ? 'red' : 'green'
	})
}
