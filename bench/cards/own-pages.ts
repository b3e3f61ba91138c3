import { createRandom, type Random } from '../src/random.ts'
import { createEncoder } from './encode.ts'
import type { Page } from './page.ts'

/** How a page of ours names its product to machines. */
type Markup = 'JSON-LD in the head' | 'JSON-LD at the end' | 'microdata' | 'Open Graph' | 'none'

const markups: readonly Markup[] = ['JSON-LD in the head', 'JSON-LD at the end', 'microdata', 'Open Graph', 'none']

const titles: readonly (readonly [encoding: string, title: string])[] = [
	['utf-8', 'Stoneware Mug "Dusk" & Saucer'],
	['utf-8', '极简台灯 暖光 可调光'],
	['gb18030', '蓝色陶瓷咖啡杯 大号'],
	['big5', '極簡檯燈 暖光'],
	['shift_jis', '青いコーヒーカップ'],
	['euc-kr', '파란 커피잔 세트'],
	['windows-1251', 'Кружка синяя керамическая'],
]

/** Pages of our own making: every markup in every charset of `titles`, among as much else as shops put around it. */
export function createOwnPages(seed: number): readonly Page[] {
	const random = createRandom(seed)
	return titles.flatMap(([encoding, title]) => {
		const encode = createEncoder(encoding)
		return markups.map((markup, index) => {
			const price = markup === 'none' ? null : random.int(90_000) / 100 + 5
			const html = writePage({ markup, title, price, charset: encoding, random })
			// Every other page leaves its charset to a tag.
			const contentType = index % 2 === 0 ? `text/html; charset=${encoding}` : 'text/html'
			return { url: `https://www.example.com/item/${index}`, body: encode(html), contentType, title, price }
		})
	})
}

type Parts = {
	readonly markup: Markup
	readonly title: string
	readonly price: number | null
	readonly charset: string
	readonly random: Random
}

function writePage({ markup, title, price, charset, random }: Parts): string {
	const json = JSON.stringify({
		'@context': 'https://schema.org',
		...{ '@type': 'Product', name: title, image: ['https://img.example/1.jpg'], sku: '4711' },
		offers: { '@type': 'Offer', price, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
	})
	const block = `<script type="application/ld+json">${json}</script>`
	const name = escapeHtml(title)
	const item = `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">${name}</h1><img itemprop="image" src="/1.jpg">
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="${price}"><meta itemprop="priceCurrency" content="EUR">
<link itemprop="availability" href="https://schema.org/InStock"></div></div>`
	const metas = `<meta property="product:price:amount" content="${price}"><meta property="product:price:currency" content="EUR">`
	return `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>${name}</title>
<meta property="og:title" content="${name}"><meta property="og:image" content="https://img.example/1.jpg">
${markup === 'Open Graph' ? metas : ''}${writeScripts(random, 6)}${markup === 'JSON-LD in the head' ? block : ''}</head>
<body>${writeFiller(random, 900)}${markup === 'microdata' ? item : `<h1>${name}</h1>`}${writeFiller(random, 900)}
${writeScripts(random, 8)}${markup === 'JSON-LD at the end' ? block : ''}</body></html>`
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

function writeFiller(random: Random, count: number): string {
	const line = () =>
		`<div class="c-${random.chars('abcdefgh', 6)} ${random.chars('abcdefgh', 9)}" data-id="${random.int(1e6)}"><a href="/c/${random.chars('abcdefgh', 12)}">${random.chars('abcdefgh   ', 24)}</a></div>\n`
	return Array.from({ length: count }, line).join('')
}

function writeScripts(random: Random, count: number): string {
	const line = () => `for(var i=0;i<${random.int(99)};i++){x["${random.chars('abcdefgh', 8)}"]="<b>"+i+"</b>"}`
	const script = () => `<script>${Array.from({ length: 150 }, line).join(';')}</script>\n`
	return Array.from({ length: count }, script).join('')
}
