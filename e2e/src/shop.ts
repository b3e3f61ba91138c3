import type { FrameLocator } from 'playwright-core'
import { type Guest, shopFrame } from './chat.ts'

/** Accounts every sandbox opens with. */
const shopAccount = { name: 'demo', password: 'sandbox-2026' }
const walletAccount = { password: 'sandbox111', pin: '111111' }

/** In the shop's page: chooses the `index`-th option that can be bought, and adds it to the cart. */
export async function addToCart(guest: Guest, index = 0): Promise<void> {
	const { frame, t } = at(guest)
	await frame.getByRole('button', { name: t.addToCart }).first().click()
	const sheet = frame.getByRole('dialog', { name: t.chooseSku })
	await sheet.locator('.choice:has(input:not(:disabled))').nth(index).click()
	await sheet.getByRole('button', { name: t.addToCart }).click()
	await frame.getByText(t.added).first().waitFor()
}

/** In the shop's page: chooses an option and goes to the order review. */
export async function buyNow(guest: Guest, index = 0, label = guest.words.shop.buyNow): Promise<void> {
	const { frame, t } = at(guest)
	await frame.getByRole('button', { name: label }).first().click()
	const sheet = frame.getByRole('dialog', { name: t.chooseSku })
	await sheet.locator('.choice:has(input:not(:disabled))').nth(index).click()
	await sheet.getByRole('button', { name: label }).click()
}

/** Signs in with the shop's own account, on the shop's own page. */
export async function signInAtShop(guest: Guest, password = shopAccount.password): Promise<void> {
	const { frame, t } = at(guest)
	await frame.getByLabel(t.account, { exact: true }).fill(shopAccount.name)
	await frame.getByLabel(t.password, { exact: true }).fill(password)
	await frame.getByRole('button', { name: t.login, exact: true }).click()
}

/** Places the order that is being reviewed: the wallet's cashier is next. */
export async function placeOrder(guest: Guest): Promise<void> {
	const { frame, t } = at(guest)
	await frame.getByRole('button', { name: t.placeOrder }).click()
}

/** Signs in at the wallet's cashier and types the payment password; does not press the button yet. */
export async function readyToPay(guest: Guest): Promise<FrameLocator> {
	const { frame } = at(guest)
	const t = guest.words.wallet
	await frame.getByLabel(t.password).fill(walletAccount.password)
	await frame.getByRole('button', { name: t.next }).click()
	await frame.getByLabel(t.pin, { exact: true }).fill(walletAccount.pin)
	return frame
}

/** Pays at the wallet's cashier and goes back to the shop, where the order is paid. */
export async function pay(guest: Guest): Promise<void> {
	const frame = await readyToPay(guest)
	await frame.getByRole('button', { name: guest.words.wallet.confirm }).click()
	await frame.getByRole('link', { name: guest.words.wallet.back }).click()
	await frame.getByText(guest.words.shop.paid).first().waitFor()
}

function at(guest: Guest) {
	return { frame: shopFrame(guest), t: guest.words.shop }
}
