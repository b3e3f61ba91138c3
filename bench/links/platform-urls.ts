import type { Random } from '../src/random.ts'
import { token } from './token.ts'
import { digits } from './words.ts'

/** Pages of shops, videos, papers and meetings as their apps copy them. */
export function platformUrl(random: Random): string {
	return random.pick(platformForms)(random)
}

const platformForms: readonly ((random: Random) => string)[] = [
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
	(random) => `https://pan.baidu.com/s/1${token(random, 22)}?pwd=${random.chars(digits, 2)}ab`,
	(random) => `https://mp.weixin.qq.com/s/${token(random, 10)}-_${token(random, 10)}`,
	(random) =>
		`https://mp.weixin.qq.com/s?__biz=MzI5${token(random, 8)}==&mid=${id(random)}&idx=1&sn=${token(random, 32)}&chksm=${token(random, 60)}#rd`,
	(random) => `https://meeting.tencent.com/dm/${token(random, 12)}`,
	(random) => `https://www.zhihu.com/question/${random.chars(digits, 9)}/answer/${id(random)}`,
	(random) => `https://weibo.com/${random.chars(digits, 10)}/${token(random, 9)}?pagetype=profilefeed`,
	(random) => `https://www.youtube.com/watch?v=${token(random, 11)}&t=${random.int(600)}s`,
	(random) => `https://x.com/lin_wei/status/${random.chars(digits, 19)}`,
	(random) => `https://docs.qq.com/doc/D${token(random, 17)}?tab=BB08J2`,
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

function id(random: Random): string {
	return `${1 + random.int(9)}${random.chars(digits, 11)}`
}
