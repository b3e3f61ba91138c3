import { type CardPages, file, html, linkedData, openGraph } from './card-pages.ts'
import { paint } from './paint.ts'

/** Lays out a page for every kind of card. @returns the texts to send, in order */
export function layGallery(site: CardPages): readonly string[] {
	const { pages, at } = site
	layPictures(site)
	layProducts(site)
	layReading(site)
	pages.set('/files/report-2026.pdf', file('application/pdf', '%PDF-1.7'))
	pages.set('/check', (response) => response.writeHead(429).end())
	pages.set('/login', (response) => response.writeHead(401).end())
	pages.set('/slow', (response) => response.writeHead(200, { 'content-type': 'text/html' }))
	pages.set(removedPath, openGraph({ 'og:title': 'Taken off by the sender' }))
	const shown = [...pages.keys()].filter((path) => !path.startsWith('/pictures/') || path === '/pictures/photo.png')
	return [
		...shown.map((path) => at(path)),
		at('/gone'),
		'看这个 https://item.taobao.com/item.htm?id=520813250866',
		'https://shop36502141.taobao.com/',
		'复制这段话￥JzhWWxBzy2c￥打开手机淘宝',
		'#小程序://京东购物/jd7hX2kQpLm3RtY',
	]
}

/** The page whose card the sender takes off. */
export const removedPath = '/removed'

/** Hosts that are hard to show: a long one, and those that look like another or carry its name. */
export const oddHosts = [
	'the-very-long-name-of-a-small-shop-for-tents-and-lamps.autumn-collection.pages.localhost',
	'taoba0.localhost',
	'www.taobao.com.item-sale.localhost',
	'xn--80ak6aa92e.localhost',
] as const

/** Lays out a product on a host that is hard to show. @returns the text to send */
export function layOddHost({ pages, at }: CardPages): string {
	const offers = { '@type': 'Offer', price: '59.00', priceCurrency: 'CNY' }
	pages.set('/', linkedData({ '@type': 'Product', name: 'Tent lamp, warm light', offers }))
	return at('/')
}

/** The lamp of the gallery costs less from now on. */
export function sellCheaper({ pages, at }: CardPages): void {
	const offers = { '@type': 'Offer', price: '119.00', priceCurrency: 'CNY' }
	const name = '北欧原木落地灯 客厅卧室阅读灯'
	pages.set('/lamp', linkedData({ '@type': 'Product', name, image: at('/pictures/lamp.png'), offers }))
}

function layPictures({ pages }: CardPages): void {
	const lay = (name: string, ...painted: Parameters<typeof paint>) =>
		pages.set(`/pictures/${name}`, file('image/png', paint(...painted)))
	lay('lamp.png', 600, 600, [
		[243, 217, 164],
		[181, 101, 29],
	])
	lay('boots.png', 480, 640, [
		[159, 180, 160],
		[61, 90, 69],
	])
	lay('hills.png', 960, 540, [
		[142, 197, 252],
		[90, 79, 207],
	])
	lay('photo.png', 900, 600, [
		[255, 154, 139],
		[106, 48, 147],
	])
	lay('face.png', 400, 400, [
		[201, 255, 191],
		[44, 119, 68],
	])
}

function layProducts({ pages, at }: CardPages): void {
	const image = at('/pictures/lamp.png')
	const seller = { seller: { '@type': 'Organization', name: '拾光家居旗舰店' } }
	const offer = (price: string, more: object = {}) => ({
		...{ '@type': 'Offer', price, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
		...seller,
		...more,
	})
	const product = (name: string, offers: unknown, more: object = {}) =>
		linkedData({ '@type': 'Product', name, image, offers, ...more })
	const list = { '@type': 'UnitPriceSpecification', price: '199.00', priceCurrency: 'CNY' }
	const listed = { ...list, priceType: 'https://schema.org/ListPrice' }
	pages.set('/lamp', product('北欧原木落地灯 客厅卧室阅读灯', offer('129.00', { priceSpecification: listed })))
	pages.set(
		'/boots',
		linkedData({
			...{ '@type': 'Product', name: 'Waterproof hiking boots', image: at('/pictures/boots.png') },
			offers: { '@type': 'AggregateOffer', lowPrice: '520.00', highPrice: '880.00', priceCurrency: 'CNY' },
		}),
	)
	pages.set(
		'/from',
		product('手工陶瓷茶杯（多色可选）', { '@type': 'AggregateOffer', lowPrice: '39.00', priceCurrency: 'CNY' }),
	)
	pages.set('/sold-out', product('限量版露营灯', offer('88.00', { availability: 'https://schema.org/SoldOut' })))
	pages.set('/pre-order', product('新款折叠桌', offer('269.00', { availability: 'https://schema.org/PreOrder' })))
	pages.set(
		'/doubt',
		html(`<!doctype html><title>复古台灯</title><meta property="og:type" content="product">
			<meta property="og:title" content="复古台灯"><meta property="product:price:amount" content="99.00">
			<meta property="product:price:currency" content="CNY"><script type="application/ld+json">${JSON.stringify({
				...{ '@context': 'https://schema.org', '@type': 'Product', name: '复古台灯', offers: offer('159.00') },
			})}</script>`),
	)
	pages.set(
		'/many-prices',
		product('Handmade solid walnut standing desk with drawers, cable tray and a top that is cut to measure', {
			...{ '@type': 'AggregateOffer', lowPrice: '12999.00', highPrice: '1299999.00', priceCurrency: 'CNY' },
			...seller,
		}),
	)
	const long = '超长标题测试 '.repeat(12)
	pages.set(
		'/long',
		product(
			`${long}Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`,
			offer('1299999.00'),
		),
	)
	pages.set(
		'/rtl',
		product('مصباح أرضي خشبي للقراءة في غرفة المعيشة 40W', offer('75.00'), { image: at('/pictures/lamp.png') }),
	)
	pages.set('/no-picture', linkedData({ '@type': 'Product', name: '没有图片的商品', offers: offer('9.90') }))
}

function layReading({ pages, at }: CardPages): void {
	const author = { '@type': 'Person', name: '王小川' }
	const datePublished = '2026-11-20T08:00:00Z'
	const description = '从周五傍晚到周日清晨：装备清单、路线，以及下雨时怎么办。两个人、一顶帐篷、四十公里。'
	pages.set(
		'/article',
		linkedData({
			...{ '@type': 'NewsArticle', headline: '周末露营，怎样只背十公斤', image: at('/pictures/hills.png') },
			...{ description, author, datePublished },
		}),
	)
	pages.set(
		'/video',
		linkedData({
			...{ '@type': 'VideoObject', name: '三分钟学会搭天幕', thumbnailUrl: at('/pictures/hills.png') },
			...{ duration: 'PT3M7S', uploadDate: datePublished, author },
		}),
	)
	pages.set(
		'/post',
		linkedData({
			...{ '@type': 'SocialMediaPosting', headline: '终于等到红叶了', articleBody: description, description },
			...{ image: at('/pictures/photo.png'), author, datePublished },
		}),
	)
	pages.set(
		'/profile',
		openGraph({
			...{ 'og:type': 'profile', 'og:title': '林小满', 'og:image': at('/pictures/face.png') },
			'og:description': '拍照、做饭、爬山。住在杭州。',
		}),
	)
	pages.set(
		'/repository',
		linkedData({
			...{ '@type': 'SoftwareSourceCode', name: 'little/tent', codeRepository: at('/repository') },
			...{
				description: 'Plans a tour by weight: what to carry, what to leave.',
				author: { '@type': 'Person', name: 'little' },
			},
		}),
	)
	pages.set(
		'/page',
		openGraph({
			'og:type': 'website',
			'og:title': 'Mountain huts of Zhejiang',
			'og:description': 'Where to sleep, and whom to call.',
		}),
	)
}
