import { readConfig } from '@hutong/server'
import type { Page } from 'playwright-core'
import { layGallery, layOddHost, oddHosts, removedPath, sellCheaper } from './card-gallery.ts'
import { type CardPages, startCardPages } from './card-pages.ts'
import { enterAs, type Guest, type GuestOptions, openConversation, sendText, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { type World, withWorld } from './world.ts'

type Shoot = (guest: Guest, screen: string) => Promise<void>

/** Takes pictures of every kind of card, screen by screen from the newest up, and of cards that wait for their page or picture. */
export async function photographCards(side: GuestOptions, shoot: Shoot): Promise<void> {
	const sites = await Promise.all(['pages.localhost', stoppedHost, ...oddHosts].map(startCardPages))
	const [site, stopped, ...odd] = sites
	try {
		if (site && stopped)
			await withWorld({ sites }, (world) =>
				withChat(world.origin, side, async (guest) => {
					const texts = [...layGallery(site), ...[stopped, ...odd].map(layOddHost)]
					await enterAs(guest, 'linxiao')
					await photographWaiting(guest, world, { site, shoot })
					await shareAll(guest, world, { site, texts })
					for (let screen = 0; screen < mostScreens; screen++) {
						await shoot(guest, `cards-${String(screen).padStart(2, '0')}`)
						if (!(await scrollUp(guest))) break
						await guest.page.waitForTimeout(700)
					}
				}),
			)
	} finally {
		await Promise.all(sites.map((each) => each.close()))
	}
}

const mostScreens = 16
const stoppedHost = 'stopped.localhost'

type Shared = { readonly site: CardPages; readonly texts: readonly string[] }

/** Sends every text; then a price falls, a card is taken off, and a host is stopped. */
async function shareAll(guest: Guest, world: World, { site, texts }: Shared): Promise<void> {
	await openConversation(guest, '王磊')
	for (const text of texts) await sendText(guest, text)
	await guest.page.waitForTimeout(5000)
	sellCheaper(site)
	await askOfCard(guest.page, { path: '/lamp', method: 'POST', endpoint: 'card/refresh' })
	await askOfCard(guest.page, { path: removedPath, method: 'DELETE', endpoint: 'card' })
	await stopHost(world)
	await guest.page.waitForTimeout(3000)
}

type Request = { readonly path: string; readonly method: string; readonly endpoint: string }

/** Asks something of the card of a page, as its menu does. */
async function askOfCard(page: Page, asked: Request): Promise<void> {
	await page.evaluate(async ({ path, method, endpoint }) => {
		const body = method === 'POST' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}
		const { conversations } = await (await fetch('/api/conversations')).json()
		for (const { id } of conversations) {
			const { messages } = await (
				await fetch(`/api/conversations/${id}/messages?before=9007199254740991&limit=100`)
			).json()
			for (const { id: message, text } of messages)
				if (text.endsWith(path))
					await fetch(`/api/conversations/${id}/messages/${message}/links/0/${endpoint}`, {
						...{ method, ...body },
					})
		}
	}, asked)
}

async function stopHost({ origin, dataDir, server }: World): Promise<void> {
	const read = readConfig({
		...{ HUTONG_MODE: 'demo', HUTONG_ORIGIN: origin, HUTONG_DATABASE: `${dataDir}/chat.sqlite` },
		HUTONG_CARDS_OFF: `host:${stoppedHost}`,
	})
	if (!read.ok) throw new Error(JSON.stringify(read.problems))
	await server.setRules(read.config)
}

/** Cards whose pictures are on their way, and one whose page is. */
async function photographWaiting(guest: Guest, world: World, { site, shoot }: { site: CardPages; shoot: Shoot }) {
	const { page } = guest
	const pictures = '**/api/images/**'
	let held = false
	await page.routeWebSocket(/./, (socket) => {
		const server = socket.connectToServer()
		server.onMessage((message) => {
			if (!held || !String(message).includes('"card.attached"')) socket.send(message)
		})
	})
	await page.route(pictures, () => new Promise(() => {}))
	await page.reload()
	await openConversation(guest, '周末露营 Camping')
	for (const path of ['/video', '/rtl', '/boots']) await sendText(guest, site.at(path))
	await page.locator('article canvas').nth(2).waitFor()
	held = true
	await sendText(guest, getShare(world.sandbox, 'taobao').text)
	await page.waitForTimeout(1500)
	await shoot(guest, 'cards-waiting')
	held = false
	await page.unroute(pictures)
	await page.goto(world.origin)
	await page.locator('[data-tile]').first().waitFor()
}

/** Scrolls up by almost a screen. @returns whether there was any further up */
function scrollUp({ page }: Guest): Promise<boolean> {
	return page
		.locator('article')
		.last()
		.evaluate((card) => {
			let list: Element | null = card
			while (list && list.scrollHeight <= list.clientHeight + 40) list = list.parentElement
			if (!list || list.scrollTop === 0) return false
			list.scrollTop -= list.clientHeight * 0.9
			return true
		})
}
