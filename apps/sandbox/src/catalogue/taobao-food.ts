import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { taobaoSellers as sellers } from './taobao-sellers.ts'

/** Food at the Taobao-like shop. */
export const taobaoFood: readonly CatalogueProduct[] = [
	{
		shop: 'taobao',
		id: '687140293865',
		title: words(
			'2024新茶高山绿茶明前春茶浓香型散装口粮茶罐装自己喝茶叶礼盒125g',
			'High-mountain green tea, early spring 2024, loose leaf in a tin, 125 g',
		),
		category: 'food',
		pictures: ['teatin_studio_forest', 'teatin_room_forest', 'teatin_close_forest', 'teatin_range_red'],
		skus: [
			sku('4957310826740', words('绿茶 125克', 'Green tea, 125 g'), 5800, 240, 'teatin_studio_forest'),
			sku(
				'4957310826741',
				words('绿茶 250克（两罐）', 'Green tea, 250 g in two tins'),
				10800,
				120,
				'teatin_studio_forest',
			),
			sku('4957310826742', words('红茶 125克', 'Black tea, 125 g'), 6200, 88, 'teatin_studio_red'),
		],
		seller: sellers.hill,
		description: words(
			'海拔 900 米左右的茶园，清明前后手采，一芽两叶。建议 85℃ 水冲泡，可泡四到五次。铁罐内有铝箔袋，开封后请密封并尽快喝完。保质期 18 个月。',
			'From gardens at about 900 m, picked by hand around early April, one bud with two leaves. Brew at 85 °C; good for four or five infusions. The tin holds a foil bag: close it well once opened and drink it soon. Keeps 18 months.',
		),
		sales: 6038,
		state: 'on_sale',
		reviews: [
			review(
				'老***茶',
				5,
				'2024-06-03',
				words('香气清，不苦，日常喝足够好。', 'A clear scent, no bitterness, more than good enough for every day.'),
			),
			review(
				'f***0',
				4,
				'2024-05-19',
				words('罐子好看，茶里有一点碎叶。', 'Handsome tin. A few broken leaves in the bag.'),
			),
		],
	},
	{
		shop: 'taobao',
		id: '713068254917',
		title: words(
			'赣南脐橙新鲜水果当季整箱10斤装现摘手剥甜橙子大果包邮坏果包赔',
			'Navel oranges in season, picked to order, 5 kg case, bad fruit replaced',
		),
		category: 'food',
		pictures: ['oranges_studio_tangerine', 'oranges_kitchen_tangerine', 'oranges_close_tangerine'],
		skus: [
			sku('5091726384010', words('5斤 中果', '2.5 kg, medium'), 2280, 300, 'oranges_studio_tangerine'),
			sku('5091726384011', words('10斤 中果', '5 kg, medium'), 3980, 520, 'oranges_kitchen_tangerine'),
			sku('5091726384012', words('10斤 大果', '5 kg, large'), 4680, 0, 'oranges_close_tangerine'),
		],
		listPrice: 4980,
		seller: sellers.hill,
		description: words(
			'下单后从果园采摘，48 小时内发出。不打蜡，果皮有天然斑点。中果直径 65–75 毫米，大果 75–85 毫米。收货后如有坏果，24 小时内拍照，按个赔付。',
			'Picked from the orchard after you order and sent within 48 hours. Not waxed, so the skins carry natural marks. Medium fruit is 65–75 mm, large 75–85 mm. If any arrive spoiled, send a photo within 24 hours and we refund each one.',
		),
		sales: 35812,
		state: 'on_sale',
		reviews: [
			review('橙***子', 5, '2024-08-16', words('汁水多，孩子一天吃三个。', 'So juicy. My kid eats three a day.')),
			review('静***好', 4, '2024-08-10', words('坏了一个，客服马上退了钱。', 'One was bad; they refunded it at once.')),
			review(
				'd***g',
				5,
				'2024-08-04',
				words('皮薄好剥，比超市便宜。', 'Thin skin, easy to peel, cheaper than the supermarket.'),
			),
		],
	},
]
