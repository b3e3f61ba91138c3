import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPageCard, toMetas, withJsonLd } from '../testing/read-page.ts'

const lamp = (offers: unknown) => withJsonLd({ '@type': 'Product', name: 'Lamp', offers }, '<title>Lamp</title>')
const euro = (amount: number) => ({ amount, currency: 'EUR' })
const button = '<button>Add to cart</button>'

/** A page · price in cents · whether the card says that it doubts. */
const pages: readonly (readonly [name: string, html: string, price: number | null, isDoubtful: boolean])[] = [
	[
		'markup and people agree',
		`${lamp({ price: 20, priceCurrency: 'EUR' })}<h1>Lamp</h1><p class="price">20,00 €</p>${button}`,
		2_000,
		false,
	],
	['people see nothing', lamp({ price: 20, priceCurrency: 'EUR' }), 2_000, false],
	[
		'people see a sale the markup does not know',
		`${lamp({ price: 20, priceCurrency: 'EUR' })}<h1>Lamp</h1><p class="price"><del>20,00 €</del> <ins>15,00 €</ins></p>${button}`,
		null,
		true,
	],
	[
		'what people see is not sure either',
		`${lamp({ price: 20, priceCurrency: 'EUR' })}<h1>Lamp</h1><p class="price">15,00 €</p><p class="price">16,00 €</p>${button}`,
		2_000,
		false,
	],
	[
		'two kinds of markup',
		`${lamp({ price: 20, priceCurrency: 'EUR' })}${toMetas({ 'product:price:amount': '15', 'product:price:currency': 'EUR' })}`,
		null,
		true,
	],
	[
		'what people see decides nothing between two kinds of markup',
		`${lamp({ price: 20, priceCurrency: 'EUR' })}${toMetas({ 'product:price:amount': '15', 'product:price:currency': 'EUR' })}<h1>Lamp</h1><p class="price">15,00 €</p>${button}`,
		null,
		true,
	],
	['people only', `<title>Lamp</title><h1>Lamp</h1><p class="price">15,00 €</p>${button}`, 1_500, false],
]

for (const [name, html, price, isDoubtful] of pages)
	test(`PC8 a price is held against what people see: ${name}`, () => {
		const card = readPageCard(html)
		assert.deepEqual(card.price, price === null ? null : euro(price))
		assert.equal(card.priceDoubt, isDoubtful)
	})

test('PC8 a range of which people see the lower end as the price, and the upper struck out, is a price', () => {
	const offers = [
		{ price: 20, priceCurrency: 'EUR' },
		{ price: 15, priceCurrency: 'EUR' },
	]
	const shown = `<h1>Lamp</h1><p class="price"><s>20,00 €</s> 15,00 €</p>${button}`
	const card = readPageCard(`${lamp(offers)}${shown}`)
	assert.deepEqual(
		[card.price, card.listPrice, card.priceRange, card.sources.price],
		[euro(1_500), euro(2_000), null, 'visible'],
	)
	assert.deepEqual(readPageCard(lamp(offers)).priceRange, { low: euro(1_500), high: euro(2_000) })
})

test('PC8 a page that is about an article sells nothing by what stands beside its heading', () => {
	const article = withJsonLd({ '@type': 'NewsArticle', headline: 'Lamp' }, '<title>Lamp</title>')
	const card = readPageCard(`${article}<h1>Lamp</h1><p class="price">€9.00</p><button>Buy now</button>`)
	assert.deepEqual([card.kind, card.price, card.availability], ['article', null, null])
	const film = withJsonLd({ '@type': 'VideoObject', name: 'How it shines' }, '<title>Lamp</title>')
	const sold = readPageCard(`${film}<h1>Lamp</h1><p class="price">€9.00</p><button>Buy now</button>`)
	assert.deepEqual([sold.kind, sold.title, sold.price, sold.availability], ['product', 'Lamp', euro(900), 'InStock'])
})

test('PC8 where several products are marked, what people see must be the price of one of them', () => {
	const two = [
		{ '@type': 'Product', name: 'Red', offers: { price: 20, priceCurrency: 'EUR' } },
		{ '@type': 'Product', name: 'Blue', offers: { price: 15, priceCurrency: 'EUR' } },
	]
	const page = (price: string) =>
		`${withJsonLd(two, '<title>Lamp</title>')}<h1>Lamp</h1><p class="price">${price}</p>${button}`
	assert.deepEqual(readPageCard(page('20,00 €')).price, euro(2_000))
	assert.equal(readPageCard(page('30,00 €')).price, null)
})

test('PC12 a lower bound alone is kept as a bound, from markup and from what people see', () => {
	const marked = readPageCard(lamp({ '@type': 'AggregateOffer', lowPrice: 49, priceCurrency: 'EUR', offerCount: 3 }))
	assert.deepEqual(
		[marked.price, marked.priceFrom, marked.sources.priceFrom, marked.sources.price],
		[null, euro(4_900), 'json-ld', undefined],
	)
	const shown = readPageCard(`<title>Lamp</title><h1>Lamp</h1><p class="price">ab 49,00 €</p>${button}`)
	assert.deepEqual([shown.price, shown.priceFrom, shown.sources.priceFrom], [null, euro(4_900), 'visible'])
})

test('PC14 a page that says it is sold out and still sells is of unknown availability', () => {
	const offers = { price: 20, priceCurrency: 'EUR', availability: 'OutOfStock' }
	// A whole product, after which the page would be left if it were for sale.
	const page = withJsonLd({ '@type': 'Product', name: 'Lamp', image: '/a.jpg', offers }, '<title>Lamp</title>')
	assert.equal(readPageCard(page).availability, 'OutOfStock')
	assert.equal(readPageCard(`${page}<h1>Lamp</h1>${button}`).availability, null)
})

/** What Twitter is told · the price in cents. */
const labels: readonly (readonly [label: string, data: string, price: number | null])[] = [
	['Price', '€20.00', 2_000],
	['Preis', '20,00 EUR', 2_000],
	['Price', '€20.00 – €30.00', null],
	['Price', '20.00', null], // of which currency?
	['Availability', '€20.00', null],
]

test('PC9 a price with its label for Twitter is read where nothing else names one, and what people see must agree', () => {
	for (const [label, data, price] of labels) {
		const card = readPageCard(`<title>Lamp</title>${toMetas({ 'twitter:label1': label, 'twitter:data1': data })}`)
		assert.deepEqual(
			[card.price, card.sources.price],
			price === null ? [null, undefined] : [euro(price), 'twitter'],
			data,
		)
	}
	const metas = toMetas({ 'twitter:label1': 'Price', 'twitter:data1': '€20.00' })
	const other = readPageCard(`<title>Lamp</title>${metas}<h1>Lamp</h1><p class="price">€25.00</p>${button}`)
	assert.deepEqual([other.price, other.priceDoubt], [null, true])
	assert.equal(readPageCard(`${lamp({ price: 25, priceCurrency: 'EUR' })}${metas}`).price?.amount, 2_500)
})
