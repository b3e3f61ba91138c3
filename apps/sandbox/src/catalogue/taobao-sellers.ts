import type { CatalogueSeller } from './product.ts'
import { words } from './product-parts.ts'

/** The sellers of the Taobao-like shop. */
export const taobaoSellers = {
	bamboo: {
		id: '2208417736',
		name: words('青竹日用旗舰店', 'Qingzhu Household Store'),
		rating: 4.8,
		from: words('河北保定', 'Baoding, Hebei'),
	},
	slow: {
		id: '2211093845',
		name: words('慢火器物', 'Slow Fire Wares'),
		rating: 4.9,
		from: words('江西景德镇', 'Jingdezhen, Jiangxi'),
	},
	keys: {
		id: '2200785631',
		name: words('轻敲外设工作室', 'Light Tap Peripherals'),
		rating: 4.9,
		from: words('广东深圳', 'Shenzhen, Guangdong'),
	},
} as const satisfies Record<string, CatalogueSeller>
