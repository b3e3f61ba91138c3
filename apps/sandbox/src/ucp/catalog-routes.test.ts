import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { after, before, test } from 'node:test'
import { findCatalog, parseShopProfile } from '@hutong/commerce'
import { getProduct, openTestSandbox, type TestSandbox } from '../testing/open-test-sandbox.ts'
import { createVisitor } from '../testing/visitor.ts'

let world: TestSandbox
let shopUrl = ''
before(async () => {
	world = await openTestSandbox()
	shopUrl = world.sandbox.urls.shops.douyin
})
after(() => world.sandbox.stop())

const agent = { 'ucp-agent': 'profile="http://chat.localhost:7700/ucp/profile.json"' }
const priced = getProduct('douyin', ({ state, skus }) => state === 'on_sale' && skus.length > 1)
const gone = getProduct('douyin', ({ state }) => state === 'sold_out')
const off = getProduct('douyin', ({ state }) => state === 'off_shelf')

type Variant = {
	readonly id: string
	readonly price: object
	readonly availability: { readonly available: boolean }
	readonly inputs?: readonly object[]
}
type Product = {
	readonly id: string
	readonly title: string
	readonly price_range: object
	readonly variants: readonly Variant[]
}
type Answer = {
	readonly ucp: { readonly status?: string }
	readonly products: readonly Product[]
	readonly product?: Product
	readonly messages: readonly { readonly code: string; readonly content: string }[]
	readonly code?: string
}

async function ask(path: string, body: unknown, headers: Readonly<Record<string, string>> = agent) {
	const { host, port } = new URL(shopUrl)
	const text = JSON.stringify(body)
	const type = { host, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
	return new Promise<{ status: number | undefined; answer: Answer }>((resolve, reject) => {
		const options = { host: '127.0.0.1', port, path: `/ucp/catalog/${path}`, method: 'POST', agent: false as const }
		const sent = httpRequest({ ...options, headers: { ...type, ...headers } }, async (response) => {
			const pieces: Buffer[] = []
			for await (const piece of response) pieces.push(piece)
			// The shape is what the tests are about.
			resolve({ status: response.statusCode, answer: JSON.parse(Buffer.concat(pieces).toString()) as Answer })
		})
		sent.on('error', reject)
		sent.end(text)
	})
}

test('UC1 the profile leads to the catalog, and a shop without one says nothing of it', async () => {
	const { urls } = world.sandbox
	const leads = async (shop: string) => {
		const at = `${shop}/.well-known/ucp`
		const profile = parseShopProfile((await createVisitor().get(at)).text)
		assert.ok(profile)
		return findCatalog(profile, at)
	}
	assert.deepEqual(await leads(shopUrl), { endpoint: `${shopUrl}/ucp`, version: '2026-04-08' })
	assert.equal(await leads(urls.shops.taobao), null)
})

test('UC2 UC3 items are found by number, choice and address, each once, with its prices of now', async () => {
	const url = world.sandbox.itemUrl('douyin', priced.id)
	const [, second] = priced.skus
	assert.ok(second)
	const { status, answer } = await ask('lookup', {
		ids: [priced.id, url, `${priced.id}:${second.id}`, 'nothing', off.id],
	})
	assert.equal(status, 200)
	const [product, ...others] = answer.products
	assert.deepEqual([product?.id, product?.title, others], [priced.id, priced.title.zh, []])
	const [low, high] = [Math.min, Math.max].map((pick) => pick(...priced.skus.map(({ price }) => price)))
	const price = (amount: number | undefined) => ({ amount, currency: 'CNY' })
	assert.deepEqual(product?.price_range, { min: price(low), max: price(high) })
	const inputs = product?.variants.flatMap((variant) => variant.inputs ?? [])
	assert.deepEqual(inputs, [
		{ id: priced.id, match: 'featured' },
		{ id: url, match: 'featured' },
		{ id: `${priced.id}:${second.id}`, match: 'exact' },
	])
	assert.deepEqual(
		answer.messages.map(({ code, content }) => [code, content]),
		[
			['not_found', 'nothing'],
			['not_found', off.id],
		],
	)
})

test('UC3 a price that changes is another one at the next question; what is sold out is not available', async () => {
	const [sku] = priced.skus
	assert.ok(sku)
	world.sandbox.changePrice('douyin', priced.id, sku.id, 1)
	const { answer } = await ask('lookup', { ids: [priced.id, gone.id] })
	world.sandbox.changePrice('douyin', priced.id, sku.id, sku.price)
	assert.partialDeepStrictEqual(answer.products[0]?.price_range, { min: { amount: 1 } })
	assert.deepEqual(answer.products[1]?.variants[0]?.availability, { available: false, status: 'out_of_stock' })
})

test('UC4 one item has all its choices, the one that was asked for first', async () => {
	const last = priced.skus.at(-1)
	assert.ok(last)
	const { answer } = await ask('product', { id: `${priced.id}:${last.id}`, context: { language: 'en-GB' } })
	assert.equal(answer.product?.title, priced.title.en)
	assert.deepEqual(
		[answer.product?.variants.length, answer.product?.variants[0]?.id],
		[priced.skus.length, `${priced.id}:${last.id}`],
	)
	const missing = await ask('product', { id: off.id })
	assert.deepEqual(
		[missing.status, missing.answer.ucp.status, missing.answer.messages[0]?.code],
		[200, 'error', 'not_found'],
	)
})

const refused: readonly (readonly [what: string, body: unknown, headers: Record<string, string>, code: string])[] = [
	['no profile', { ids: [priced.id] }, {}, 'invalid_profile_url'],
	['a profile that is none', { ids: [priced.id] }, { 'ucp-agent': 'profile="javascript:1"' }, 'invalid_profile_url'],
	['no identifiers', { ids: [] }, agent, 'invalid_request'],
	['identifiers of another type', { ids: [1] }, agent, 'invalid_request'],
	['too many', { ids: Array.from({ length: 51 }, (_, index) => String(index)) }, agent, 'request_too_large'],
]
for (const [what, body, headers, code] of refused) {
	test(`UC5 a question is refused with ${code}: ${what}`, async () => {
		const { status, answer } = await ask('lookup', body, headers)
		assert.deepEqual([status, answer.code], [400, code])
	})
}
