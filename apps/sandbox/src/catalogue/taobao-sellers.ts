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
	hearth: {
		id: '2215630487',
		name: words('暖炉小家电', 'Hearth Appliances'),
		rating: 4.7,
		from: words('广东佛山', 'Foshan, Guangdong'),
	},
	hill: {
		id: '2203317258',
		name: words('云上茶果', 'Cloud Hill Tea & Fruit'),
		rating: 4.8,
		from: words('福建武夷山', 'Wuyishan, Fujian'),
	},
	loom: {
		id: '2209846120',
		name: words('素织衣舍', 'Plain Loom Clothing'),
		rating: 4.8,
		from: words('浙江杭州', 'Hangzhou, Zhejiang'),
	},
	dew: {
		id: '2212759034',
		name: words('晨露护肤', 'Morning Dew Skincare'),
		rating: 4.6,
		from: words('上海', 'Shanghai'),
	},
	calm: {
		id: '2206184973',
		name: words('静练运动', 'Calm Practice Sports'),
		rating: 4.9,
		from: words('江苏苏州', 'Suzhou, Jiangsu'),
	},
	ink: {
		id: '2204592817',
		name: words('一滴墨文具', 'One Drop of Ink'),
		rating: 4.9,
		from: words('浙江宁波', 'Ningbo, Zhejiang'),
	},
} as const satisfies Record<string, CatalogueSeller>
