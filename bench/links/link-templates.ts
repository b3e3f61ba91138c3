import { type Slots, whole } from './fill.ts'
import { shortUrl } from './platform-urls.ts'
import { shareSlots } from './shares.ts'
import { token } from './token.ts'
import { bareUrl, chineseEndUrl, rareHostUrl, webUrl } from './urls.ts'

/** A URL between blanks, line breaks and ASCII punctuation. */
export const plain = [
	'{url}',
	'{url}',
	'{who}发的 {url}',
	'看看这个 {url} {feel}',
	'see {url} for more',
	'{name} sent {url}, {talk}',
	'Did you {verb} {url}?',
	'It is at {url}.',
	'{url} {talk}',
	'{thing}在这\n{url}',
	'{thing}在这\r\n{url}\r\n{feel}',
	'{url} {url}',
	'链接: {url} ; {when}看',
	'{chineseEnd} {feel}',
	'{who}给的 {chineseEnd}\n{feel}',
	'链接：{url} 提取码：ab{two}',
	'1. {url}\n2. {url}\n- {bare}',
	'{url}\n\n{url}',
	'look {url} :)',
	'{talk}!! {url}!!',
	'wait for {url}...',
	'{name}: {url} ?!',
	'{user}@example.com {url} v{small}.{digit}',
]

/** A URL that touches Chinese letters, full-width punctuation or emoji on one side or both. */
export const glued = [
	'看{url}很好',
	'{who}发了{url}给你{end}',
	'网址：{url}。谢谢',
	'{url}，{feel}',
	'这个{url}',
	'{url}这个{feel}',
	'{url}（{thing}）',
	'{url}、{url}',
	'{emoji}{url}{emoji}',
	'去{url}！{feel}',
	'是{url}？',
	'{url}～',
	'{url}……{feel}',
	'在{url}；{when}看',
	'{feel}：{url}「{thing}」',
	'看{chineseEnd}，{feel}',
	'链接{url}提取码：ab{two}',
	'【{thing}】{url}\n#腾讯会议：{many}-{many}',
	'{small}.{digit}折{url}快抢{end}',
]

/** A URL in brackets, quotes, Markdown or escaped HTML. */
export const wrapped = [
	'({url})',
	'{thing} ({url}) {feel}',
	'（{url}）',
	'<{url}>',
	'"{url}", he said',
	"'{url}'",
	'“{url}”',
	'「{url}」',
	'《{thing}》【{url}】',
	'[{thing}]({url})',
	'![{noun}]({url})',
	'**{url}**',
	'`{url}`',
	'> {url}',
	'* {url}',
	'[{url}] {talk}',
	'see (the {noun} at {url}).',
	'&lt;{url}&gt;',
	'&quot;{url}&quot;',
	'（见{chineseEnd}）',
	'『{url}』',
	'【{url}】',
	'{"link":"{url}","n":{digit}}',
	"curl -sL '{url}' | head",
	'fetch("{url}")',
	'| {thing} | {url} |',
	'[{thing}]: {url}',
	'*{url}*',
]

/** A domain without a scheme. */
export const bare = [
	'{bare}',
	'见 {bare} 的首页',
	'见{bare}的首页',
	'网址:{bare}',
	'去{bare}，{feel}',
	'{talk}, it is on {bare}.',
	'({bare})',
	'"{bare}"',
	'{name}: {bare} {talk}',
	'{bare}！',
	'{user}@example.com 或者 {bare}',
	'{bare}\n{bare}',
	'[{thing}]({bare})',
	'搜{bare}就行',
]

/** IDN, IP addresses, ports. */
export const rareHosts = ['{rare}', '看 {rare} {feel}', '看{rare}', 'try {rare}, {talk}', '（{rare}）', '{rare}很慢']

/** Short links without their share text. */
export const short = [
	'{short}',
	'看这个{short}，{feel}',
	'{who}发的 {short} {feel}',
	'{short} {talk}',
	'{thing}：{short}',
	'{short}。',
]

export const miniPrograms = ['{mini}', '{who}发的 {mini} {feel}', '点这个：{mini}']

export const linkSlots: Slots = {
	...shareSlots,
	url: (random) => whole(webUrl(random)),
	chineseEnd: (random) => whole(chineseEndUrl(random)),
	bare: (random) => whole(bareUrl(random)),
	rare: (random) => whole(rareHostUrl(random)),
	short: (random) => whole(shortUrl(random)),
	mini: (random) =>
		whole(`#小程序://${random.pick(['胡同茶馆', '美团', '快递100', '群接龙'])}/${token(random, 15)}`, 'miniprogram'),
}
