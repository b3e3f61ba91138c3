import type { Random } from '../src/random.ts'
import { platformUrl } from './platform-urls.ts'
import { token } from './token.ts'
import { digits, letters } from './words.ts'

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
	platformUrl,
	platformUrl,
	platformUrl,
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

function path(random: Random): string {
	const parts = Array.from({ length: 1 + random.int(3) }, () => random.pick(segments))
	return `/${parts.join('/')}${random.pick(['', '/', `/${token(random, 6)}`])}`
}

function query(random: Random): string {
	return `${random.pick(keys)}=${token(random, 3 + random.int(6))}`
}
