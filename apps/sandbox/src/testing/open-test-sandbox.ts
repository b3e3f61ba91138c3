import { type CatalogueProduct, catalogue } from '../catalogue/index.ts'
import { createSandbox, type Sandbox } from '../create-sandbox.ts'
import { demoAccount } from '../demo/demo-account.ts'
import type { SandboxConfig } from '../sandbox-config.ts'
import type { ShopId } from '../shops/shop-id.ts'
import type { Seen, Visitor } from './visitor.ts'

export type TestSandbox = {
	readonly sandbox: Sandbox
	/** Moves the sandbox's clock on. */
	pass(ms: number): void
}

export const testChat = 'http://chat.localhost:7700'

/** A whole sandbox in memory on free ports, with a clock of its own. */
export async function openTestSandbox(overrides: Partial<SandboxConfig> = {}): Promise<TestSandbox> {
	let late = 0
	const sandbox = await createSandbox({
		shopsPort: 0,
		walletsPort: 0,
		dataDir: ':memory:',
		chatOrigins: [testChat],
		chatWebhook: {},
		asOf: '2026-11-23',
		now: () => new Date(Date.now() + late),
		...overrides,
	})
	await sandbox.start()
	return {
		sandbox,
		pass: (ms) => {
			late += ms
		},
	}
}

/** The first product of a shop for which a condition holds. Throws when there is none. */
export function getProduct(shop: ShopId, is: (product: CatalogueProduct) => boolean = isPlain): CatalogueProduct {
	const product = catalogue.find((candidate) => candidate.shop === shop && is(candidate))
	if (!product) throw new Error(`no such product at ${shop}`)
	return product
}

/** Nothing special: on sale, price as it was, and more than a few of one choice except where everything is second-hand. */
export function isPlain({ shop, state, priceChange, skus }: CatalogueProduct): boolean {
	return state === 'on_sale' && !priceChange && skus.some(({ stock }) => stock >= (shop === 'xianyu' ? 1 : 10))
}

/** A choice of a product with enough pieces. */
export function getSku({ skus }: CatalogueProduct, least = 1) {
	const sku = skus.find(({ stock }) => stock >= least)
	if (!sku) throw new Error('no choice with enough pieces')
	return sku
}

/** Signs the demo account in at a shop. */
export async function signIn(visitor: Visitor, shopUrl: string): Promise<Seen> {
	const page = await visitor.get(`${shopUrl}/login`)
	return visitor.submit(page, '/login', demoAccount)
}

/** Goes from a product page to the review of the order, signing in when asked. */
export async function goToReview(
	visitor: Visitor,
	sandbox: Sandbox,
	product: CatalogueProduct,
	quantity = 1,
): Promise<Seen> {
	const page = await visitor.get(sandbox.itemUrl(product.shop, product.id))
	const bought = await visitor.submit(page, '/buy', { sku: getSku(product, quantity).id, quantity: String(quantity) })
	const next = await visitor.follow(bought)
	if (!next.url.includes('/login')) return next
	return visitor.follow(await visitor.submit(next, '/login', demoAccount))
}

/** The fields a review page would send as it stands: chosen address, way of paying, total. */
export function reviewFields(review: Seen): Record<string, string> {
	const chosen = (name: string): string => {
		const inputs = [...review.text.matchAll(/<input type="radio"[^>]*>/g)].map(([input]) => input)
		const input = inputs.find((text) => text.includes(`name="${name}"`) && text.includes(' checked'))
		return /value="([^"]*)"/.exec(input ?? '')?.[1] ?? ''
	}
	return { address: chosen('address'), handler: chosen('handler'), note: '' }
}

/** The path of the review's own form. */
export function reviewAction(review: Seen): string {
	return new URL(review.url).pathname
}

/** Orders what a review page shows; the answer leads to the wallet. */
export function placeOrder(visitor: Visitor, review: Seen, more: Readonly<Record<string, string>> = {}): Promise<Seen> {
	return visitor.submit(review, reviewAction(review), { ...reviewFields(review), ...more })
}

/** Pays at the cashier a placed order led to, as the first demo buyer of the wallet; gives the shop's page the buyer comes back to. */
export async function payAtCashier(visitor: Visitor, placed: Seen): Promise<Seen> {
	const signInForm = await visitor.follow(placed)
	const cashier = new URL(signInForm.url).pathname
	const account = /name="account"[^>]* value="([^"]*)"/.exec(signInForm.text)?.[1] ?? ''
	const demo = new RegExp(`<li>[^<]*${account}[^<]*`).exec(signInForm.text)?.[0] ?? ''
	const [, password = '', pin = ''] = /(\S*sandbox\d+)\D*(\d{6})/.exec(demo.replace(account, '')) ?? []
	const payForm = await visitor.follow(await visitor.submit(signInForm, `${cashier}/sign-in`, { account, password }))
	const paid = await visitor.follow(await visitor.submit(payForm, `${cashier}/pay`, { pin }))
	const back = [...paid.text.matchAll(/href="(http[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
	return visitor.follow(await visitor.get(back.find((href) => href.includes('/orders/')) ?? ''))
}
