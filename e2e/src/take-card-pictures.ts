import { layGallery, sellCheaper } from './card-gallery.ts'
import { startCardPages } from './card-pages.ts'
import { enterAs, type Guest, type GuestOptions, openConversation, sendText, withChat } from './chat.ts'
import { withWorld } from './world.ts'

/** Takes pictures of every kind of card, screen by screen from the newest up. */
export async function photographCards(
	side: GuestOptions,
	shoot: (guest: Guest, screen: string) => Promise<void>,
): Promise<void> {
	const site = await startCardPages()
	try {
		const texts = layGallery(site)
		await withWorld({ sites: [site] }, ({ origin }) =>
			withChat(origin, side, async (guest) => {
				await enterAs(guest, 'linxiao')
				await openConversation(guest, '王磊')
				for (const text of texts) await sendText(guest, text)
				await guest.page.waitForTimeout(5000)
				sellCheaper(site)
				await refreshFirst(guest)
				await guest.page.waitForTimeout(3000)
				for (let screen = 0; screen < mostScreens; screen++) {
					await shoot(guest, `cards-${screen}`)
					if (!(await scrollUp(guest))) break
					await guest.page.waitForTimeout(700)
				}
			}),
		)
	} finally {
		await site.close()
	}
}

const mostScreens = 14

/** Has the first card read again, as a reader does. */
async function refreshFirst({ page }: Guest): Promise<void> {
	await page.evaluate(async () => {
		const { conversations } = await (await fetch('/api/conversations')).json()
		for (const { id } of conversations) {
			const { messages } = await (
				await fetch(`/api/conversations/${id}/messages?before=9007199254740991&limit=100`)
			).json()
			for (const { id: message, text } of messages)
				if (text.endsWith('/lamp'))
					await fetch(`/api/conversations/${id}/messages/${message}/links/0/card/refresh`, {
						...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
					})
		}
	})
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
