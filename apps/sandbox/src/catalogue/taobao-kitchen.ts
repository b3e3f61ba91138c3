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
		pictures: ['mug_studio_teal', 'mug_room_teal', 'mug_range_tangerine', 'mug_close_teal'],
		skus: [
			sku('5036712948100', words('湖青', 'Lake teal'), 4580, 203, 'mug_studio_teal'),
			sku('5036712948101', words('柿橙', 'Persimmon'), 4580, 148, 'mug_studio_tangerine'),
			sku('5036712948102', words('靛蓝', 'Indigo'), 4580, 0, 'mug_studio_navy'),
			sku('5036712948103', words('湖青+柿橙 对杯', 'Pair: teal and persimmon'), 8600, 60, 'mug_studio_teal'),
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
	{
		shop: 'taobao',
		id: '726403918577',
		title: words(
			'智能电饭煲小型家用3升多功能预约蒸煮煲汤不粘内胆1-4人迷你电饭锅',
			'Small rice cooker, 3 litres, timer, steams and simmers, non-stick pot, for one to four',
		),
		category: 'kitchen',
		pictures: ['ricecooker_studio_white', 'ricecooker_kitchen_white', 'ricecooker_close_white'],
		skus: [
			sku('5183920467150', words('米白 3升', 'Rice white, 3 l'), 19900, 58, 'ricecooker_studio_white'),
			sku('5183920467151', words('薄荷绿 3升', 'Mint, 3 l'), 19900, 34, 'ricecooker_studio_mint'),
			sku('5183920467152', words('米白 4升', 'Rice white, 4 l'), 23900, 20, 'ricecooker_kitchen_white'),
		],
		listPrice: 25900,
		seller: sellers.hearth,
		description: words(
			'标准煮一锅饭约 38 分钟，快煮 25 分钟。可预约 24 小时，保温最长 12 小时。内胆厚 2 毫米，请用木铲或硅胶铲。随机附蒸笼、量杯和饭勺。',
			'A standard pot of rice takes about 38 minutes, the quick mode 25. Timer up to 24 hours, keep-warm up to 12. The pot is 2 mm thick: please use a wooden or silicone spatula. Steamer basket, measuring cup and rice paddle included.',
		),
		sales: 7754,
		state: 'on_sale',
		reviews: [
			review(
				'饭***饭',
				5,
				'2024-08-18',
				words('一个人住刚好，煮出来的饭有米香。', 'Just right for living alone, and the rice smells like rice.'),
			),
			review(
				'w***6',
				3,
				'2024-08-01',
				words('快煮的口感略硬，标准模式没问题。', 'Quick mode comes out a little hard. Standard is fine.'),
			),
		],
	},
	{
		shop: 'taobao',
		id: '698572031945',
		title: words(
			'保温杯大容量便携户外运动水壶316不锈钢男女学生车载提绳水杯750ml',
			'Insulated bottle, 750 ml, 316 stainless steel, carry strap, for school, car and trail',
		),
		category: 'kitchen',
		pictures: ['thermos_studio_navy', 'thermos_outdoors_navy', 'thermos_range_tangerine', 'thermos_size_navy'],
		skus: [
			sku('5007819352460', words('藏青 500ml', 'Navy, 500 ml'), 7900, 110, 'thermos_studio_navy'),
			sku('5007819352461', words('藏青 750ml', 'Navy, 750 ml'), 9900, 95, 'thermos_studio_navy'),
			sku('5007819352462', words('日落橙 750ml', 'Sunset orange, 750 ml'), 9900, 41, 'thermos_studio_tangerine'),
			sku('5007819352463', words('苔绿 750ml', 'Moss, 750 ml'), 9900, 0, 'thermos_studio_sage'),
		],
		seller: sellers.calm,
		description: words(
			'双层真空，装沸水 12 小时后约 58℃，24 小时后约 44℃。内胆 316 不锈钢，杯盖可当小杯。提绳是真皮，请勿泡水。不适合装碳酸饮料。',
			'Double-walled vacuum: boiling water is about 58 °C after 12 hours and 44 °C after 24. The inside is 316 stainless, the lid doubles as a cup. The strap is leather, so keep it dry. Not for fizzy drinks.',
		),
		sales: 12093,
		state: 'on_sale',
		reviews: [
			review(
				'山***行',
				5,
				'2024-08-12',
				words('爬山带了一天，下午还是烫的。', 'Carried it up a mountain; still hot in the afternoon.'),
			),
			review('c***e', 4, '2024-07-25', words('提绳很好看，杯身稍重。', 'Lovely strap. The bottle is a little heavy.')),
		],
	},
]
