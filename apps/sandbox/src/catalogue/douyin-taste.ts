import { douyinSellers as sellers } from './douyin-sellers.ts'
import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'

/** Food and beauty at the Douyin-like shop. */
export const douyinTaste: readonly CatalogueProduct[] = [
	{
		shop: 'douyin',
		id: '3521684097351284736',
		title: words(
			'【现摘现发】云南高原蓝莓，脆甜爆汁！6盒装只要一顿奶茶钱🫐',
			'[Picked and sent today] Highland blueberries, crisp and bursting! Six boxes for the price of a round of milk tea 🫐',
		),
		category: 'food',
		pictures: ['blueberries_bold_mint', 'blueberries_close_mint', 'blueberries_kitchen_mint'],
		skus: [
			sku('3521684097351284801', words('15mm+ 4盒', '15 mm+, 4 boxes'), 3990, 600, 'blueberries_studio_mint'),
			sku('3521684097351284802', words('15mm+ 6盒', '15 mm+, 6 boxes'), 5490, 420, 'blueberries_bold_mint'),
			sku('3521684097351284803', words('18mm+ 大果 6盒', '18 mm+ large, 6 boxes'), 7990, 0, 'blueberries_close_mint'),
		],
		listPrice: 8900,
		seller: sellers.orchard,
		description: words(
			'清晨采摘，当天冷链发出，每盒 125 克。表面白霜是天然果粉，不用使劲洗。收到请先冷藏，三天内吃完最好。签收当天发现软果，拍照就赔。',
			'Picked at dawn and sent the same day by cold chain, 125 g a box. The white bloom is natural, no need to scrub it off. Chill on arrival and eat within three days. If any are soft on the day, send a photo and we refund.',
		),
		sales: 86421,
		state: 'on_sale',
		reviews: [
			review(
				'莓***办法',
				5,
				'2024-08-20',
				words('真的脆！一盒五分钟没了。', 'They really crunch! A box was gone in five minutes.'),
			),
			review('用户8***', 4, '2024-08-19', words('甜，有几颗偏酸，正常。', 'Sweet, a few sour ones, fair enough.')),
			review(
				'糖***罐',
				5,
				'2024-08-17',
				words('冰袋到家还没化，好评。', 'Ice packs still frozen on arrival. Well done.'),
			),
		],
	},
	{
		shop: 'douyin',
		id: '3498217560834917205',
		title: words(
			'家人们！这碗红油小面绝了，3分钟出锅，加个蛋直接封神',
			'Friends! These red-oil noodles are unreal: three minutes, add an egg, done',
		),
		category: 'food',
		pictures: ['noodles_bold_red', 'noodles_close_red', 'noodles_kitchen_red'],
		skus: [
			sku('3498217560834917301', words('微辣 5袋', 'Mild, 5 bags'), 2490, 880, 'noodles_studio_blue'),
			sku('3498217560834917302', words('正宗麻辣 5袋', 'Proper hot, 5 bags'), 2490, 940, 'noodles_studio_red'),
			sku('3498217560834917303', words('混合 10袋', 'Mixed, 10 bags'), 4590, 350, 'noodles_bold_red'),
		],
		listPrice: 3990,
		seller: sellers.street,
		description: words(
			'非油炸鲜面，每袋 160 克，配油辣子、花椒油、碎米芽菜三包料。水开煮两分半，捞起拌匀即可。图片里的蛋和肉需要自备。常温保存 90 天。',
			'Fresh, not fried: 160 g a bag with three sachets of chilli oil, pepper oil and pickled greens. Boil two and a half minutes, drain and toss. The egg and meat in the picture are yours to add. Keeps 90 days.',
		),
		sales: 142908,
		state: 'on_sale',
		reviews: [
			review('干***饭', 5, '2024-08-18', words('比楼下面馆还香！', 'Better than the place downstairs!')),
			review('不***辣', 3, '2024-08-11', words('微辣对我来说也很辣。', 'The mild one is still very hot for me.')),
		],
	},
	{
		shop: 'douyin',
		id: '3540916283047561928',
		title: words(
			'素颜救星口红！涂上瞬间有气色，显白不挑皮，学生党闭眼冲',
			'The lipstick that rescues a bare face! Instant colour, suits every skin',
		),
		category: 'beauty',
		pictures: ['lipstick_bold_red', 'lipstick_studio_red', 'lipstick_range_rose', 'lipstick_close_red'],
		skus: [
			sku('3540916283047562001', words('01 正红', '01 True red'), 4900, 310, 'lipstick_studio_red'),
			sku('3540916283047562002', words('02 豆沙玫瑰', '02 Dusty rose'), 4900, 270, 'lipstick_studio_rose'),
			sku('3540916283047562003', words('03 蜜橘', '03 Mandarin'), 4900, 0, 'lipstick_studio_tangerine'),
			sku('3540916283047562004', words('01+02 两支', '01 and 02 together'), 8500, 120, 'lipstick_studio_red'),
		],
		listPrice: 7900,
		seller: sellers.glow,
		description: words(
			'缎光质地，膏体细腻，不太拔干，吃饭后需要补涂。净含量 3.5 克。颜色因屏幕略有差异，试色请看评论区。含蜂蜡，过敏者慎用。',
			'A satin finish, smooth and not too drying; touch up after a meal. 3.5 g net. Colours vary a little by screen. Contains beeswax: take care if you are allergic.',
		),
		sales: 53077,
		state: 'on_sale',
		reviews: [
			review('小***橘', 5, '2024-08-15', words('02号日常太好看了吧！', 'Number 02 is gorgeous for every day!')),
			review(
				'黄***皮',
				4,
				'2024-08-12',
				words('01确实显白，持久一般。', '01 does brighten me up. Wears off fairly soon.'),
			),
		],
	},
]
