import type { Platform } from '../platform.ts'
import { alibaba1688 } from './alibaba-1688.ts'
import { bilibili } from './bilibili.ts'
import { dewu } from './dewu.ts'
import { douyin } from './douyin.ts'
import { eastmoney } from './eastmoney.ts'
import { jd } from './jd.ts'
import { kuaishou } from './kuaishou.ts'
import { pinduoduo } from './pinduoduo.ts'
import { taobao } from './taobao.ts'
import { tmall } from './tmall.ts'
import { vipshop } from './vipshop.ts'
import { wechat } from './wechat.ts'
import { wechatShop } from './wechat-shop.ts'
import { xianyu } from './xianyu.ts'
import { xiaohongshu } from './xiaohongshu.ts'

/** The platforms known without being told. Where several share a short host, the first owns the link no label names. */
export const builtInPlatforms: readonly Platform[] = [
	taobao,
	tmall,
	xianyu,
	douyin,
	jd,
	pinduoduo,
	alibaba1688,
	kuaishou,
	xiaohongshu,
	dewu,
	vipshop,
	bilibili,
	eastmoney,
	wechat,
	wechatShop,
]
