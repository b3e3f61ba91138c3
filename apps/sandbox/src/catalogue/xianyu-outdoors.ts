import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { xianyuSellers as sellers } from './xianyu-sellers.ts'

/** Second-hand things to ride, wear and carry at the Xianyu-like shop. */
export const xianyuOutdoors: readonly CatalogueProduct[] = [
	{
		shop: 'xianyu',
		id: '741028365917',
		title: words(
			'碳架公路车54码，跑了两千多公里，膝盖受伤骑不动了，送锁和头盔',
			'Carbon road bike, size 54, a little over 2,000 km; my knee gave up. Lock and helmet included',
		),
		category: 'sports',
		pictures: ['bicycle_outdoors_teal', 'bicycle_home_teal', 'bicycle_close_teal'],
		skus: [
			sku('5279301846520', words('整车 54码', 'Whole bike, size 54'), 1280000, 1, 'bicycle_outdoors_teal'),
			sku('5279301846521', words('只要车架组', 'Frameset only'), 760000, 0, 'bicycle_close_teal'),
		],
		listPrice: 1980000,
		seller: sellers.rider,
		description: words(
			'前年买的，有购车发票，只在环湖路上骑，没摔过。今年四月刚做过全车保养，换了链条和刹车皮。身高 170–180 合适。建议来无锡试骑，看好了再付；要寄的话我拆好装箱，运费到付。',
			'Bought the year before last with invoice, ridden only on the lake road and never crashed. Fully serviced in April with a new chain and pads. Suits riders of 170–180 cm. Best to come to Wuxi and try it before paying; I can also box it, carriage to be paid by you.',
		),
		sales: 0,
		state: 'on_sale',
		condition: words('九五新，无摔无修', 'Like new, never crashed or repaired'),
		reviews: [
			review(
				'破***风',
				5,
				'2024-08-01',
				words('老周是真玩车的，讲得很细。', 'Zhou truly knows bikes and explains everything.'),
			),
			review('R***n', 5, '2024-05-27', words('之前买的轮组，和新的一样。', 'Bought wheels from him; good as new.')),
			review(
				'慢***骑',
				4,
				'2024-05-02',
				words('价格比别人高点，但车况对得起。', 'A bit dearer than others, but the condition is worth it.'),
			),
		],
	},
	{
		shop: 'xianyu',
		id: '702615948830',
		title: words(
			'红色羽绒服 只穿过一个冬天 南方人去了一趟东北买的 太厚用不上',
			'Red down jacket worn one winter; bought for a trip north, far too warm for the south',
		),
		category: 'clothing',
		pictures: ['jacket_home_red', 'jacket_studio_red', 'jacket_close_red'],
		skus: [sku('5049182637400', words('红色 L码', 'Red, L'), 23900, 1, 'jacket_home_red')],
		listPrice: 69900,
		seller: sellers.student,
		description: words(
			'充绒量 210 克，零下二十度穿过，很暖。已经干洗，袖口干净，拉链顺滑。口袋里侧有一处补过的小洞，不翻看不出来。身高 175 穿着正好。',
			'210 g of down; I wore it at minus twenty and stayed warm. Dry-cleaned, clean cuffs, smooth zip. One tiny mended hole inside a pocket that nobody sees. Fits someone of about 175 cm.',
		),
		sales: 0,
		state: 'on_sale',
		condition: words('九成新，已干洗', 'Very good, dry-cleaned'),
		reviews: [
			review('怕***热', 5, '2024-03-18', words('洗得干干净净，超值。', 'Spotlessly clean, great value.')),
			review('u***7', 4, '2024-03-02', words('补的地方不说真看不出。', 'I would never have spotted the mend.')),
		],
	},
	{
		shop: 'xianyu',
		id: '719847263051',
		title: words(
			'通勤双肩包，背了一年，能装15寸电脑，换新包了便宜出',
			'Commuter backpack, a year old, takes a 15-inch laptop; cheap as I have a new one',
		),
		category: 'clothing',
		pictures: ['backpack_home_forest', 'backpack_floorboards_forest', 'backpack_close_forest'],
		skus: [sku('5138290647310', words('墨绿 22升', 'Forest green, 22 l'), 6600, 1, 'backpack_home_forest')],
		listPrice: 25900,
		seller: sellers.moving,
		description: words(
			'防水面料，底部是皮的，越用越有味道。两个拉链头换过新的。背板有正常使用痕迹，已经洗过晒过。不退换，看好再拍。',
			'Water-resistant cloth with a leather base that ages nicely. Both zip pulls are new. Normal wear on the back panel; washed and sunned. No returns, so please look carefully first.',
		),
		sales: 0,
		state: 'on_sale',
		condition: words('八成新', 'Used, good'),
		reviews: [
			review(
				'早***峰',
				4,
				'2024-07-19',
				words('很能装，皮底确实好看。', 'Holds a lot, and the leather base does look good.'),
			),
			review('s***d', 5, '2024-07-03', words('比想象的新。', 'Newer than I expected.')),
		],
	},
]
