import type { Random } from '../src/random.ts'
import { type Filled, fill, type Slots, whole } from './fill.ts'
import { token } from './token.ts'
import { digits, letters, words } from './words.ts'

/** Share texts as the apps write them. `{…Url}` is the link; everything else belongs to the share. */
export const shareTexts = [
	'【淘宝】{tbUrl}「{title}」\n点击链接直接打开',
	'【淘宝】{tbUrl} {marker} 「{title}」\n点击链接直接打开',
	'【淘宝】{tbUrl} {marker} 「{title}」\n点击链接直接打开 或者 淘宝搜索直接打开',
	'【淘宝】{promotion} {etbUrl} {marker} 「{title}」\n点击链接直接打开 或者 淘宝搜索直接打开',
	'【淘宝】{promotion}\n{etbUrl}\n{marker}\n「{title}」\n点击链接直接打开',
	'【天猫】{tbUrl} {marker} 「{title}」\r\n点击链接直接打开',
	'【闲鱼】{tbUrl} {marker} 「我在闲鱼发布了【{title}】」\n点击链接直接打开',
	'【闲鱼】{tbUrl}「我在闲鱼发布了【{title}】」',
	'【闲鱼】{tbUrl} {marker} 「这是我的闲鱼号，快来看看吧～」\n点击链接直接打开',
	'【{title}】{tbUrl} 点击链接，再选择浏览器咑閞；或復·制这段描述€{code}€后到👉淘♂寳♀👈',
	'{noise}【抖音商城】{dyUrl} {title} 长按复制此条消息，打开抖音搜索，查看商品详情！',
	'【抖音商城】{dyUrl} {title}长按复制此条消息，打开抖音搜索，查看商品详情！{noiseBehind}',
	'{noise}复制打开抖音，看看【{who}的作品】{title}# {thing}  {dyUrl}{noiseBehind}',
	'{noise}{dyUrl} 复制此链接，打开Dou音搜索，直接观看视频！',
	'{small}- 长按复制此条消息，打开抖音搜索，查看TA的更多作品。 {dyUrl}',
	'【京东】{jdUrl}「{title}」\n点击链接直接打开',
	'【京东】{jdLongUrl} {jdMarker} 「{title}」\r\n点击链接直接打开 或者复制文案打开京东',
	'{two} {who}发布了一篇小红书笔记，快来看吧！ 😆 {note} 😆 {xhsUrl}，复制本条信息，打开【小红书】App查看精彩内容！',
	'{title}： {xhsUrl} 复制后打开【小红书】查看笔记！',
	'【{title}】复制￥{oldCode}￥，打开【手机阿里】查看：{aliUrl} CZ{many}',
	'【得物】得物er-{note}发现一件好物， 1 CZ1111 \nå{dwCode}å {dwUrl} {title}',
	'【{title}-哔哩哔哩】 {biliUrl}',
	'{ksUrl} {title} 复制此消息，打开【快手】直接观看！',
	'> 【淘宝】{tbUrl} {marker} \n> 「{title}」\n> 点击链接直接打开',
	'【淘宝】<{tbUrl}> {marker} 「{title}」',
	'【淘宝】{tbAmpUrl} {marker} 「{title}」\n点击链接直接打开',
	'【淘宝】{tbUrl}_{marker}_「{title}」_点击链接直接打开',
	'【淘宝】{tbUrl}%20{marker}%20「{title}」',
	'{when}看看这个【淘宝】{tbUrl} {marker} 「{title}」\n点击链接直接打开\n你觉得{feel}吗？',
	'{share}\n{share}',
]

/** Share codes without a URL, and the signs and words around them. `{code}` alone is the truth. */
export const codeTexts = [
	'复制这段描述€{bareCode}€后到👉淘♂寳♀👈',
	'￥{bareCode}￥',
	'￥{bareCode}￥ 打开淘宝看看，{feel}',
	'{who}发的：₳{bareCode}₤ 打开淘宝',
	'/₴{bareCode}₴/',
	'看这个 €{bareCode}$ {feel}',
	'6fu植本段内容￥{bareCode}$到淘t..宝【{title}】',
	'7({newCode})/ CA{many}',
	'7({newCode})/ CA8888 {title}',
	'覆置这行话({bareCode})转移至淘宀┡ē【{title}】',
	'0.0付致内容 Http:/T{dollar}{bareCode}$到ta0寶【{title}】',
	'4👈 xixi:/₴{bareCode}₴  {title}',
]

export const shareSlots: Slots = {
	...words,
	title,
	promotion: (random) => random.pick(['7天无理由退货', '假一赔四', '退货运费险']),
	marker: (random) => `${random.pick(['CZ', 'HU', 'MF', 'ZH'])}${random.chars(digits, 3 + random.int(2))}`,
	jdMarker: (random) => `CA${random.chars(digits, 4)}`,
	noise,
	noiseBehind: (random) => ` ${noise(random).trimEnd()}`,
	note: (random) => token(random, 15),
	code: (random) => token(random, 11),
	oldCode: (random) => token(random, 13),
	dwCode: (random) => token(random, 7),
	bareCode: (random) => whole(token(random, 11), 'code'),
	newCode: (random) => whole(token(random, 12), 'code'),
	tbUrl: (random) => whole(`https://m.tb.cn/h.${token(random, 7)}?tk=${token(random, 11)}`),
	tbAmpUrl: (random) =>
		whole(`https://m.tb.cn/h.${token(random, 7)}?sm=${token(random, 6)}&amp;tk=${token(random, 11)}`),
	etbUrl: (random) => whole(`https://e.tb.cn/h.${token(random, 15)}?tk=${token(random, 11)}`),
	dyUrl: (random) =>
		whole(`https://v.douyin.com/${random.pick([token(random, 8), `${token(random, 3)}-${token(random, 7)}`])}/`),
	jdUrl: (random) =>
		whole(random.pick([`https://3.cn/27-${token(random, 6)}`, `https://u.jd.com/${token(random, 7)}`])),
	jdLongUrl: (random) =>
		whole(`https://3.cn/${random.chars(digits, 2)}RO-${token(random, 4)}?jkl=@${token(random, 12)}@`),
	xhsUrl: (random) => whole(`http://xhslink.com/${random.pick(['', 'a/', 'o/'])}${token(random, 11)}`),
	aliUrl: (random) => whole(`https://qr.1688.com/s/${token(random, 8)}`),
	dwUrl: (random) => whole(`https://dw4.co/t/A/1${token(random, 8)}`),
	biliUrl: (random) => whole(`https://b23.tv/${token(random, 7)}`),
	ksUrl: (random) => whole(`https://v.kuaishou.com/${token(random, 6)}`),
	share: (random): Filled => fill(random.pick(shareTexts.slice(0, 9)), shareSlots, random),
}

const titles = [
	'{colour}{thing}',
	'{colour}{thing}家用实惠装{many}只',
	'【{when}礼物】{colour}{thing}双肩包女 {two}%羊毛',
	'{colour}「小」{thing}（每个ID限购{small}件,,多拍不发）',
	'{thing}{small}.{digit}寸 STM32F{many} Cat.{small} 5V、3.3V',
	'{colour}{thing}🔥包邮 {adjective} {noun}',
	'{name} {adjective} {noun} Max {two}',
]

function title(random: Random): string {
	return fill(random.pick(titles), words, random).text
}

/** What only the Douyin app reads: four tokens, some of them, in any order. */
function noise(random: Random): string {
	const upper = letters.toUpperCase()
	const tokens = [
		`${random.int(10)}.${random.chars(digits, 2)}`,
		`${random.chars(letters, 1)}@${random.chars(upper, 1)}.${random.chars(upper, 2)}`,
		`${random.chars(letters, 1)}${random.chars(upper, 1)}${random.chars(letters, 1)}:/`,
		`0${1 + random.int(9)}/${10 + random.int(19)}`,
	]
	return `${random.shuffled(tokens).join(' ')} `
}
