import { douyinSellers as sellers } from './douyin-sellers.ts'
import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'

/** Sports and clothing at the Douyin-like shop. */
export const douyinActive: readonly CatalogueProduct[] = [
	{
		shop: 'douyin',
		id: '3512873964502187364',
		title: words(
			'踩屎感跑鞋来了！轻到像没穿，缓震回弹，跑5公里脚不累',
			'Cloud-soft running shoes are here! So light you forget them; 5 km without tired feet',
		),
		category: 'sports',
		pictures: ['shoe_bold_tangerine', 'shoe_studio_tangerine', 'shoe_outdoors_tangerine', 'shoe_range_sky'],
		skus: [
			sku('3512873964502187401', words('活力橙 40', 'Orange, EU 40'), 26900, 42, 'shoe_studio_tangerine'),
			sku('3512873964502187402', words('活力橙 42', 'Orange, EU 42'), 26900, 55, 'shoe_studio_tangerine'),
			sku('3512873964502187403', words('天空蓝 41', 'Sky, EU 41'), 26900, 0, 'shoe_studio_sky'),
			sku('3512873964502187404', words('碳黑 42 加绒', 'Black, EU 42, lined'), 29900, 31, 'shoe_studio_black'),
		],
		listPrice: 39900,
		seller: sellers.stride,
		description: words(
			'42 码单只约 215 克，中底软弹，适合日常慢跑和走路，不适合专业竞速。网面透气，下雨会湿。偏瘦的脚拍正码，脚宽请大一码。七天内未下地穿可退。',
			'About 215 g a shoe in EU 42, with a soft springy midsole for easy runs and walks, not for racing. The mesh breathes and gets wet in rain. Narrow feet take their size, wide feet one up. Return within seven days if worn indoors only.',
		),
		sales: 21564,
		state: 'on_sale',
		priceChange: { from: 29900 },
		reviews: [
			review('晨***跑', 5, '2024-08-16', words('软！膝盖舒服多了。', 'So soft! My knees are grateful.')),
			review(
				'用户3***',
				4,
				'2024-08-10',
				words('橙色比视频里亮一点。', 'The orange is a little brighter than in the video.'),
			),
		],
	},
	{
		shop: 'douyin',
		id: '3487502916384750293',
		title: words(
			'在家练出好身材！六角哑铃一对，静音不滚动，新手也能练',
			'Get strong at home! A pair of hex dumbbells, quiet, never roll, good for beginners',
		),
		category: 'sports',
		pictures: ['dumbbells_bold_graphite', 'dumbbells_room_graphite', 'dumbbells_close_graphite'],
		skus: [
			sku('3487502916384750301', words('2.5公斤×2', '2.5 kg × 2'), 7900, 160, 'dumbbells_studio_teal'),
			sku('3487502916384750302', words('5公斤×2', '5 kg × 2'), 13900, 90, 'dumbbells_studio_graphite'),
			sku('3487502916384750303', words('10公斤×2', '10 kg × 2'), 24900, 0, 'dumbbells_studio_black'),
		],
		seller: sellers.stride,
		description: words(
			'铸铁包胶，六角不滚，握把有滚花防滑。重量误差 3% 以内。新品有胶味，擦一擦晾两天。快递按重量走物流，偏远地区需补运费。',
			'Rubber over cast iron, six sides so they stay put, knurled grips. Weight within 3%. They smell of rubber at first: wipe and air for two days. Heavy parcels go by freight; remote areas cost extra.',
		),
		sales: 17432,
		state: 'on_sale',
		reviews: [
			review('撸***铁', 5, '2024-08-13', words('握感好，楼下没投诉。', 'Good grip, and no complaints from below.')),
			review('佛***系', 4, '2024-08-02', words('买回来先当门挡，正在努力。', 'A doorstop so far. I am trying.')),
		],
	},
	{
		shop: 'douyin',
		id: '3533048719260483715',
		title: words(
			'一年四季都能穿的棉袜！5双装，脚后跟不掉，男生女生都好看',
			'Cotton socks for every season! Five pairs, heels that stay up',
		),
		category: 'clothing',
		pictures: ['socks_bold_mustard', 'socks_room_mustard', 'socks_close_mustard', 'socks_range_mustard'],
		skus: [
			sku('3533048719260483801', words('芥黄 5双', 'Mustard, 5 pairs'), 1990, 700, 'socks_studio_mustard'),
			sku('3533048719260483802', words('雾蓝 5双', 'Mist blue, 5 pairs'), 1990, 640, 'socks_studio_sky'),
			sku('3533048719260483803', words('混色 10双', 'Mixed, 10 pairs'), 3690, 280, 'socks_range_mustard'),
		],
		listPrice: 2990,
		seller: sellers.cosy,
		description: words(
			'棉 78%，聚酯 19%，氨纶 3%，中筒。均码适合 36–43 码。第一次洗会有少量浮毛，请和浅色衣物分开。',
			'78% cotton, 19% polyester, 3% elastane, crew length. One size for EU 36–43. A little lint at the first wash; keep apart from light clothes.',
		),
		sales: 98235,
		state: 'on_sale',
		reviews: [
			review(
				'小***脚',
				5,
				'2024-08-14',
				words('四块钱一双还要啥自行车。', 'Four yuan a pair, what more could I want.'),
			),
			review('用户5***', 4, '2024-08-01', words('颜色好看，袜口稍紧。', 'Nice colours, slightly tight at the top.')),
		],
	},
	{
		shop: 'douyin',
		id: '3476195028374619508',
		title: words(
			'冬天的第一条围巾！软糯不扎脖，一围就显脸小，闺蜜都问链接',
			'Your first scarf of the winter! Soft, no itch, and every friend asks for the link',
		),
		category: 'clothing',
		pictures: ['scarf_bold_rose', 'scarf_studio_rose', 'scarf_close_rose', 'scarf_range_rose'],
		skus: [
			sku('3476195028374619601', words('玫瑰粉', 'Rose'), 5900, 0, 'scarf_studio_rose'),
			sku('3476195028374619602', words('燕麦', 'Oat'), 5900, 0, 'scarf_studio_cream'),
		],
		listPrice: 9900,
		seller: sellers.cosy,
		description: words(
			'腈纶 85%，羊毛 15%，长 190 厘米，宽 32 厘米。手洗平铺晾干，不要拧。这一批已经卖完，入秋后再织。',
			'85% acrylic, 15% wool, 190 by 32 cm. Wash by hand, dry flat, do not wring. This batch is gone; we knit again in autumn.',
		),
		sales: 40318,
		state: 'sold_out',
		reviews: [
			review('围***围', 5, '2024-01-17', words('真的不扎！又买了燕麦色。', 'Truly no itch! Bought oat as well.')),
			review('冬***至', 4, '2024-01-05', words('有点掉毛，洗一次就好。', 'Sheds a bit until the first wash.')),
		],
	},
]
