import { cardOf, enterAs, type Guest, openConversation, sendText, shopFrame, tapCard } from './chat.ts'
import type { Share } from './shares.ts'
import { addToCart, buyNow, pay, placeOrder, signInAtShop } from './shop.ts'

export type Purchase = {
	/** Name of the conversation, as the list shows it. */
	readonly conversation: string
	/** The share text that is pasted. */
	readonly text: string
	/** Words of the title, as the card shows them. */
	readonly title: string
	/** What the shop's button for buying says, where it is not the usual words. */
	readonly buyLabel?: string
}

/** The whole story: paste, card, tap, choice, cart, login, cashier, paid, order card. */
export async function buyInChat(guest: Guest, { conversation, text, title, buyLabel }: Purchase): Promise<void> {
	await openConversation(guest, conversation)
	await sendText(guest, text)
	await cardOf(guest, title).locator('img').first().waitFor()
	await tapCard(guest, title)
	await addToCart(guest)
	await buyNow(guest, 0, buyLabel)
	await signInAtShop(guest)
	await placeOrder(guest)
	await pay(guest)
	await closePage(guest)
	await orderCard(guest).last().getByText(guest.words.chat.paid, { exact: true }).first().waitFor()
}

/** Signs in, pastes a share into a conversation and opens its page. */
export async function openShop(
	guest: Guest,
	{ text, title }: Omit<Share, 'itemId'>,
	conversation = '王磊',
): Promise<void> {
	await enterAs(guest, 'linxiao')
	await openConversation(guest, conversation)
	await sendText(guest, text)
	await cardOf(guest, title).locator('img').first().waitFor()
	await tapCard(guest, title)
	await shopFrame(guest).getByRole('button', { name: guest.words.shop.buyNow }).first().waitFor()
}

/** The order card of the conversation on the screen. */
export function orderCard({ page, words: { chat } }: Guest) {
	return page.getByRole('region', { name: chat.order })
}

/** Closes the in-app browser. */
export async function closePage({ page, words: { chat } }: Guest): Promise<void> {
	await page.getByRole('button', { name: chat.close }).click()
	await page.getByLabel(chat.browser).first().waitFor({ state: 'detached' })
}

/** Whether somebody is signed in at the shop whose page is open. */
export async function isSignedInAtShop(guest: Guest): Promise<boolean> {
	const frame = shopFrame(guest)
	await frame.locator('html').evaluate(() => location.assign('/me'))
	await frame.locator('.me-head').waitFor()
	return (await frame.locator('.me-logout').count()) > 0
}
