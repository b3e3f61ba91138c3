import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { taobaoSellers as sellers } from './taobao-sellers.ts'

/** Things for the kitchen at the Taobao-like shop. */
export const taobaoKitchen: readonly CatalogueProduct[] = [
	{
		shop: 'taobao',
		id: '692741830556',
		title: words(
			'手冲咖啡壶细口壶家用不锈钢挂耳长嘴壶温控滴滤式鹅颈壶木柄600ml',
			'Gooseneck pour-over kettle, stainless steel with wooden handle, 600 ml',
		),
		category: 'kitchen',
		pictures: ['kettle_studio_white', 'kettle_kitchen_white', 'kettle_close_white', 'kettle_size_white'],
		skus: [
			sku('4990127385640', words('雾白 600ml', 'Mist white, 600 ml'), 12800, 64, 'kettle_studio_white'),
			sku('4990127385641', words('磨砂黑 600ml', 'Matte black, 600 ml'), 12800, 91, 'kettle_studio_black'),
			sku('4990127385642', words('孔雀绿 900ml', 'Peacock teal, 900 ml'), 15800, 23, 'kettle_studio_teal'),
		],
		listPrice: 16800,
		seller: sellers.slow,
		description: words(
			'壶嘴内径 6 毫米，水流细而直，停水不滴。304 不锈钢壶身，榉木手柄不烫手。可用燃气与电陶炉，不可用电磁炉。手柄请勿长时间泡水。',
			'A 6 mm spout gives a thin straight stream that stops without a drip. 304 stainless body and a beech handle that stays cool. Works on gas and ceramic hobs, not on induction. Please do not soak the handle.',
		),
		sales: 5482,
		state: 'on_sale',
		reviews: [
			review(
				'豆***子',
				5,
				'2024-08-15',
				words('水流特别好控制，新手第一壶就没翻车。', 'So easy to control. My very first brew went right.'),
			),
			review(
				'M***o',
				5,
				'2024-08-02',
				words(
					'木柄手感温润，放桌上像摆件。',
					'The wooden handle feels warm and it looks like an ornament on the table.',
				),
			),
			review(
				'半***糖',
				3,
				'2024-07-18',
				words(
					'壶不错，但是没写清楚不能用电磁炉，差点买错。',
					'Nice kettle, but I nearly missed that it is not for induction.',
				),
			),
		],
	},
	{
		shop: 'taobao',
		id: '705618293047',
		title: words(
			'手工陶瓷马克杯大容量办公室咖啡杯复古粗陶水杯情侣对杯礼物',
			'Hand-thrown stoneware mug, large, for coffee at home or the office',
		),
		category: 'kitchen',
		pictures: ['mug_studio_teal', 'mug_room_teal', 'mug_trio_tangerine', 'mug_close_teal'],
		skus: [
			sku('5036712948100', words('湖青', 'Lake teal'), 4580, 203, 'mug_studio_teal'),
			sku('5036712948101', words('柿橙', 'Persimmon'), 4580, 148, 'mug_studio_tangerine'),
			sku('5036712948102', words('靛蓝', 'Indigo'), 4580, 0, 'mug_studio_navy'),
			sku('5036712948103', words('湖青+柿橙 对杯', 'Pair: teal and persimmon'), 8600, 60, 'mug_trio_teal'),
		],
		seller: sellers.slow,
		description: words(
			'一只一只手拉坯，釉线高低略有不同，属正常。容量约 380 毫升，可进微波炉和洗碗机。底部未上釉，初次使用请用热水烫过。',
			'Each one is thrown by hand, so the glaze line sits a little differently every time. Holds about 380 ml; microwave and dishwasher safe. The foot is unglazed: rinse with hot water before first use.',
		),
		sales: 9216,
		state: 'on_sale',
		reviews: [
			review(
				'云***朵',
				5,
				'2024-08-20',
				words('比图片还好看，端着很踏实。', 'Even better than the pictures, and a pleasure to hold.'),
			),
			review(
				'j***2',
				4,
				'2024-08-09',
				words('有一个小气孔，手工的可以理解。', 'One tiny pinhole, fair enough for something handmade.'),
			),
		],
	},
]
