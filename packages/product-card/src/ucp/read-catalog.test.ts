import assert from 'node:assert/strict'
import { test } from 'node:test'
import { links, pageUrl, price, product, readAnswer, readText, variant } from '../../testing/catalog-answer.ts'
import { createCatalogQuestion, toLookupRequest } from './catalog-question.ts'

const taobao = 'https://item.taobao.com/item.htm?id=610000000001'

test('PC110 an answer as the specification shows it fills the card’s fields', () => {
	assert.deepEqual(readAnswer([product()]), {
		...{ title: 'Blue cup', description: 'For tea.', images: ['https://cdn.example/cup.jpg'] },
		...{ price: price(12900), priceRange: null, listPrice: null, priceDoubt: false },
		...{ availability: 'InStock', brand: 'Hutong', sku: 'C-1', seller: 'Cup shop' },
	})
})

test('PC110 the description may be HTML; of the media only pictures are taken, of the variant first', () => {
	const media = [
		{ type: 'video', url: 'https://cdn.example/cup.mp4' },
		{ type: 'image', url: 'https://cdn.example/cup.svg' },
		{ type: 'image', url: 'javascript:alert(1)' },
		{ type: 'image', url: 'https://cdn.example/cup.jpg' },
	]
	const blue = variant({
		inputs: [{ id: pageUrl, match: 'exact' }],
		media: [{ type: 'image', url: 'https://cdn.example/blue.jpg' }],
	})
	const item = readAnswer([product({ description: { html: '<p>Holds &lt;tea&gt;</p>' }, media, variants: [blue] })])
	assert.equal(item?.description, 'Holds <tea>')
	assert.deepEqual(item?.images, ['https://cdn.example/blue.jpg', 'https://cdn.example/cup.jpg'])
})

test('PC111 the question names what the URL is known by', () => {
	const ask = (url: string) => JSON.parse(toLookupRequest(createCatalogQuestion(url, links)))
	assert.deepEqual(ask(taobao), { ids: ['610000000001', taobao] })
	assert.deepEqual(ask(pageUrl), { ids: [pageUrl, 'blue-cup'] })
	assert.deepEqual(ask('https://shop.example/'), { ids: ['https://shop.example/'] })
	assert.deepEqual(ask('https://shop.example/a/%E0%A4%A'), { ids: ['https://shop.example/a/%E0%A4%A', '%E0%A4%A'] })
})

const known = (id: string, match = 'featured') => [variant({ inputs: [{ id, match }] })]
const other = product({ title: 'Red cup', url: 'https://shop.example/products/red-cup', variants: known('red-cup') })
/** what · products · URL of the page · the title that is read */
const meant: readonly (readonly [what: string, products: unknown, url: string, title: string | null])[] = [
	['at the page’s URL', [other, product()], pageUrl, 'Blue cup'],
	[
		'at the page’s URL with tracking',
		[product({ url: `${pageUrl}?utm_source=ucp`, variants: known('x') })],
		pageUrl,
		'Blue cup',
	],
	[
		'a variant at the page’s URL',
		[product({ url: undefined, variants: [variant({ url: pageUrl, inputs: [] })] })],
		pageUrl,
		'Blue cup',
	],
	['known by the platform’s id', [product({ url: undefined, variants: known('610000000001') })], taobao, 'Blue cup'],
	['known by the URL', [product({ url: undefined })], pageUrl, 'Blue cup'],
	['known by its handle alone', [product({ url: undefined, variants: known('blue-cup', 'exact') })], pageUrl, null],
	['another one alone', [other], pageUrl, null],
	['two at the page’s URL', [product(), product({ title: 'Cup' })], pageUrl, null],
	['two known by the URL', [product({ url: undefined }), product({ url: undefined })], pageUrl, null],
	['without inputs', [product({ url: undefined, variants: [variant({ inputs: undefined })] })], pageUrl, null],
	['none', [], pageUrl, null],
]
for (const [what, products, url, title] of meant) {
	test(`PC111 the item that is meant: ${what}`, () => {
		assert.equal(readAnswer(products, url)?.title ?? null, title)
	})
}

test('PC111 an error of the protocol is no item, whatever comes with it', () => {
	const answer = { ucp: { version: '2026-04-08', status: 'error' }, products: [product()] }
	assert.equal(readText(JSON.stringify(answer)), null)
})
