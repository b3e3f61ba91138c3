/** Blanks between the parts of a share text, in any state of damage: line breaks, `>` quoting, `_`, `%20`, Markdown's closers. */
export const gap = '(?:[\\s>_*`)\\]|\\u200b\\ufeff]|&gt;|&nbsp;|%20|%0A)*'

/** The two letters and digits (`CZ0001`, `HU926`) modern share texts put behind the URL. */
const marker = '[A-Z]{2}\\d{3,5}(?![A-Za-z0-9])'

/** Tokens that mean something to the Douyin app only: `9.43`, `s@E.uS`, `xfb:/`, `01/12`, `:5pm`, `9-`. */
const noise =
	'(?<![A-Za-z0-9./@])(?:\\d{1,2}\\.\\d{2}|[A-Za-z0-9]{1,2}@[A-Za-z0-9]{1,2}\\.[A-Za-z]{2,3}|[A-Za-z]{2,4}:/|\\d{2}/\\d{2}|:\\d{1,2}[ap]m|\\d{1,2}-(?=\\s))(?![A-Za-z0-9./@])'

const openDirectly = `点击链接直接打开(?:${gap}或者?${gap}(?:[^\\s，。！!]{0,6}搜索直接打开|复制文案打开[^\\s，。！!]{2,6}))?`
const openInBrowser = '点击链接，再选择[^\\n]{0,120}'
const copyThis = '(?:长按)?复制(?:此|这|本|该|后|打开|整|口令|文案)[^\\n！!。]{0,80}(?:[！!。]|(?=\\n|$))'

const comma = '[，,；;]?'

export const gapAtStart = new RegExp(`^${gap}`)
export const gapAtEnd = new RegExp(`${gap}$`)
/** What Markdown and mail programs put before a URL. */
export const openersAtEnd = /(?:[[(<*_`"'“]|&lt;){0,8}$/
export const markerAtStart = new RegExp(`^${gap}${marker}`)
/** Up to the 「 of a title: behind the URL, with or without a marker. */
export const quoteAtStart = new RegExp(`^${gap}(?:[!-~]{2,14}?${gap})?「`)
export const tailAtStart = new RegExp(`^${gap}${comma}${gap}(?:${openDirectly}|${openInBrowser}|${copyThis})`)
export const tailAnywhere = new RegExp(`${comma}\\s*(?:点击链接|(?:长按)?复制(?:此|这|本|该|后|打开|整|口令|文案))`)
export const noiseAtStart = new RegExp(`^(?:${gap}${noise})+`)
export const noiseAtEnd = new RegExp(`(?:${noise}${gap})+$`)
export const noiseRun = new RegExp(`${noise}(?:${gap}${noise})*`, 'g')
/** “Copy, open Douyin, look at 【…的作品】”: what stands before the text of a post. */
export const intro = /(?:长按)?复制[^\n【]{0,12}打开[^\n【]{0,16}看看【[^】\n]{0,80}】/g
/** “Copy this message, open Douyin and search …。”: a sentence before the URL. */
export const sentence = /(?:长按)?复制(?:此|这|本|下方)[^\n。！!]{0,80}[。！!]/g
/** A code between two emoji. */
export const emojiCodeAtEnd =
	/\p{Extended_Pictographic}\uFE0F?\s{0,4}([A-Za-z0-9]{10,20})\s{0,4}\p{Extended_Pictographic}\uFE0F?\s{0,8}$/u
/** Whether a text tells the reader what to do with a link or code. */
export const instruction = /^[，,]?\s{0,4}(?:复|復|長按|长按|点击|點擊|打开|打開)/

/** The whole of the commonest tail, for texts cut inside it. */
const fullTails = [
	'点击链接直接打开或者淘宝搜索直接打开',
	'点击链接直接打开或者复制文案打开京东',
	'长按复制此条消息，打开抖音搜索，查看商品详情！',
]

/** How much of `rest`, which ends with the message, is the beginning of a tail somebody cut. */
export function cutTailLength(rest: string): number {
	if (rest.length > 60) return 0
	const plain = rest.replace(/[\s>_]|&gt;|%20/g, '')
	return plain !== '' && fullTails.some((tail) => tail.startsWith(plain)) ? rest.length : 0
}
