import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPageCard, toMetas, withJsonLd } from '../../testing/read-page.ts'

const graph = (type: string, rest = {}) => withJsonLd({ '@type': type, name: 'A name of it', ...rest })

/** A page · the kind of card it makes. */
const kinds: readonly (readonly [html: string, kind: string, url?: string])[] = [
	[graph('Product'), 'product'],
	[graph('NewsArticle'), 'article'],
	[graph('BlogPosting'), 'article'],
	[graph('VideoObject'), 'video'],
	[graph('PodcastEpisode'), 'audio'],
	[graph('DiscussionForumPosting'), 'post'],
	[graph('ProfilePage', { mainEntity: { '@type': 'Person', name: 'Li' } }), 'profile'],
	[graph('ProfilePage', { mainEntity: { '@type': 'Organization', name: 'Lamps' } }), 'profile'],
	[graph('SoftwareSourceCode'), 'repository'],
	[graph('WebPage', { mainEntity: { '@type': 'Article', headline: 'A' } }), 'article'],
	[graph('WebSite'), 'page'],
	[graph('constructor'), 'page'],
	[`<title>x</title>${toMetas({ 'og:type': 'video.other' })}`, 'video'],
	[`<title>x</title>${toMetas({ 'og:type': 'music.song' })}`, 'audio'],
	[`<title>x</title>${toMetas({ 'og:type': 'profile' })}`, 'profile'],
	[`<title>x</title>${toMetas({ 'og:type': 'article' })}`, 'article'],
	[`<title>x</title>${toMetas({ 'og:type': 'product.item' })}`, 'product'],
	[`<title>x</title>${toMetas({ 'og:type': 'website', 'article:published_time': '2022-01-27' })}`, 'article'],
	['<title>x</title><meta name="go-import" content="git.example/x git https://git.example/x">', 'repository'],
	['<title>x</title>', 'page'],
	['<title>x</title>', 'product', 'https://item.taobao.com/item.htm?id=1'],
	[graph('VideoObject'), 'video', 'https://www.bilibili.com/video/BV1xx411c7mD'],
	// What is sold is a product, whatever else stands on its page.
	[
		`${graph('Article')}${withJsonLd({ '@type': 'Product', name: 'A name of it', offers: { price: 1, priceCurrency: 'EUR' } })}`,
		'product',
	],
]

test('PC100 a page makes the kind of card that fits it', () => {
	for (const [html, kind, url] of kinds)
		assert.equal(readPageCard(html, url === undefined ? {} : { url }).kind, kind, html)
})

test('PC101 an article says who wrote it and when, a film how long it is', () => {
	const article = readPageCard(
		graph('NewsArticle', {
			headline: 'Links open',
			author: [{ '@type': 'Person', name: '张三' }],
			datePublished: '2022-01-27T08:00:00+08:00',
			image: '/a.jpg',
		}),
	)
	assert.deepEqual(
		[article.title, article.author, article.publishedAt, article.images],
		['Links open', '张三', Date.UTC(2022, 0, 27), ['https://shop.example/a.jpg']],
	)
	assert.deepEqual([article.sources.author, article.sources.publishedAt], ['json-ld', 'json-ld'])
	const film = readPageCard(
		graph('VideoObject', { uploadDate: '2022-01-27', duration: 'PT1H2M3S', thumbnailUrl: '/t.jpg' }),
	)
	assert.deepEqual([film.duration, film.images], [3_723, ['https://shop.example/t.jpg']])
	const metas = readPageCard(
		`<title>x</title>${toMetas({ 'article:author': 'https://social.example/li', 'article:published_time': '2022-01-27T00:00:00Z', 'video:duration': '61' })}<meta name="author" content="Li">`,
	)
	assert.deepEqual([metas.author, metas.sources.author, metas.duration], ['Li', 'html', 61])
})

test('PC101 of several articles on a page none is taken for its own, unless its title names one', () => {
	const list = [
		{ '@type': 'Article', headline: 'First of all' },
		{ '@type': 'Article', headline: 'Second of all', author: 'Li' },
	]
	assert.equal(readPageCard(withJsonLd(list, '<title>News</title>')).title, 'News')
	const one = readPageCard(withJsonLd(list, '<title>Second of all | News</title>'))
	assert.deepEqual([one.title, one.author], ['Second of all', 'Li'])
})

test('PC101 a product has a brand and a number, and no author', () => {
	const product = {
		'@type': 'Product',
		name: 'Lamp',
		brand: { '@type': 'Brand', name: 'Dusk' },
		sku: 'SKU: L-1',
		author: 'Li',
	}
	const card = readPageCard(withJsonLd(product))
	assert.deepEqual([card.brand, card.sku, card.author, card.publishedAt], ['Dusk', 'L-1', null, null])
	const metas = readPageCard(`<title>x</title>${toMetas({ 'product:brand': 'Dusk', 'product:retailer_item_id': '7' })}`)
	assert.deepEqual([metas.brand, metas.sku, metas.sources.sku], ['Dusk', '7', 'open-graph'])
	const shown = readPageCard('<title>Lamp</title><h1>Lamp</h1><p>Artikel-Nr.: 66-868</p><p>Marke: Dusk</p>')
	assert.deepEqual([shown.brand, shown.sku, shown.sources.sku], ['Dusk', '66-868', 'visible'])
})
