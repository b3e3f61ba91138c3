import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanPage } from '../scan-page.ts'
import { readVisible, type VisibleQuestion } from './read-visible.ts'

function read(html: string, extra: Partial<VisibleQuestion> = {}) {
	const question = { url: 'https://shop.example/lamp', language: 'en-us', yen: null, named: null, mentions: [] }
	return readVisible({ ...question, titles: ['Lamp Dusk - Shop'], page: scanPage(html), ...extra })
}

function toLine(html: string, extra: Partial<VisibleQuestion> = {}): string {
	const reading = read(html, extra)
	if (reading === null) return 'no heading'
	const { price, listPrice, from, availability } = reading
	const write = (money: typeof price) => (money === null ? '-' : `${money.amount} ${money.currency}`)
	return [write(price), write(listPrice), write(from), availability ?? '-'].join(', ')
}

const title = '<h1>Lamp Dusk</h1>'
const button = '<button type="submit" name="add">Add to cart</button>'

/** How shop systems mark prices · what is read: price, list price, lower bound, stock. */
const systems: readonly (readonly [name: string, html: string, line: string])[] = [
	[
		'a theme that shows the regular price struck out beside the sale price',
		`${title}<div class="price price--large price--on-sale"><div class="price__container"><div class="price__regular"><span class="visually-hidden">Regular price</span>
		<span class="price-item price-item--regular">$80.00 USD</span></div><div class="price__sale"><span class="visually-hidden">Regular price</span><span><s class="price-item price-item--regular">$80.00 USD</s></span>
		<span class="visually-hidden">Sale price</span><span class="price-item price-item--sale price-item--last">$60.00 USD</span></div></div></div>${button}`,
		'6000 USD, 8000 USD, -, InStock',
	],
	[
		'the same theme without a sale',
		`${title}<div class="price"><div class="price__container"><div class="price__regular"><span class="visually-hidden">Regular price</span>
		<span class="price-item price-item--regular">$80.00 USD</span></div><div class="price__sale"><s class="price-item price-item--regular"></s>
		<span class="price-item price-item--sale price-item--last">$80.00 USD</span></div></div></div>${button}`,
		'8000 USD, -, -, InStock',
	],
	[
		'del and ins with the sign in an element of its own',
		`<h1 class="product_title entry-title">Lamp Dusk</h1><p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&pound;</span>20.00</bdi></span></del>
		<ins><span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">&pound;</span>18.00</bdi></span></ins></p><p class="stock in-stock">12 in stock</p>
		<form class="cart"><button type="submit" name="add-to-cart" value="1" class="single_add_to_cart_button button alt">Add to basket</button></form>`,
		'1800 GBP, 2000 GBP, -, InStock',
	],
	[
		'a range of variants',
		`${title}<p class="price"><span class="amount"><bdi>&euro;18.00</bdi></span> &ndash; <span class="amount"><bdi>&euro;20.00</bdi></span></p>${button}`,
		'-, -, -, InStock',
	],
	[
		'a special and an old price, each with its label',
		`${title}<div class="price-box price-final_price"><span class="special-price"><span class="price-container"><span class="price-label">Special Price</span>
		<span data-price-amount="32" data-price-type="finalPrice" class="price-wrapper"><span class="price">€32.00</span></span></span></span>
		<span class="old-price"><span class="price-label">Regular Price</span><span data-price-type="oldPrice" class="price-wrapper"><span class="price">€40.00</span></span></span></div>
		<div class="stock available"><span>In stock</span></div><button class="action primary tocart" id="product-addtocart-button">Add to Cart</button>`,
		'3200 EUR, 4000 EUR, -, InStock',
	],
	[
		'a regular price before the current one',
		`${title}<div class="product-prices"><div class="product-discount"><span class="regular-price">28,68 €</span></div><div class="product-price h5 has-discount"><div class="current-price">
		<span class="current-price-value" content="22.94">22,94 €</span><span class="discount discount-percentage">Save 20%</span></div></div></div><button class="add-to-cart">In den Warenkorb</button>`,
		'2294 EUR, 2868 EUR, -, InStock',
	],
	[
		'an asterisk behind the price, a unit price below',
		`${title}<div class="product-detail-price-container"><p class="product-detail-price">495,95 €*</p><div class="product-detail-price-unit">Inhalt: 0.5 Liter <span class="price-unit-reference">(991,90 €* / 1 Liter)</span></div></div>
		<button class="btn btn-primary btn-buy">In den Warenkorb</button>`,
		'49595 EUR, -, -, InStock',
	],
	[
		'parts that are hidden',
		`${title}<div class="price-section rrp-price--withoutTax" style="display: none;">RRP: <span class="price price--rrp">€300.00</span></div>
		<div class="price-section price-section--withoutTax"><span class="price-label">Now:</span><span class="price price--withoutTax">€225.00</span></div><input id="form-action-addToCart" class="button" type="submit" value="Add to Cart">`,
		'22500 EUR, -, -, InStock',
	],
	[
		'a price once for readers of screens and once in parts',
		`<h1><span id="productTitle">Lamp Dusk</span></h1><span class="a-price priceToPay"><span class="a-offscreen">€29.99</span><span aria-hidden="true"><span class="a-price-symbol">€</span><span class="a-price-whole">29<span class="a-price-decimal">.</span></span><span class="a-price-fraction">99</span></span></span>
		<span class="a-price a-text-price"><span class="a-offscreen">€39.99</span></span>`,
		'-, -, -, -', // nothing says that the second is the old one
	],
	[
		'characteristic and mantissa',
		`${title}<span class="price-group"><span class="price-currency">£</span><span class="price-characteristic" itemprop="price" content="45.00">45</span><span class="price-mark">.</span><span class="price-mantissa">00</span></span>${button}`,
		'4500 GBP, -, -, InStock',
	],
	[
		'small cents without a point',
		`${title}<div class="price">€ 12<sup>99</sup></div>${button}`,
		'1299 EUR, -, -, InStock',
	],
	[
		'parts that could be one number',
		`${title}<div class="price"><span>€</span><span>98</span><span>00</span></div>${button}`,
		'-, -, -, InStock',
	],
	[
		'the same parts, and the price in one piece elsewhere',
		`${title}<div class="price"><span>€</span><span>98</span><span>00</span></div><p>Pay €98.00 today</p>${button}`,
		'9800 EUR, -, -, InStock',
	],
	[
		'markup for machines outside of any item',
		`${title}<meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="19.9">19,90</span><link itemprop="availability" href="https://schema.org/OutOfStock">`,
		'1990 EUR, -, -, OutOfStock',
	],
]

for (const [name, html, line] of systems)
	test(`PC90 the shown price is read: ${name}`, () => assert.equal(toLine(html), line))

/** What surrounds a price · what is read. */
const surroundings: readonly (readonly [name: string, html: string, line: string])[] = [
	['a price struck out', `${title}<p class="price"><s>€9.00</s> €8.00</p>${button}`, '800 EUR, 900 EUR, -, InStock'],
	[
		'a price struck out by its style',
		`${title}<p class="price"><span style="text-decoration: line-through">€9.00</span> €8.00</p>${button}`,
		'800 EUR, 900 EUR, -, InStock',
	],
	['a lower bound is no price', `${title}<p class="price">From €49.00</p>${button}`, '-, -, 4900 EUR, InStock'],
	['a price by the month is none', `${title}<p class="price">€ 79,95</p> /mese${button}`, '-, -, -, InStock'],
	[
		'a former price by its words',
		`${title}<p class="price">Was €90.00 Now €75.00</p>${button}`,
		'7500 EUR, 9000 EUR, -, InStock',
	],
	[
		'two prices before the button disagree',
		`${title}<p class="price">€9.00</p><p class="price">€8.00</p>${button}`,
		'-, -, -, InStock',
	],
	[
		'prices of other things are passed over',
		`${title}<p class="price">€9.00</p>${button}<h2>You may also like</h2><p class="price">€8.00</p>`,
		'900 EUR, -, -, InStock',
	],
	[
		'prices in parts for other things are passed over',
		`${title}<div class="related-products"><p class="price">€8.00</p></div><p class="price">€9.00</p>${button}`,
		'900 EUR, -, -, InStock',
	],
	[
		'a price far below without a button has no weight',
		`${title}<p>${'long text '.repeat(40)}</p><p class="price">€9.00</p>`,
		'-, -, -, -',
	],
	['a price in running text is none', `${title}<p>Only €9.00 today</p>${button}`, '-, -, -, InStock'],
	['a price of shipping is none', `${title}<p class="price shipping">€4.90</p>${button}`, '-, -, -, InStock'],
	[
		'prices in a part for rates, shipping or other sizes are none',
		`${title}<div class="swatches"><span class="price">€7.00</span></div><p class="price">€9.00</p><div class="financing"><b class="price">€3.00</b></div>${button}`,
		'900 EUR, -, -, InStock',
	],
	['nothing to pay is no price', `${title}<p class="price">€0.00</p>${button}`, '-, -, -, InStock'],
	[
		'scripts are not read',
		`${title}<script>'<p class="price">€1.00</p>'</script><p class="price">€9.00</p>${button}`,
		'900 EUR, -, -, InStock',
	],
]

for (const [name, html, line] of surroundings) test(`PC91 ${name}`, () => assert.equal(toLine(html), line))

test('PC91 a price is looked for behind the main heading only', () => {
	const page = `<p class="price">€1.00</p><h1>Welcome</h1><p class="price">€5.00</p>${title}<p class="price">€9.00</p>${button}`
	assert.equal(toLine(page), '900 EUR, -, -, InStock')
	assert.equal(toLine('<p class="price">€1.00</p>'), 'no heading')
	assert.equal(
		toLine(`<h1>A</h1><p class="price">€1.00</p>${button}<h1>B</h1><p class="price">€2.00</p>${button}`),
		'no heading',
	)
})

test('PC92 a sign of several currencies is told apart by markup, host or language, or the price is none', () => {
	const page = `${title}<p class="price">$9.00</p>${button}`
	const cases: readonly (readonly [Partial<VisibleQuestion>, string])[] = [
		[{}, '900 USD'],
		[{ language: 'en' }, '-'],
		[{ url: 'https://shop.ca/lamp', language: 'en' }, '900 CAD'],
		[{ language: 'en', page: scanPage(`<script>{"currency":"AUD"}</script>${page}`) }, '900 AUD'],
		[
			{ language: 'en', page: scanPage(`<script>{"currencyCode":"AUD","other":{"currency":"NZD"}}</script>${page}`) },
			'-',
		],
		[{ named: 'EUR' }, '-'], // the markup says another
	]
	for (const [extra, expected] of cases)
		assert.equal(toLine(page, extra).split(',')[0], expected, JSON.stringify(extra))
	assert.equal(toLine(`${title}<p class="price">US $9.00</p>${button}`, { language: '' }).split(',')[0], '900 USD')
	assert.equal(toLine(`${title}<p class="price">￥9.00</p>${button}`, { yen: 'CNY' }).split(',')[0], '900 CNY')
	assert.equal(toLine(`${title}<p class="price">￥9.00</p>${button}`).split(',')[0], '-')
})

/** What is said of the stock · what is read. */
const stocks: readonly (readonly [html: string, availability: string])[] = [
	['<button disabled>Sold out</button>', 'SoldOut'],
	['<button class="add-to-cart" disabled>Choose a size</button>', '-'],
	['<p class="availability">Currently unavailable</p>', 'OutOfStock'],
	['<div>Rupture de stock</div>', 'OutOfStock'],
	['<span>有货</span>', 'InStock'],
	['<a class="buy" role="button" href="#">立即购买</a>', 'InStock'],
	['<button>Pre-order now</button>', 'PreOrder'],
	['<p class="stock">Out of stock</p><button>Add to cart</button>', '-'], // they contradict each other
	['<button>Add to wishlist</button>', '-'],
	['<p>Our shop in Bonn is sold out of words</p>', '-'],
]

test('PC93 the stock is read from notes and buttons, and left out where they contradict each other', () => {
	for (const [html, availability] of stocks) assert.equal(toLine(`${title}${html}`).split(', ')[3], availability, html)
})
