import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { taobaoSellers as sellers } from './taobao-sellers.ts'

/** Things for the home at the Taobao-like shop. */
export const taobaoHome: readonly CatalogueProduct[] = [
	{
		shop: 'taobao',
		id: '674829150364',
		title: words(
			'植物纤维抽纸大包24包整箱家用实惠装加厚面巾纸餐巾纸婴儿可用卫生纸抽',
			'Plant-fibre facial tissues, 24 large packs, full case, thick and soft, safe for babies',
		),
		category: 'home',
		pictures: ['tissue_studio_sage', 'tissue_room_sage', 'tissue_close_sage', 'tissue_range_sage'],
		skus: [
			sku('4871203956012', words('浅绿 24包/箱', 'Sage, case of 24'), 3990, 1260, 'tissue_studio_sage'),
			sku('4871203956013', words('浅绿 40包/箱', 'Sage, case of 40'), 5990, 418, 'tissue_studio_sage'),
			sku('4871203956014', words('天蓝 24包/箱', 'Sky blue, case of 24'), 3990, 0, 'tissue_studio_sky'),
			sku('4871203956015', words('试用装 1包', 'Trial, 1 pack'), 190, 3000, 'tissue_studio_mint'),
		],
		listPrice: 6990,
		seller: sellers.bamboo,
		description: words(
			'以竹浆和木浆混合制成，四层压花，湿水后不易破。每包 100 抽，单张 180×135 毫米。不添加荧光增白剂，也没有香味。整箱约 8 公斤，纸箱发货，偶有压痕不影响使用。',
			'Made from a blend of bamboo and wood pulp, four embossed layers that hold together when wet. 100 pulls a pack, each sheet 180 × 135 mm. No optical brighteners and no scent. A case weighs about 8 kg and ships in its carton, which may arrive a little dented.',
		),
		sales: 28641,
		state: 'on_sale',
		reviews: [
			review(
				'小***鱼',
				5,
				'2024-08-11',
				words(
					'第三次回购了，厚实不掉屑，一箱能用半年。',
					'Third time buying. Thick, no dust, and one case lasts us half a year.',
				),
			),
			review(
				't***8',
				4,
				'2024-08-03',
				words(
					'纸不错，就是箱子被快递压瘪了一个角。',
					'Good paper, though the courier crushed one corner of the carton.',
				),
			),
			review(
				'阿***麦',
				5,
				'2024-07-22',
				words('宝宝擦嘴也不红，没有香味这点很好。', 'No redness on the baby, and I like that it has no scent.'),
			),
		],
	},
	{
		shop: 'taobao',
		id: '718305926471',
		title: words(
			'北欧护眼台灯书桌学习专用长臂折叠可调光卧室床头阅读灯宿舍工作灯LED',
			'Jointed desk lamp, eye-friendly and dimmable, long folding arm for study, bedside and work',
		),
		category: 'home',
		pictures: ['lamp_studio_mustard', 'lamp_room_mustard', 'lamp_close_mustard', 'lamp_range_forest'],
		skus: [
			sku('5120938467210', words('芥末黄', 'Mustard'), 15900, 86, 'lamp_studio_mustard'),
			sku('5120938467211', words('墨绿', 'Forest green'), 15900, 52, 'lamp_studio_forest'),
			sku('5120938467212', words('珊瑚红 含遥控', 'Coral, with remote'), 18900, 17, 'lamp_studio_coral'),
		],
		listPrice: 19900,
		seller: sellers.bamboo,
		description: words(
			'灯头与两节灯臂都可转动，松手即停。色温 2700–5000K 五档，亮度无级调节，最大 9 瓦。底座配重 1.4 公斤，轻碰不倒。附电源适配器，线长 1.8 米。',
			'The head and both arm sections turn and stay where you leave them. Five colour temperatures from 2700 to 5000 K, stepless dimming, 9 W at most. The base weighs 1.4 kg, so a nudge will not tip it. Comes with its power adapter and a 1.8 m cable.',
		),
		sales: 3127,
		state: 'on_sale',
		priceChange: { from: 17900 },
		reviews: [
			review(
				'书***虫',
				5,
				'2024-08-19',
				words(
					'光很匀，不刺眼，孩子写作业舒服多了。',
					'Even light with no glare. Homework is much more comfortable now.',
				),
			),
			review(
				'l***y',
				4,
				'2024-07-30',
				words('颜值高，灯臂第一次转有点紧。', 'Lovely to look at. The arm was a bit stiff the first time.'),
			),
		],
	},
	{
		shop: 'taobao',
		id: '683915704428',
		title: words(
			'加大晴雨两用长柄雨伞女复古木柄弯钩抗风直杆伞遮阳防晒波点双人男',
			'Large long-handled umbrella for rain and sun, wooden crook handle, windproof, polka dots',
		),
		category: 'home',
		pictures: ['umbrella_studio_blue', 'umbrella_outdoors_blue', 'umbrella_close_blue', 'umbrella_range_red'],
		skus: [
			sku('4938207156430', words('海蓝波点', 'Sea blue dots'), 6900, 132, 'umbrella_studio_blue'),
			sku('4938207156431', words('樱桃红波点', 'Cherry red dots'), 6900, 77, 'umbrella_studio_red'),
			sku('4938207156432', words('墨绿波点', 'Forest green dots'), 6900, 0, 'umbrella_studio_forest'),
		],
		listPrice: 8900,
		seller: sellers.bamboo,
		description: words(
			'伞面直径 104 厘米，8 根玻璃纤维伞骨，逆风翻面可复原。内层有涂层，防晒指数 UPF40+。手柄是实木弯钩，可挂在手臂或椅背上。全长 88 厘米，不能放进背包。',
			'The canopy is 104 cm across on eight fibreglass ribs, and springs back if the wind turns it inside out. The lining is coated to UPF 40+. The crook is solid wood and hangs on an arm or a chair. It is 88 cm long, so it will not fit in a backpack.',
		),
		sales: 4410,
		state: 'on_sale',
		reviews: [
			review('雨***巷', 5, '2024-07-14', words('台风天试过了，没断。', 'Survived a typhoon day in one piece.')),
			review('小***北', 4, '2024-06-28', words('很好看，就是比想象中长。', 'Beautiful, just longer than I pictured.')),
			review(
				'a***n',
				5,
				'2024-06-11',
				words('木柄有淡淡的木头味，喜欢。', 'The handle smells faintly of wood. I like it.'),
			),
		],
	},
]
