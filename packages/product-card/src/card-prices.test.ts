import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPageCard, toMetas, withJsonLd } from '../testing/read-page.ts'

const offer = { '@type': 'Offer', price: '129.00', priceCurrency: 'CNY', availability: 'https://schema.org/InStock' }
const lamp = { '@context': 'https://schema.org', '@type': 'Product', name: '台灯', offers: offer }
const yuan = (amount: number) => ({ amount, currency: 'CNY' })

test('PC10 a price is shown when every source that names one agrees', () => {
	const graph = toMetas({ 'product:price:amount': '129', 'product:price:currency': 'CNY' })
	assert.deepEqual(readPageCard(withJsonLd(lamp, graph)).price, yuan(12_900))
})

test('PC10 no price is shown when two sources, dialects or currencies disagree', () => {
	const other = toMetas({ 'product:price:amount': '119', 'product:price:currency': 'CNY' })
	const abroad = toMetas({ 'product:price:amount': '129', 'product:price:currency': 'USD' })
	const dialects = toMetas({
		'og:title': 'x',
		'product:price:amount': '1',
		'og:price:amount': '2',
		'og:price:currency': 'EUR',
	})
	const currencies = toMetas({
		'og:title': 'x',
		'product:price:amount': '1',
		'product:price:currency': 'USD',
		'og:price:currency': 'EUR',
	})
	const mixed = { ...lamp, offers: [offer, { ...offer, priceCurrency: 'USD' }] }
	for (const page of [withJsonLd(lamp, other), withJsonLd(lamp, abroad), dialects, currencies, withJsonLd(mixed)]) {
		const card = readPageCard(page)
		assert.deepEqual([card.price, card.priceRange, card.sources.price], [null, null, undefined], page)
	}
})

test('PC10 no price is shown when it is not sure which product of the page is meant', () => {
	const products = ['A lamp', 'B lamp'].map((name, index) => ({
		...lamp,
		name,
		offers: { ...offer, price: 10 + index },
	}))
	const card = readPageCard(withJsonLd(products, '<title>Lamps</title>'))
	assert.deepEqual([card.title, card.price], ['Lamps', null])
})

test('PC11 among several products the one of this URL or of this title is meant', () => {
	const other = { ...lamp, name: 'Other lamp', url: '/item/2', offers: { ...offer, price: 5 } }
	const named = { ...lamp, name: 'Dusk lamp' }
	for (const [own, title] of [
		[{ ...lamp, url: '/item/1' }, 'Shop'],
		[{ ...lamp, url: '/item/1#top' }, 'Shop'],
		[{ ...lamp, '@id': 'https://shop.example/item/1' }, 'Shop'],
		[{ ...lamp, offers: { ...offer, url: 'https://shop.example/item/1?utm_source=x' } }, 'Shop'],
		[named, 'Dusk-Lamp | Shop'],
	] as const) {
		const card = readPageCard(withJsonLd([other, own], `<title>${title}</title>`))
		assert.deepEqual([card.title, card.price], [own.name, yuan(12_900)])
	}
})

test('PC11 a product with an id on the page, or at a path behind a #, is not for that the one meant', () => {
	const main = { ...lamp, name: 'Main lamp' }
	for (const place of [{ '@id': '#other' }, { url: '/item/1#!/item/2' }, { url: '/item/1#/blue' }]) {
		const other = { ...lamp, name: 'Other lamp', ...place, offers: { ...offer, price: 5 } }
		const card = readPageCard(withJsonLd([main, other]))
		assert.deepEqual([card.title, card.price, card.priceRange], ['Shop', null, null])
	}
})

test('PC11 what microdata gives as a property of an item elsewhere is no product of the page', () => {
	const item = (name: string, price: number, property = '') =>
		`<div itemscope itemtype="http://schema.org/Product" ${property}><b itemprop="name">${name}</b>
		<p itemprop="offers" itemscope><b itemprop="price">${price}</b><meta itemprop="priceCurrency" content="EUR"></p></div>`
	const related = item('Other lamp', 5, 'itemprop="isRelatedTo"')
	const card = readPageCard(`<title>Shop</title>${item('Main lamp', 9)}${related}`)
	assert.deepEqual([card.title, card.price], ['Main lamp', { amount: 900, currency: 'EUR' }])
	const marked = readPageCard(`<title>Shop</title>${item('Main lamp', 9, 'itemprop="mainEntityOfPage"')}${related}`)
	assert.equal(marked.title, 'Main lamp')
})

test('PC12 different prices of variants make a range, equal ones a price', () => {
	const at = (price: number) => ({ ...offer, price })
	const low = yuan(9_900)
	const high = yuan(12_900)
	for (const [value, expected] of [
		[
			{ ...lamp, offers: [at(129), at(99)] },
			{ low, high },
		],
		[
			{ ...lamp, offers: { '@type': 'AggregateOffer', lowPrice: '99', highPrice: 129, priceCurrency: 'CNY' } },
			{ low, high },
		],
		[
			{ ...lamp, offers: { '@type': 'AggregateOffer', offers: [at(99), at(129)] } },
			{ low, high },
		],
		[[99, 129].map((price) => ({ ...lamp, offers: at(price) })), { low, high }],
		[
			{ '@type': 'ProductGroup', name: 'x', hasVariant: [{ offers: at(99) }, { offers: at(129) }] },
			{ low, high },
		],
		[{ ...lamp, offers: [at(129), at(129)] }, null],
	] as const) {
		const card = readPageCard(withJsonLd(value))
		assert.deepEqual([card.priceRange, card.price], [expected, expected === null ? high : null])
	}
})

test('PC12 a lower bound alone is no price, unless there is only one offer', () => {
	const aggregate = { '@type': 'AggregateOffer', lowPrice: 99, priceCurrency: 'CNY' }
	const read = (more: object) => readPageCard(withJsonLd({ ...lamp, offers: { ...aggregate, ...more } }))
	assert.deepEqual([read({}).price, read({ offerCount: 3 }).price], [null, null])
	assert.deepEqual(read({ offerCount: 1 }).price, yuan(9_900))
})

test('PC12 a single price inside a range agrees with it, one outside does not', () => {
	const range = { ...lamp, offers: { '@type': 'AggregateOffer', lowPrice: 99, highPrice: 129, priceCurrency: 'CNY' } }
	const amount = (text: string) => toMetas({ 'product:price:amount': text, 'product:price:currency': 'CNY' })
	assert.equal(readPageCard(withJsonLd(range, amount('99.00'))).priceRange?.low.amount, 9_900)
	assert.equal(readPageCard(withJsonLd(range, amount('98.00'))).priceRange, null)
})

test('PC13 a list price is read from its specification and only when it is higher', () => {
	const specified = (list: number) => ({
		...lamp,
		offers: {
			...offer,
			priceSpecification: [
				{
					'@type': 'UnitPriceSpecification',
					priceType: 'https://schema.org/ListPrice',
					price: list,
					priceCurrency: 'CNY',
				},
			],
		},
	})
	assert.deepEqual(readPageCard(withJsonLd(specified(199))).listPrice, yuan(19_900))
	assert.equal(readPageCard(withJsonLd(specified(100))).listPrice, null)
})

test('PC13 a price for members, for many, for a month or of delivery is not the price', () => {
	const specified = (...more: readonly object[]) => ({
		...lamp,
		offers: {
			'@type': 'Offer',
			priceSpecification: [
				{ '@type': 'UnitPriceSpecification', price: 129, priceCurrency: 'CNY' },
				...more.map((one) => ({ '@type': 'UnitPriceSpecification', price: 99, priceCurrency: 'CNY', ...one })),
			],
		},
	})
	for (const other of [
		{ validForMemberTier: { '@id': '#gold' } },
		{ eligibleQuantity: { minValue: 10 } },
		{ billingDuration: 'P1M' },
		{ '@type': 'DeliveryChargeSpecification' },
		{ priceType: 'https://schema.org/MinimumAdvertisedPrice' },
	]) {
		assert.deepEqual(readPageCard(withJsonLd(specified(other))).price, yuan(12_900))
	}
	assert.equal(readPageCard(withJsonLd(specified({}))).priceRange?.low.amount, 9_900)
})

test('PC32 what ¥ and 元 mean is told by language, country or platform, and nothing is believed where they differ', () => {
	const page = (price: string, language: string) =>
		withJsonLd({ ...lamp, offers: { price } }, `<title>x</title>`).replace('<html>', `<html lang="${language}">`)
	for (const [price, language, url, expected] of [
		['¥129', 'zh-CN', 'https://shop.example/1', yuan(12_900)],
		['129元', 'zh', 'https://shop.example/1', yuan(12_900)],
		['¥129', '', 'https://shop.cn/1', yuan(12_900)],
		['¥129', '', 'https://item.taobao.com/item.htm?id=1', yuan(12_900)],
		['¥129', 'ja', 'https://shop.example/1', { amount: 129, currency: 'JPY' }],
		['¥129', 'en', 'https://shop.jp/1', { amount: 129, currency: 'JPY' }],
		['¥129', 'en', 'https://shop.example/1', null],
		['¥129', 'ja', 'https://item.taobao.com/item.htm?id=1', null],
		['129元', 'zh-TW', 'https://shop.example/1', null],
		['129元', 'zh-Hant', 'https://shop.example/1', null],
		['129元', 'zh', 'https://shop.com.tw/1', null],
		['129元', 'ja', 'https://shop.example/1', null],
	] as const) {
		assert.deepEqual(readPageCard(page(price, language), { url }).price, expected, `${price} ${language} ${url}`)
	}
})
