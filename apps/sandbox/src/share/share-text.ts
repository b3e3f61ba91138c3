import type { ShopId } from '../shops/shop-id.ts'

export type ShareFacts = {
	readonly shop: ShopId
	/** The short link without its query, `http://m.tb.localhost:7710/h.fGHdNpS`. */
	readonly link: string
	/** Eleven letters and digits: the share code. */
	readonly tk: string
	readonly title: string
	/** The day's date, `YYYY-MM-DD`: the form of the text is dated. */
	readonly asOf: string
	/** Any whole number from 0 to 2³² − 1: picks the noise a share carries. */
	readonly noise: number
}

/** First days of what the platforms added to their share texts, in the order they appeared. */
const since = { mark: '2022-03-01', searchTail: '2022-09-01', longCode: '2023-01-01', promise: '2025-01-01' } as const

/** How many characters a short code has on a day. */
export function shortCodeLength(shop: ShopId, asOf: string): number {
	if (shop === 'douyin') return asOf < since.longCode ? 8 : 11
	return asOf < since.longCode ? 7 : 15
}

/** The text a platform's share button copies, in the platform's own form of that day. */
export function shareText(facts: ShareFacts): string {
	if (facts.shop === 'douyin') return douyinText(facts)
	return facts.shop === 'xianyu' ? xianyuText(facts) : taobaoText(facts)
}

function taobaoText({ link, tk, title, asOf, noise }: ShareFacts): string {
	const promise =
		asOf >= since.promise && noise % 3 === 0 ? `${pick(['7天无理由退货', '退货运费险', '假一赔四'], noise)} ` : ''
	const tail = asOf >= since.searchTail ? ' 或者 淘宝搜索直接打开' : ''
	return `【淘宝】${promise}${link}?tk=${tk}${mark(asOf, noise, ['CZ', 'MF', 'ZH'])}「${title}」\n点击链接直接打开${tail}`
}

function xianyuText({ link, tk, title, asOf, noise }: ShareFacts): string {
	const short = [...title].slice(0, 30).join('')
	return `【闲鱼】${link}?tk=${tk}${mark(asOf, noise, ['CZ', 'HU', 'MF'])}「我在闲鱼发布了【${short}】」\n点击链接直接打开`
}

function douyinText({ link, title, noise }: ShareFacts): string {
	const letter = (offset: number): string => String.fromCharCode(97 + ((noise >>> offset) % 26))
	const two = (value: number): string => String(value).padStart(2, '0')
	const decimal = `${1 + (noise % 9)}.${two((noise >>> 3) % 100)}`
	const mail = `${letter(1)}@${letter(2).toUpperCase()}.${letter(4)}${letter(5).toUpperCase()}`
	const path = `${letter(6)}${letter(7).toUpperCase()}${letter(3)}:/`
	const day = `${two(1 + (noise % 12))}/${two(1 + (noise % 28))}`
	return `${decimal} ${mail} ${path} ${day} 【抖音商城】${link}/ ${title} 长按复制此条消息，打开抖音搜索，查看商品详情！`
}

/** The mark between link and title: none at first, then two letters and three or four digits. */
function mark(asOf: string, noise: number, letters: readonly string[]): string {
	if (asOf < since.mark) return ''
	const digits = String(noise % 10_000).padStart(noise % 2 === 0 ? 4 : 3, '0')
	return ` ${pick(letters, noise)}${digits.slice(0, noise % 2 === 0 ? 4 : 3)} `
}

function pick(list: readonly string[], noise: number): string {
	return list[noise % list.length] ?? ''
}
