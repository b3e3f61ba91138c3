/** Pages made to keep a reader busy, by name, for a size in characters that they come close to. */
export const hostilePages: Readonly<Record<string, (size: number) => string>> = {
	// Tags and attributes.
	'nested div': (size) => fill('<div>', size),
	'nested div closed by others': (size) => fill('<div>', size / 2) + fill('</b>', size / 2),
	'nested and closed div': (size) => fill('<div>', size / 2) + fill('</div>', size / 2),
	'attributes of one tag': (size) => `<a ${list(size / 9, (index) => `a${index}=1`).join(' ')}>`,
	'the same attribute again': (size) => `<a ${fill('a=1 ', size)}>`,
	'one endless attribute': (size) => `<a href="${fill('x', size)}`,
	'a name without end': (size) => `<${fill('a', size)}`,
	'attributes without values': (size) => `<a ${fill('b ', size)}`,
	'signs of attributes': (size) => `<a ${fill('= " > \' /', size)}`,
	'values in quotes': (size) => fill('<a b="c>d" e=\'f\'>', size),
	'NUL bytes': (size) => `${'<p>'.repeat(200)}${fill('\0', size)}`,
	'tags of NUL bytes': (size) => `${'<p>'.repeat(200)}${fill('<a\0 b="\0">', size)}`,
	'entities in an attribute': (size) => `<meta property="og:title" content="${fill('&amp;', size)}">`,
	'tag starts': (size) => fill('<', size),
	'unclosed tags': (size) => fill('<a ', size),
	'endless comment': (size) => `<!--${fill('-', size)}`,
	'comments that nearly end': (size) => `<!--${fill('--> <!-- ->', size)}`,
	'scripts in comments of scripts': (size) => `<script>${fill('<!--<script></script>', size)}`,
	'ends of other scripts': (size) => `<script>${fill('</scripts', size)}`,
	'unclosed style': (size) => `<style>${fill('</', size)}`,
	'SVG in SVG': (size) => fill('<svg><desc>', size),
	'CDATA in SVG': (size) => `<svg>${fill('<![CDATA[]]', size)}`,
	'comment starts': (size) => fill('<!--', size),
	// What is noted of a page.
	'entities in the title': (size) => `<title>${fill('&amp;', size)}</title>`,
	'endless title': (size) => `<title>${fill('x ', size)}`,
	'title of dashes': (size) => `<title>${fill('- ', size)}</title>`,
	'title of login words': (size) => `<title>${fill('sign in to ', size)}</title>`,
	metas: (size) => fill('<meta property="og:title" content="x">', size),
	'metas of prices': (size) => fill('<meta property="product:price:amount" content="1">', size),
	links: (size) => fill('<link rel="canonical a b c d" href="/x">', size),
	'base and html': (size) => fill('<base href=/><html lang=zh>', size),
	'charset without end': (size) => `<meta ${fill('charset ', size)}`,
	'charsets without end': (size) => fill('<meta charset=', size),
	'words of a check': (size) => `<title>x</title>${fill('拖动下方', size)}`,
	'text in pieces': (size) => fill('<i>   ', size),
	// Microdata.
	'nested items': (size) => fill('<div itemscope itemtype="http://schema.org/Product" itemprop="offers">', size),
	'properties of one item': (size) =>
		`<div itemscope itemtype="http://schema.org/Product">${fill('<p itemprop="name">x', size)}`,
	'nested properties': (size) => `<div itemscope>${fill('<b itemprop="a b c d">x', size)}`,
	// JSON-LD.
	'JSON in an unclosed script': (size) => `<script type="application/ld+json">${fill('[', size)}`,
	'nested JSON arrays': (size) => json(fill('[', size)),
	'nested JSON objects': (size) => json(fill('{"@graph":', size)),
	'nested and closed JSON': (size) => json(nest('{"a":', '}', size)),
	'nested graphs': (size) => json(nest('{"@graph":[', ']}', size)),
	'nested products': (size) => json(nest('{"@type":"Product","name":"x","isRelatedTo":', '}', size)),
	'products in a list': (size) => json(`[${list(size / 73, () => product).join(',')}]`),
	'offers of a product': (size) => json(`{"@type":"Product","name":"x","offers":[${toOffers(size / 40)}]}`),
	'variants of a product': (size) => json(`{"@type":"Product","name":"x","hasVariant":[${toVariants(size / 52)}]}`),
	'references in circles': (size) => json(`{"@graph":[${toCircle(Math.floor(size / 75))}]}`),
	'keys of one object': (size) =>
		json(`{"@type":"Product",${list(size / 12, (index) => `"k${index}":"x"`).join(',')}}`),
	'JSON comments': (size) => json(fill('/*', size)),
	'JSON line comments': (size) => json(fill('//\n', size)),
	'JSON commas': (size) => json(`{"a":1${fill(',', size)}`),
	'JSON commas and spaces': (size) => json(`{"a":1${fill(`,${' '.repeat(190)}`, size)}`),
	'JSON backslashes': (size) => json(`{"a":"${fill('\\', size)}`),
	'JSON quotes': (size) => json(fill('"', size)),
	'JSON scripts': (size) => fill('<script type="application/ld+json">{}</script>', size),
	// Values.
	'price of digits': (size) => json(toProduct(`"offers":{"price":"${fill('1', size)}","priceCurrency":"EUR"}`)),
	'price of dots': (size) => json(toProduct(`"offers":{"price":"${fill('1.', size)}","priceCurrency":"EUR"}`)),
	'currency of letters': (size) => json(toProduct(`"offers":{"price":"1","priceCurrency":"${fill('EUR ', size)}"}`)),
	'description of tag starts': (size) => json(toProduct(`"description":"${fill('<a ', size)}"`)),
	'description of entities': (size) => json(toProduct(`"description":"${fill('&amp;', size)}"`)),
	'name of direction marks': (size) => json(toProduct(`"name":"${fill('\u202e', size)}"`)),
	'pictures of a product': (size) => json(toProduct(`"image":[${list(size / 10, (index) => `"${index}.jpg"`)}]`)),
}

const product = '{"@type":"Product","name":"x","offers":{"price":1,"priceCurrency":"EUR"}}'

function fill(piece: string, size: number): string {
	return piece.repeat(Math.floor(size / piece.length))
}

function nest(open: string, close: string, size: number): string {
	const depth = Math.floor(size / (open.length + close.length))
	return `${open.repeat(depth)}1${close.repeat(depth)}`
}

function list(length: number, write: (index: number) => string): readonly string[] {
	return Array.from({ length: Math.floor(length) }, (_, index) => write(index))
}

function json(text: string): string {
	return `<script type="application/ld+json">${text}</script>`
}

function toProduct(rest: string): string {
	return `{"@type":"Product","name":"x",${rest}}`
}

function toOffers(length: number): string {
	return list(length, (index) => `{"price":${index},"priceCurrency":"EUR"}`).join(',')
}

function toVariants(length: number): string {
	return list(length, (index) => `{"offers":{"price":${index},"priceCurrency":"EUR"}}`).join(',')
}

function toCircle(length: number): string {
	const toNode = (index: number) =>
		`{"@id":"#${index}","@type":"Product","name":"x","offers":[{"@id":"#${(index + 1) % length}"},{"@id":"#${(index + 2) % length}"}]}`
	return list(length, toNode).join(',')
}
