import { cardOf, enterAs, type Guest, type GuestOptions, openConversation, withChat } from './chat.ts'
import { withWorld } from './world.ts'

type Shoot = (guest: Guest, screen: string) => Promise<void>

/** Takes pictures of a quote: on its card, and large by day, week and month; then with its colours the other way round, and with its source away. */
export function photographQuotes(side: GuestOptions, shoot: Shoot): Promise<void> {
	return withWorld({ day: '2022-01-27', quotesInterval: 10 }, ({ origin, sandbox }) =>
		withChat(origin, side, async (guest) => {
			await enterAs(guest, 'linxiao')
			await openConversation(guest, 'Sam')
			await photographQuote(guest, 'quote', shoot)
			await turnColours(guest)
			await photographQuote(guest, 'quote-turned', shoot)
			await sandbox.stop()
			await guest.page.waitForTimeout(5000)
			await refresh(guest)
			await photographQuote(guest, 'quote-away', shoot)
		}),
	)
}

const name = '腾讯控股'

async function photographQuote(guest: Guest, screen: string, shoot: Shoot): Promise<void> {
	const { page } = guest
	await page.locator('svg[role=img]').first().waitFor()
	await page.waitForTimeout(500)
	await shoot(guest, `${screen}-card`)
	await page.getByRole('button', { name }).click()
	for (const [index, period] of ['day', 'week', 'month'].entries()) {
		await page.getByRole('tab').nth(index).click()
		await page.getByRole('slider').waitFor()
		await page.waitForTimeout(500)
		await shoot(guest, `${screen}-${period}`)
	}
	await page.locator('summary').click()
	await page.locator('summary').evaluate((summary) => summary.scrollIntoView())
	await shoot(guest, `${screen}-table`)
	await page.getByRole('button', { name: /^(关闭走势图|Close the chart)$/ }).click()
}

/** Chooses the colours of rise and fall that are not in use. */
async function turnColours({ page, device, words: { language, chat } }: Guest): Promise<void> {
	if (device === 'phone') await page.getByRole('button', { name: chat.back, exact: true }).click()
	const [settings, other] = language === 'en' ? ['Settings', 'Red rises, green falls'] : ['设置', '绿涨红跌']
	await page.getByRole('button', { name: settings, exact: true }).click()
	await page.getByRole('menuitemradio', { name: other }).click()
	if (device === 'phone') await page.getByText('Sam', { exact: true }).click()
}

/** Has the card read again, and waits for what it says then. */
async function refresh(guest: Guest): Promise<void> {
	const card = cardOf(guest, name)
	await card.getByRole('button', { name: /^(卡片操作|Card actions)$/ }).click()
	await guest.page.getByRole('menuitem', { name: /^(刷新卡片|Refresh the card)$/ }).click()
	await card.getByText(/暂时连不上|out of reach/).waitFor()
}
