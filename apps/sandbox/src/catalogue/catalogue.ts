import { douyinActive } from './douyin-active.ts'
import { douyinFun } from './douyin-fun.ts'
import { douyinTaste } from './douyin-taste.ts'
import type { CatalogueProduct } from './product.ts'
import { taobaoDigital } from './taobao-digital.ts'
import { taobaoFood } from './taobao-food.ts'
import { taobaoHome } from './taobao-home.ts'
import { taobaoKitchen } from './taobao-kitchen.ts'
import { taobaoLeisure } from './taobao-leisure.ts'
import { taobaoWear } from './taobao-wear.ts'
import { xianyuDigital } from './xianyu-digital.ts'
import { xianyuLeisure } from './xianyu-leisure.ts'
import { xianyuOutdoors } from './xianyu-outdoors.ts'

/** Every product of the three shops. */
export const catalogue: readonly CatalogueProduct[] = [
	...[...taobaoHome, ...taobaoKitchen, ...taobaoDigital, ...taobaoWear, ...taobaoFood, ...taobaoLeisure],
	...[...xianyuDigital, ...xianyuOutdoors, ...xianyuLeisure],
	...[...douyinTaste, ...douyinActive, ...douyinFun],
]
