import { openGraph, startCardPages } from './card-pages.ts'
import { cardOf, enterAs, type Guest, type GuestOptions, openConversation, sendText, withChat } from './chat.ts'
import { outcomeWords } from './outcome-words.ts'
import { flip, type JourneyRule } from './rules.ts'
import { startWorld } from './world.ts'

const rules: readonly JourneyRule[] = [
	{ id: 'asked', outcome: 'confirm', reason: 'unknown-site' },
	{ id: 'copied', outcome: 'copy', reason: 'scene-not-open' },
	{ id: 'stopped', outcome: 'stopped', reason: 'induced-sharing' },
	{ id: 'window', outcome: 'page', reason: 'allowed', obligations: ['window-only'] },
]

type Shoot = (guest: Guest, screen: string) => Promise<void>

/** Takes a picture of each page that stands in the way of a link, and of the forms behind them. */
export async function photographOutcomes(side: GuestOptions, shoot: Shoot): Promise<void> {
	const site = await startCardPages('autumn-prizes.pages.localhost')
	for (const name of ['open', 'asked', 'copied', 'window'])
		site.pages.set(`/${name}/a`, openGraph({ 'og:title': `Page of ${name}` }))
	const world = await startWorld({ sites: [site], frames: [`http://${site.host}:${site.port}`] })
	try {
		await flip(world, rules)
		await withChat(world.origin, side, async (guest) => {
			const { page } = guest
			const said = outcomeWords[side.language ?? 'zh-CN']
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			for (const name of ['asked', 'copied', 'stopped', 'window']) {
				await tap(guest, site.at(`/${name}/a`), site.pages.has(`/${name}/a`) ? `Page of ${name}` : null)
				await page.locator('dialog[open], h2').first().waitFor()
				await settle(guest)
				await shoot(guest, `outcome-${name}`)
				await page.keyboard.press('Escape')
			}
			await tap(guest, site.at('/stopped/a'), null)
			await page.getByText(said.why).click()
			await settle(guest)
			await shoot(guest, 'outcome-stopped-why')
			await page.keyboard.press('Escape')
			await settle(guest)
			await cardOf(guest, 'Page of asked').getByRole('button', { name: said.cardMenu }).click()
			await settle(guest)
			await shoot(guest, 'report-menu')
			await page.getByRole('menuitem', { name: said.report }).click()
			await settle(guest)
			await shoot(guest, 'report')
			await page.getByRole('dialog').getByRole('radio').first().check()
			await page.getByRole('dialog').locator('footer button').last().click()
			await settle(guest)
			await shoot(guest, 'report-thanks')
			await page.keyboard.press('Escape')
			await tap(guest, site.at('/open/a'), 'Page of open')
			await page.locator('iframe').waitFor()
			await violate(world.origin, side, site.at('/open/a'))
			await page.getByRole('button', { name: said.apply }).waitFor()
			await settle(guest)
			await shoot(guest, 'closed-stopped')
			await page.getByRole('button', { name: said.apply }).click()
			await settle(guest)
			await shoot(guest, 'appeal')
			const form = page.getByRole('dialog', { name: said.apply })
			await form.locator('textarea').fill('活动规则已改。We changed the rules of the campaign.')
			await form.locator('footer button').last().click()
			await settle(guest)
			await shoot(guest, 'appeal-taken')
		})
	} finally {
		await world.stop()
		await site.close()
	}
}

async function tap(guest: Guest, url: string, title: string | null): Promise<void> {
	await sendText(guest, url)
	if (title === null) await guest.page.getByRole('link', { name: url }).last().click()
	else await cardOf(guest, title).getByRole('button', { name: title }).click()
}

/** An operator stops an address. */
function violate(origin: string, side: GuestOptions, target: string): Promise<void> {
	return withChat(origin, side, async (guest) => {
		await enterAs(guest, 'sam')
		await guest.page.evaluate(async (address) => {
			const body = { scope: 'link', target: address, reason: 'induced-sharing', evidence: 'seen', reports: [] }
			const headers = { 'content-type': 'application/json' }
			await fetch('/api/desk/violations', { method: 'POST', headers, body: JSON.stringify(body) })
		}, target)
	})
}

async function settle({ page }: Guest): Promise<void> {
	await page.waitForTimeout(700)
}
