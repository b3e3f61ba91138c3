import type { CatalogueSeller } from './product.ts'
import { words } from './product-parts.ts'

/** The people who sell at the Xianyu-like shop. */
export const xianyuSellers = {
	film: {
		id: '4017392856',
		name: words('胶片与猫', 'film and cats'),
		rating: 4.9,
		from: words('上海徐汇', 'Xuhui, Shanghai'),
	},
	moving: {
		id: '4026815703',
		name: words('要搬家的阿树', 'Shu is moving house'),
		rating: 4.8,
		from: words('北京朝阳', 'Chaoyang, Beijing'),
	},
	rider: {
		id: '4009537148',
		name: words('环湖骑士老周', 'Old Zhou rides the lake'),
		rating: 5,
		from: words('江苏无锡', 'Wuxi, Jiangsu'),
	},
	student: {
		id: '4031284690',
		name: words('毕业清仓小林', 'Lin, just graduated'),
		rating: 4.7,
		from: words('湖北武汉', 'Wuhan, Hubei'),
	},
	green: {
		id: '4014706325',
		name: words('阳台森林', 'balcony forest'),
		rating: 4.9,
		from: words('四川成都', 'Chengdu, Sichuan'),
	},
} as const satisfies Record<string, CatalogueSeller>
