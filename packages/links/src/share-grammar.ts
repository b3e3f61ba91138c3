/** Blanks between the parts of a share text, in any state of damage: line breaks, `>` quoting, `_`, `%20`, Markdown's closers. */
export const gap = '(?:[\\s>_*`)\\]|\\u200b\\ufeff]|&gt;|&nbsp;|%20|%0A)*'

/** The two letters and digits (`CZ0001`, `HU926`) modern share texts put behind the URL. */
const marker = '[A-Z]{2} ?\\d{3,5}(?![A-Za-z0-9])'

// The apps write simplified or traditional characters, as their users do.
const open = '打[开開]'
const copy = '(?:[长長]按)?[复復複][制製]'
const copyWhat = `(?:此|[这這]|本|[该該]|[后後]|下方|下面|${open}|整|口令|文案|[链鏈連][接結])`
const tapLink = '[点點][击擊](?:下方)?[链鏈連][接結]'
const toTheEnd = (most: number) => `[^\\n！!。]{0,${most}}(?:[！!。]|(?=\\n|$))`

const played = '[该該]作品在[^\\s，,]{1,10}被播放[过過][\\d.,]+[万萬亿億]?次'
const wanted = '[\\d.]+[万萬]?\\+?人(?:想要|付款|[收买買][藏过過])'
const openDirectly = `(?:${wanted}${gap})?${tapLink}直接${open}(?:${gap}或者?${gap}(?:[^\\s，。！!]{0,6}搜索直接${open}|${copy}文案${open}[^\\s，。！!]{2,6}))?`
const openInBrowser = `${tapLink}[，,]?再[选選][择擇][^\\n]{0,120}`
const openApp = `(?:${played}[，,]?${gap})?${tapLink}[，,]?${gap}${open}${toTheEnd(40)}`
const copyThis = `${copy}${copyWhat}${toTheEnd(80)}`
const copyAndOpen = '[Cc]opy and open [^\\n！!]{2,60}(?:[！!]|(?=\\n|$))'

const comma = '[，,；;]?'

export const gapAtStart = new RegExp(`^${gap}`)
/** What Markdown and mail programs put before a URL. */
export const openersAtEnd = /(?:[[(<*_`"'“]|&lt;){0,8}$/
export const markerAtStart = new RegExp(`^${gap}${marker}`)
/** The mini-program of the same thing, on a line of its own. */
export const programAtStart = new RegExp(`^${gap}#小程序://[^\\s/#]{1,60}/[A-Za-z0-9]{6,40}`)
/** Up to the 「 of a title: behind the URL, with or without a marker. */
export const quoteAtStart = new RegExp(`^${gap}(?:(?:[!-~\\uff01-\\uff5e。]{1,14}?|${marker})${gap})?[「『]`)
export const tailAtStart = new RegExp(
	`^${gap}${comma}${gap}(?:${openDirectly}|${openInBrowser}|${openApp}|${copyThis}|${copyAndOpen})`,
)
export const tailAnywhere = new RegExp(
	`${comma}\\s{0,8}(?:${played}|${wanted}(?=\\s*(?:${tapLink}|\\n|$))|${tapLink}|${copy}${copyWhat}|[Cc]opy and open )`,
)
/** “Copy, open Douyin, look at 【…的作品】”, or the app's motto: what stands before the text of a post. */
export const intro = new RegExp(
	`${copy}[^\\n【]{0,12}${open}[^\\n【]{0,16}看看【[^】\\n]{0,80}】(?:的(?:[图圖]文)?作品(?=\\s))?|(?:这个视频不错.{0,2})?${copy}${open}抖音(?:极速版)?👀|#在抖音[，,][记記][录錄]美好生活#`,
	'g',
)
/** “Copy this message, open Douyin and search …。”: a sentence before the URL. */
export const sentence = new RegExp(`(?:${copy}(?:此|[这這]|本|下方)|${tapLink})[^\\n。！!]{0,80}[。！!]`, 'g')
/** A code between two emoji, or behind one and between two of the same character. */
export const emojiCodeAtEnd =
	/\p{Extended_Pictographic}\uFE0F?[\s_]{0,4}(?:([A-Za-z0-9]{10,20})[\s_]{0,4}\p{Extended_Pictographic}\uFE0F?|(\p{Script=Han})([A-Za-z0-9]{10,12})\2)[\s_]{0,8}$/u
/** Whether a text tells the reader what to do with a link or code. */
export const instruction = /^[，,；;]?\s{0,4}(?:或|复|復|複|長按|长按|点击|點擊|打开|打開|快来|赶[快紧]来)/
/** A 【…】 that says where in a film the link begins. */
export const aside = /^精准空降到\s?[\d:]+$/

/** The whole of the commonest tail, for texts cut inside it. */
const fullTails = [
	'点击链接直接打开或者淘宝搜索直接打开',
	'点击链接直接打开或者复制文案打开京东',
	'长按复制此条消息，打开抖音搜索，查看商品详情！',
	'复制此消息，打开【快手】直接观看！',
	'复制后打开【小红书】查看笔记！',
]

/** How much of `rest`, which ends with the message, is the beginning of a tail somebody cut. */
export function cutTailLength(rest: string): number {
	if (rest.length > 60) return 0
	const plain = rest.replace(/[\s>_]|&gt;|%20/g, '')
	return plain !== '' && fullTails.some((tail) => tail.startsWith(plain)) ? rest.length : 0
}
