import type { Random } from '../src/random.ts'
import { alphanumeric, digits, letters } from './words.ts'

const hosts =
	'www.hutong-tea.com cha-ye.cn github.com en.wikipedia.org www.baidu.com mp.weixin.qq.com www.zhihu.com lanes.org docs.lantern.dev shop.lanes.co.uk blog.beihai.net www.pku.edu.cn www.gov.cn courtyard.app news.sina.com.cn music.163.com teahouse.io old-street.xyz maps.lantern.tv siheyuan.shop'.split(
		' ',
	)
const segments = 'news item posts 2024 05 lane_9 tea-cup a index.html list u video p.php help zh-CN detail'.split(' ')
const keys = 'id page utm_source from q ref skuId spm tab v'.split(' ')

/** A URL with a scheme, of any ordinary form, that ends in ASCII. */
export function webUrl(random: Random): string {
	return random.pick(webForms)(random)
}

const webForms: readonly ((random: Random) => string)[] = [
	(random) => `https://${random.pick(hosts)}`,
	(random) => `http://${random.pick(hosts)}/`,
	(random) => `https://${random.pick(hosts)}${path(random)}`,
	(random) => `https://${random.pick(hosts)}${path(random)}`,
	(random) => `http://${random.pick(hosts)}${path(random)}?${query(random)}`,
	(random) => `https://${random.pick(hosts)}${path(random)}?${query(random)}&${query(random)}`,
	(random) => `https://${random.pick(hosts)}${path(random)}#${token(random, 5)}`,
	(random) => `https://${random.pick(hosts)}/search?q=%E8%8C%B6%E6%9D%AF&${query(random)}`,
	(random) => `https://${random.pick(hosts)}/@${token(random, 6)}/status/${token(random, 9)}`,
	(random) => `https://${random.pick(hosts)}/~${token(random, 4)}/a,b;c=1/x.y`,
	(random) => `https://${random.pick(hosts)}/#!/${token(random, 6)}?x=1&amp;y=${random.int(99)}`,
	() => 'HTTPS://WWW.EXAMPLE.COM/INDEX.HTML',
	(random) => `https://en.wikipedia.org/wiki/Hutong_(${random.pick(['lane', 'Beijing', 'disambiguation'])})`,
	(random) => `https://${random.pick(hosts)}/a[${random.int(9)}]?x[]=${random.int(9)}`,
	(random) => `https://item.taobao.com/item.htm?id=${id(random)}&ut_sk=1.${token(random, 12)}_21646297_1643.Copy.1`,
	(random) => `https://detail.tmall.com/item.htm?id=${id(random)}&skuId=${id(random)}`,
	(random) => `https://item.jd.com/${random.chars(digits, 9)}.html`,
	(random) => `https://www.goofish.com/item?id=${id(random)}&categoryId=${random.chars(digits, 8)}`,
	(random) => `https://mobile.yangkeduo.com/goods.html?goods_id=${id(random)}&refer_share_uin=${token(random, 14)}`,
	(random) => `https://detail.1688.com/offer/${id(random)}.html`,
	(random) => `https://www.bilibili.com/video/BV1${token(random, 9)}/?share_source=copy_web`,
	(random) =>
		`https://www.xiaohongshu.com/explore/${random.chars('0123456789abcdef', 24)}?xsec_token=${token(random, 20)}=`,
	(random) => `https://quote.eastmoney.com/unify/r/1.${random.chars(digits, 6)}`,
]

/** Short links as platforms and shorteners make them. */
export function shortUrl(random: Random): string {
	return random.pick(shortForms)(random)
}

const shortForms: readonly ((random: Random) => string)[] = [
	(random) => `https://m.tb.cn/h.${token(random, 7)}?tk=${token(random, 11)}`,
	(random) => `https://e.tb.cn/h.${token(random, 15)}?tk=${token(random, 11)}`,
	(random) => `https://v.douyin.com/${token(random, 7)}/`,
	(random) => `https://v.douyin.com/${token(random, 5)}-${token(random, 5)}/`,
	(random) => `https://3.cn/${random.chars(digits, 2)}-${token(random, 5)}`,
	(random) => `https://u.jd.com/${token(random, 7)}`,
	(random) => `http://xhslink.com/a/${token(random, 8)}`,
	(random) => `https://b23.tv/${token(random, 7)}`,
	(random) => `https://qr.1688.com/s/${token(random, 8)}`,
	(random) => `https://v.kuaishou.com/${token(random, 6)}`,
	(random) => `https://mobile.yangkeduo.com/goods1.html?ps=${token(random, 10)}`,
	(random) => `http://t.cn/A6${token(random, 6)}`,
	(random) => `https://bit.ly/3${token(random, 6)}`,
	(random) => `https://youtu.be/${token(random, 11)}`,
	(random) => `b23.tv/${token(random, 7)}`,
	(random) => `3.cn/${random.chars(digits, 2)}-${token(random, 5)}`,
	(random) => `v.douyin.com/${token(random, 7)}/`,
	(random) => `t.cn/A6${token(random, 6)}`,
]

/** Domains without a scheme, as people type them. */
export function bareUrl(random: Random): string {
	const host = random.pick(hosts)
	return random.pick([
		host,
		host,
		`${host}${path(random)}`,
		`${host}/?${query(random)}`,
		`www.${random.chars(letters, 6)}.com`,
		`www.${random.chars(letters, 5)}.me`,
		`${random.chars(letters, 6)}.me${path(random)}`,
		`${random.chars(letters, 8)}.com:8080${path(random)}`,
		`item.jd.com/${random.chars(digits, 9)}.html`,
		'taobao.com',
		'163.com',
		'Example.com',
		'bücher.de',
	])
}

/** Hosts of rarer forms. All end in ASCII. */
export function rareHostUrl(random: Random): string {
	return random.pick([
		`https://茶馆.中国${path(random)}`,
		`https://www.胡同.公司/?${query(random)}`,
		`https://bücher.de${path(random)}`,
		`https://xn--fiqs8s.xn--fiqz9s${path(random)}`,
		`http://203.0.113.${random.int(255)}${path(random)}`,
		`http://203.0.113.${random.int(255)}:8080`,
		`http://[2001:db8::${random.chars('123456789abcdef', 2)}]:8080${path(random)}`,
		`https://[2001:db8::1]/`,
		`http://localhost:5173${path(random)}`,
		`https://lanes.org:8443${path(random)}`,
		`https://my_shop.lanes.org/`,
	])
}

/** URLs that end in Chinese: only for places where something other than a letter follows. */
export function chineseEndUrl(random: Random): string {
	return random.pick([
		'https://zh.wikipedia.org/wiki/胡同',
		'https://www.baidu.com/s?wd=茶杯',
		`https://${random.pick(hosts)}/?q=二手自行车`,
		'https://茶馆.中国',
	])
}

/** Letters and digits of both cases, always with one of each, as codes are. */
export function token(random: Random, length: number): string {
	const kinds = [digits, letters, letters.toUpperCase()].slice(0, length)
	const sure = kinds.map((kind) => random.chars(kind, 1))
	return random.shuffled([...sure, ...random.chars(alphanumeric, length - sure.length)]).join('')
}

function path(random: Random): string {
	const parts = Array.from({ length: 1 + random.int(3) }, () => random.pick(segments))
	return `/${parts.join('/')}${random.pick(['', '/', `/${token(random, 6)}`])}`
}

function query(random: Random): string {
	return `${random.pick(keys)}=${token(random, 3 + random.int(6))}`
}

function id(random: Random): string {
	return `${1 + random.int(9)}${random.chars(digits, 11)}`
}
