import { douyinSellers as sellers } from './douyin-sellers.ts'
import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'

/** Toys, gadgets and comforts at the Douyin-like shop. */
export const douyinFun: readonly CatalogueProduct[] = [
	{
		shop: 'douyin',
		id: '3529460183756201947',
		title: words(
			'会唱歌会跳舞的机器人！孩子一秒放下手机，生日礼物选它',
			'A robot that sings and dances! Kids put the phone down at once',
		),
		category: 'play',
		pictures: ['robot_bold_teal', 'robot_studio_teal', 'robot_close_teal', 'robot_range_coral'],
		skus: [
			sku('3529460183756202001', words('湖蓝', 'Teal'), 12900, 85, 'robot_studio_teal'),
			sku('3529460183756202002', words('珊瑚', 'Coral'), 12900, 47, 'robot_studio_coral'),
		],
		listPrice: 18900,
		seller: sellers.toybox,
		description: words(
			'高 24 厘米，内置 16 首儿歌，手臂和头会动，声音分三档。充电两小时玩约三小时。适合 3 岁以上，含小零件。这一款在换新包装，暂时下架。',
			'24 cm tall with 16 songs, moving arms and head, three volume steps. Two hours of charge gives about three of play. For ages three and up; small parts. Off the shelf for now while the packaging changes.',
		),
		sales: 9380,
		state: 'off_shelf',
		reviews: [
			review('娃***爸', 5, '2024-07-21', words('儿子抱着睡觉。', 'My son sleeps with it.')),
			review(
				'用户9***',
				3,
				'2024-07-12',
				words('歌有点洗脑，大人受不了。', 'The songs stick in your head. Hard on the grown-ups.'),
			),
		],
	},
	{
		shop: 'douyin',
		id: '3505827416930582641',
		title: words(
			'原木积木大颗粒！搭城堡搭火箭，边玩边练专注力，妈妈省心',
			'Big wooden blocks! Castles, rockets, and a quiet hour for mum',
		),
		category: 'play',
		pictures: ['blocks_bold_pink', 'blocks_room_pink', 'blocks_close_pink'],
		skus: [
			sku('3505827416930582701', words('50块 收纳桶', '50 pieces in a tub'), 6900, 210, 'blocks_studio_pink'),
			sku('3505827416930582702', words('100块 收纳桶', '100 pieces in a tub'), 10900, 130, 'blocks_bold_pink'),
		],
		listPrice: 9900,
		seller: sellers.toybox,
		description: words(
			'榉木和松木，边角打圆，水性漆。最小一块 3 厘米，适合 1 岁半以上，玩时请大人陪着。木头有天然纹理和小节疤。',
			'Beech and pine with rounded edges and water-based paint. The smallest piece is 3 cm; for eighteen months and up, with an adult near. The wood shows its grain and small knots.',
		),
		sales: 33716,
		state: 'on_sale',
		reviews: [
			review('二***妈', 5, '2024-08-17', words('没有味道，打磨很光滑。', 'No smell, sanded smooth.')),
			review('团***子', 5, '2024-08-08', words('爸爸比孩子玩得还久。', 'Dad plays longer than the child.')),
		],
	},
	{
		shop: 'douyin',
		id: '3517392846501739284',
		title: words(
			'出门再也不慌！20000毫安充电宝，自带线，三台一起充',
			'Never run flat again! 20,000 mAh power bank with built-in cable, charges three at once',
		),
		category: 'digital',
		pictures: ['powerbank_bold_mint', 'powerbank_studio_mint', 'powerbank_size_mint', 'powerbank_range_pink'],
		skus: [
			sku('3517392846501739301', words('薄荷 10000毫安', 'Mint, 10,000 mAh'), 7900, 260, 'powerbank_studio_mint'),
			sku('3517392846501739302', words('薄荷 20000毫安', 'Mint, 20,000 mAh'), 11900, 190, 'powerbank_studio_mint'),
			sku('3517392846501739303', words('樱粉 20000毫安', 'Pink, 20,000 mAh'), 11900, 0, 'powerbank_studio_pink'),
		],
		listPrice: 15900,
		seller: sellers.spark,
		description: words(
			'自带一根 C 口线，另有 A、C 各一个口，最大 22.5 瓦。20000 毫安款额定能量 74 瓦时，可以带上飞机。额定容量约为标称的 62%，这是电压转换的正常损耗。',
			'One built-in USB-C cable plus one A and one C port, 22.5 W at most. The 20,000 mAh version stores 74 Wh, allowed on planes. Rated output is about 62% of the nominal figure, the normal loss of voltage conversion.',
		),
		sales: 61209,
		state: 'on_sale',
		reviews: [
			review('没***电', 5, '2024-08-19', words('自带线太懂我了！', 'A built-in cable: they get me!')),
			review('出***差', 4, '2024-08-06', words('20000的有点沉，容量够。', 'The big one is heavy, but lasts.')),
		],
	},
	{
		shop: 'douyin',
		id: '3494618203756418092',
		title: words(
			'大风力小声音！复古台式风扇，开一夜不吵，宿舍神器',
			'Big breeze, small sound! Retro desk fan that runs all night in peace',
		),
		category: 'digital',
		pictures: ['fan_bold_teal', 'fan_room_teal', 'fan_close_teal', 'fan_range_mustard'],
		skus: [
			sku('3494618203756418101', words('孔雀蓝', 'Peacock'), 9900, 140, 'fan_studio_teal'),
			sku('3494618203756418102', words('芥末黄', 'Mustard'), 9900, 76, 'fan_studio_mustard'),
			sku('3494618203756418103', words('孔雀蓝 遥控款', 'Peacock, with remote'), 12900, 58, 'fan_bold_teal'),
		],
		listPrice: 13900,
		seller: sellers.spark,
		description: words(
			'五片扇叶，三档风速，左右摇头 80 度，一档约 32 分贝。功率 28 瓦。网罩可拆洗，清洗前请拔掉插头。',
			'Five blades, three speeds, swings 80 degrees, about 32 dB on the lowest. 28 W. The guard comes off for washing; unplug it first.',
		),
		sales: 27845,
		state: 'on_sale',
		reviews: [
			review('夏***天', 5, '2024-07-30', words('一档真的听不见。', 'On one you truly cannot hear it.')),
			review(
				'用户2***',
				4,
				'2024-07-18',
				words('组装要自己拧螺丝，五分钟。', 'Some screws to fit yourself, five minutes.'),
			),
		],
	},
	{
		shop: 'douyin',
		id: '3538205719463820571',
		title: words(
			'猫主子一进去就不出来了！深度睡眠猫窝，软到铲屎官也想躺',
			'Your cat will never leave! A deep-sleep bed so soft you will want one',
		),
		category: 'home',
		pictures: ['catbed_bold_sky', 'catbed_home_sky', 'catbed_close_sky', 'catbed_range_pink'],
		skus: [
			sku('3538205719463820601', words('天空蓝 50cm', 'Sky, 50 cm'), 4900, 180, 'catbed_studio_sky'),
			sku('3538205719463820602', words('天空蓝 60cm', 'Sky, 60 cm'), 6500, 120, 'catbed_studio_sky'),
			sku('3538205719463820603', words('樱粉 60cm', 'Pink, 60 cm'), 6500, 44, 'catbed_studio_pink'),
		],
		seller: sellers.cosy,
		description: words(
			'短绒面料，围边高 14 厘米，垫子可以拆下机洗。50 厘米适合 10 斤以内的猫。猫是模特，不随商品发货。',
			'Short plush with a 14 cm rim; the cushion comes out for the machine. The 50 cm size suits cats up to 5 kg. The cat is a model and is not included.',
		),
		sales: 45190,
		state: 'on_sale',
		reviews: [
			review('铲***官', 5, '2024-08-20', words('橘猫瘫在里面一下午。', 'My ginger cat lay in it all afternoon.')),
			review('布***偶', 5, '2024-08-09', words('洗了一次没变形。', 'In shape after a wash.')),
			review('喵***星', 2, '2024-07-28', words('我家猫只爱那个快递箱。', 'Mine only loves the box it came in.')),
		],
	},
]
