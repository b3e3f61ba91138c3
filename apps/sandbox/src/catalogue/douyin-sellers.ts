import type { CatalogueSeller } from './product.ts'
import { words } from './product-parts.ts'

/** The sellers of the Douyin-like shop. */
export const douyinSellers = {
	orchard: {
		id: '73920184',
		name: words('果园直播间小满', 'Xiaoman Live from the Orchard'),
		rating: 4.8,
		from: words('云南玉溪', 'Yuxi, Yunnan'),
	},
	street: {
		id: '68104732',
		name: words('街口面馆严选', 'Corner Noodle Kitchen'),
		rating: 4.7,
		from: words('重庆', 'Chongqing'),
	},
	glow: {
		id: '70518296',
		name: words('亮亮美妆', 'Bright Bright Beauty'),
		rating: 4.6,
		from: words('广东广州', 'Guangzhou, Guangdong'),
	},
	stride: {
		id: '66937105',
		name: words('大步流星运动', 'Long Stride Sports'),
		rating: 4.8,
		from: words('福建泉州', 'Quanzhou, Fujian'),
	},
	toybox: {
		id: '71840263',
		name: words('童趣玩具箱', 'The Toy Box'),
		rating: 4.9,
		from: words('广东汕头', 'Shantou, Guangdong'),
	},
	spark: {
		id: '69472058',
		name: words('电光数码好物', 'Spark Gadgets'),
		rating: 4.7,
		from: words('广东东莞', 'Dongguan, Guangdong'),
	},
	cosy: {
		id: '72306914',
		name: words('暖洋洋小铺', 'Cosy Corner'),
		rating: 4.8,
		from: words('浙江嘉兴', 'Jiaxing, Zhejiang'),
	},
} as const satisfies Record<string, CatalogueSeller>
