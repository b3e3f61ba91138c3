/** Pages made to keep a reader of what people see busy, by name, for a size in characters that they come close to. */
export const hostileShown: Readonly<Record<string, (size: number) => string>> = {
	headings: (size) => fill('<h1>x</h1>', size),
	'headings without end': (size) => fill('<h1>', size),
	'names of products without end': (size) => fill('<p itemprop="name" ', size),
	'names of products': (size) => fill('<p itemprop="name">y</p>', size),
	'nested prices': (size) => heading + fill('<p class="price">', size),
	'prices in words': (size) => heading + fill('<p class="price">€1.00 of it</p>', size),
	'one endless price': (size) => `${heading}<p class="price">${fill('1 ', size)}`,
	'a price of signs': (size) => `${heading}<p class="price">${fill('€', size)}`,
	'prices in parts': (size) => `${heading}<p class="price">${fill('<b>1</b>', size)}`,
	'buttons that buy': (size) => heading + fill('<button>Buy now</button>', size),
	'a button without end': (size) => `${heading}<button>${fill('buy ', size)}`,
	'notes about stock': (size) => heading + fill('<p class="stock">in stock</p>', size),
	'ends without beginnings': (size) => heading + fill('</p>', size),
	'quotes that stay open': (size) => heading + fill('<p class="price>', size),
	'tags without attributes': (size) => heading + fill('<p>', size),
	'attributes of one tag': (size) => `${heading}<p ${fill('price=1 ', size)}>`,
	'scripts without end': (size) => heading + fill('<script>', size),
	labels: (size) => heading + fill('<p>SKU: x', size),
	'labels without values': (size) => heading + fill('SKU: ', size),
	currencies: (size) => `${heading}<p class="price">$1.00</p><script>${fill('"currency":', size)}`,
	'nested RDFa': (size) => fill('<p typeof="Product" property="offers">', size),
	'properties of RDFa': (size) => `<p typeof="Product">${fill('<b property="name">x', size)}`,
	'references of items': (size) =>
		`<p itemscope itemref="${fill('a ', 1_000)}">${fill('<b id="a" itemprop="x">', size)}`,
	'items that refer to themselves': (size) => fill('<p id="a" itemscope itemref="a">', size),
	'oEmbed links': (size) => `${fill('<link type="application/json+oembed" ', size)}>`,
	'titles of a platform': (size) => fill('<h3 class="tb-main-title" ', size),
	'prices of a platform': (size) => `<h3 class="tb-main-title" data-title="x">${fill('id="J_PromoPrice"', size)}`,
	'comments of JSON': (size) => `<script type="application/ld+json">${fill('<!-- x ', size)}</script>`,
}

const heading = '<h1>x</h1>'

function fill(piece: string, size: number): string {
	return piece.repeat(Math.floor(size / piece.length))
}
