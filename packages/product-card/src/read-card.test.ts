import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage, readPageCard, toMetas, withJsonLd } from '../testing/read-page.ts'

const offer = { '@type': 'Offer', price: '129.00', priceCurrency: 'CNY', availability: 'https://schema.org/InStock' }
const lamp = { '@context': 'https://schema.org', '@type': 'Product', name: '台灯', offers: offer }
const yuan = (amount: number) => ({ amount, currency: 'CNY' })

test('PC1 a whole card is read from JSON-LD, with the source of every field', () => {
	const card = readPageCard(
		withJsonLd({
			...lamp,
			description: '<p>暖光 &amp; 冷光</p>',
			image: ['/a.jpg', { '@type': 'ImageObject', url: '//cdn.example/b.jpg' }],
			brand: '暮光',
			sku: 'L-1',
			offers: { ...offer, seller: { '@type': 'Organization', name: '灯具店' } },
		}),
	)
	assert.deepEqual(card, {
		...{ kind: 'product', platform: null, brand: '暮光', sku: 'L-1' },
		...{ priceFrom: null, priceDoubt: false, author: null, publishedAt: null, duration: null, oembed: null },
		title: '台灯',
		description: '暖光 & 冷光',
		images: ['https://shop.example/a.jpg', 'https://cdn.example/b.jpg'],
		price: yuan(12_900),
		priceRange: null,
		listPrice: null,
		availability: 'InStock',
		seller: '灯具店',
		canonical: null,
		sources: {
			...{ title: 'json-ld', description: 'json-ld', images: 'json-ld', seller: 'json-ld' },
			...{ availability: 'json-ld', price: 'json-ld', brand: 'json-ld', sku: 'json-ld' },
		},
	})
})

test('PC1 the reading is plain data', () => {
	const reading = readPage(withJsonLd(lamp))
	assert.deepEqual(structuredClone(reading), reading)
	assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading)
})

test('PC2 the product is found in a graph, behind references, in a page, in any case and in lists', () => {
	const graph = [
		{ '@type': 'Organization', '@id': '#shop', name: '灯具店' },
		{ '@type': 'Offer', '@id': '#offer', price: 129, priceCurrency: 'CNY', seller: { '@id': '#shop' } },
		{ ...lamp, offers: { '@id': '#offer' } },
	]
	for (const [value, seller] of [
		[{ '@context': 'https://schema.org', '@graph': graph }, '灯具店'],
		[[{ '@type': 'WebSite', name: 'x' }, lamp], null],
		[{ '@type': 'ItemPage', mainEntity: lamp }, null],
		[{ ...lamp, '@type': ['http://schema.org/Product', 'Thing'] }, null],
		[{ ...lamp, '@type': 'product' }, null],
	] as const) {
		const card = readPageCard(withJsonLd(value))
		assert.deepEqual([card.title, card.price, card.seller], ['台灯', yuan(12_900), seller])
	}
})

test('PC2 JSON-LD with comments, wrappers, control characters and commas too many is read', () => {
	const block = `<!-- // <![CDATA[\n/* a "b" */ {"@type": "Product", // c\n"name": "two\nlines, // no comment",\n"offers": {"price": 5, "priceCurrency": "EUR",},\n};\n]]> -->`
	const card = readPageCard(`<title>x</title><script type="application/ld+json">${block}</script>`)
	assert.equal(card.title, 'two lines, // no comment')
	assert.deepEqual(card.price, { amount: 500, currency: 'EUR' })
})

test('PC2 commas are dropped before what closes, also with a comment between, and nowhere else', () => {
	for (const [block, title] of [
		['{"@type":"Product","name":"a",// c\n}', 'a'],
		['{"@type":"Product","name":"b", /* c */ }', 'b'],
		['[{"@type":"Product","name":"c"},,]', 'c'],
		['{"@type":"Product","name":"d,}"};', 'd,}'],
		['{"@type":"Product","name":"e \\", // \\" f",}', 'e ", // " f'],
		['{"@type":"Product",,"name":"g"}', 'Shop'], // broken otherwise
	] as const) {
		const page = `<title>Shop</title><script type="application/ld+json">${block}</script>`
		assert.equal(readPageCard(page).title, title, block)
	}
})

test('PC2 a broken block does not hide the good one behind it', () => {
	const page = `<script type="application/ld+json">{"@type": "Product", "name": </script>${withJsonLd(lamp)}`
	assert.equal(readPageCard(page).title, '台灯')
})

test('PC3 Open Graph is read in both dialects of prices', () => {
	for (const prefix of ['product', 'og']) {
		const card = readPageCard(
			toMetas({
				'og:title': 'Lamp &quot;Dusk&quot;',
				'og:image': '/a.jpg',
				[`${prefix}:price:amount`]: '1,299.00',
				[`${prefix}:price:currency`]: 'cny',
				'product:availability': 'out of stock',
				'product:retailer_title': 'Lamps',
			}),
		)
		assert.deepEqual([card.title, card.price, card.availability], ['Lamp "Dusk"', yuan(129_900), 'OutOfStock'])
		assert.deepEqual([card.seller, card.sources.price], ['Lamps', 'open-graph'])
	}
})

test('PC3 a sale price is the price, and the regular one stands beside it', () => {
	const card = readPageCard(
		toMetas({
			'og:title': 'Lamp',
			'product:price:amount': '100',
			'product:price:currency': 'EUR',
			'product:sale_price:amount': '80',
			'product:sale_price:currency': 'EUR',
		}),
	)
	assert.deepEqual([card.price?.amount, card.listPrice?.amount], [8_000, 10_000])
})

test('PC4 microdata is read, nested and with values in attributes', () => {
	const card = readPageCard(`<title>x</title>
		<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Lamp <b>Dusk</b></h1><img itemprop="image" src="a.jpg">
		<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="80.5">80,50 €</span>
		<meta itemprop="priceCurrency" content="EUR"><link itemprop="availability" href="http://schema.org/PreOrder">
		<span itemprop="seller" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Lamps</span></span></div>
		<div itemprop="isRelatedTo" itemscope itemtype="http://schema.org/Product"><span itemprop="name">Other</span></div></div>`)
	assert.deepEqual([card.title, card.price, card.seller], ['Lamp Dusk', { amount: 8_050, currency: 'EUR' }, 'Lamps'])
	assert.deepEqual([card.availability, card.images], ['PreOrder', ['https://shop.example/item/a.jpg']])
	assert.equal(card.sources.title, 'microdata')
})

test('PC5 where nothing better is there, Twitter, title and description are taken', () => {
	const twitter = readPageCard(
		'<meta name="twitter:title" content="Lamp"><meta name="twitter:image" content="/t.png"><title>Shop</title>',
	)
	assert.deepEqual(
		[twitter.title, twitter.sources.title, twitter.images],
		['Lamp', 'twitter', ['https://shop.example/t.png']],
	)
	const plain = readPageCard(
		'<title> A\n lamp </title><meta name="description" content="Warm"><link rel="image_src" href="/i.png">',
	)
	assert.deepEqual([plain.title, plain.description, plain.images], ['A lamp', 'Warm', ['https://shop.example/i.png']])
	assert.deepEqual(plain.sources, { title: 'html', description: 'html', images: 'html' })
})

test('PC5 the share text helps where the page is silent, and never alone', () => {
	const fallback = { title: '台灯' }
	const card = readPageCard('<meta property="og:image" content="/a.jpg">', { fallback })
	assert.deepEqual([card.title, card.sources.title], ['台灯', 'share'])
	assert.deepEqual(readPage('<p>hello', { fallback }), { ok: false, reason: 'empty' })
})

test('PC6 a platform’s own name behind a title is dropped, and alone it is no title', () => {
	const url = 'https://item.taobao.com/item.htm?id=1'
	for (const [title, expected] of [
		['极简台灯-淘宝网', '极简台灯'],
		['极简台灯 - 暖光 - 淘宝', '极简台灯 - 暖光'],
		['【台灯】LED-X9', '【台灯】LED-X9'],
	] as const) {
		assert.equal(readPageCard(`<title>${title}</title>`, { url }).title, expected)
	}
	for (const title of ['淘宝网', '商品详情', '淘宝 - 淘宝网']) {
		assert.deepEqual(readPage(`<title>${title}</title>`, { url }), { ok: false, reason: 'empty' })
	}
	assert.equal(readPageCard('<title>极简台灯-淘宝网</title>').title, '极简台灯-淘宝网')
})

test('PC14 availability is read from every spelling, and left out when sources contradict each other', () => {
	const read = (availability: string, head = '') =>
		readPageCard(withJsonLd({ ...lamp, offers: { ...offer, availability } }, head)).availability
	for (const [text, expected] of [
		['http://schema.org/SoldOut', 'SoldOut'],
		['InStock', 'InStock'],
		['in stock', 'InStock'],
		['https://schema.org/LimitedAvailability', 'LimitedAvailability'],
		['schema:BackOrder', 'PreOrder'],
		['discontinued', 'Discontinued'],
		['whatever', null],
	] as const) {
		assert.equal(read(text), expected, text)
	}
	assert.equal(read('SoldOut', toMetas({ 'product:availability': 'oos' })), 'SoldOut')
	assert.equal(read('InStock', toMetas({ 'product:availability': 'oos' })), null)
})

test('PC15 the site is the shop only where it is no marketplace', () => {
	const page = toMetas({ 'og:title': 'Lamp', 'og:site_name': 'Lamps & more' })
	assert.equal(readPageCard(page).seller, 'Lamps & more')
	assert.equal(readPageCard(page, { url: 'https://item.taobao.com/item.htm?id=1' }).seller, null)
})

test('PC16 only pictures with an absolute http(s) URL are listed, once, eight at most', () => {
	const image = [
		'data:image/png;base64,AA',
		'javascript:alert(1)',
		'/a.jpg',
		'a.svg',
		'https://u:p@shop.example/b.jpg',
		'/a.jpg#x',
		'ftp://x/y.jpg',
		`/${'长'.repeat(1_000)}.jpg`, // too long once it is encoded
		...Array.from({ length: 20 }, (_, index) => `/p${index}.jpg`),
	]
	const { images } = readPageCard(withJsonLd({ ...lamp, image }))
	assert.deepEqual(images.slice(0, 2), ['https://shop.example/a.jpg', 'https://shop.example/p0.jpg'])
	assert.equal(images.length, 8)
})

test('PC16 relative URLs count from the base the page names', () => {
	const card = readPageCard(
		`<base href="https://cdn.example/x/"><title>a</title><meta property="og:image" content="i.jpg">`,
	)
	assert.deepEqual(card.images, ['https://cdn.example/x/i.jpg'])
})

test('PC17 the canonical URL is believed only from the same site, and cleaned', () => {
	for (const [href, expected] of [
		['/item/1?utm_source=x', 'https://shop.example/item/1'],
		['https://www.shop.example/item/1', 'https://www.shop.example/item/1'],
		['https://evil.example/item/1', null],
		['https://shop.example/', null],
		['javascript:alert(1)', null],
	] as const) {
		assert.equal(readPageCard(`<title>x</title><link rel="canonical" href="${href}">`).canonical, expected, href)
	}
})

test('PC18 texts are one line, without direction marks, and cut to what a card holds', () => {
	const card = readPageCard(
		withJsonLd({ ...lamp, name: `\u202eevil\u200b\n ${'长'.repeat(500)}`, description: '字'.repeat(5_000) }),
	)
	assert.ok(card.title?.startsWith('evil 长'))
	assert.equal(card.title?.length, 300)
	assert.equal(card.description?.length, 1_000)
	assert.ok(readPageCard(`<title>${'😀'.repeat(400)}</title>`).title?.isWellFormed())
	assert.equal(readPageCard(withJsonLd({ ...lamp, name: 'a\ud800b' })).title, 'a\ufffdb')
	assert.equal(readPageCard('<title>a \u200b b\ufeffc \u2066d\u2069</title>').title, 'a bc d')
	assert.equal(readPageCard('<title>👩\u200d🔧</title>').title, '👩\u200d🔧')
})

test('PC19 what is no page, and a page that says nothing, gives no card', () => {
	for (const [html, contentType, reason] of [
		['{"a":1}', 'application/json', 'not_html'],
		['hello', null, 'not_html'],
		['<a\u0000b', 'text/html', 'not_html'],
		['<!doctype html><title>ok</title>', null, 'ok'],
		['\ufeff \n<html><title>ok</title>', null, 'ok'],
		['<title>ok</title>', 'Application/XHTML+XML; charset=utf-8', 'ok'],
		['<p>hello', 'text/html', 'empty'],
		['<title> \u200b </title>', 'text/html', 'empty'],
		['<title>\u3164</title>', 'text/html', 'empty'],
		['', 'text/html', 'empty'],
	] as const) {
		const reading = readPage(html, { contentType })
		assert.equal(reading.ok ? 'ok' : reading.reason, reason, html)
	}
})
