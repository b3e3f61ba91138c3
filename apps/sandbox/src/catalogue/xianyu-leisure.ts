import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { xianyuSellers as sellers } from './xianyu-sellers.ts'

/** Second-hand pastimes at the Xianyu-like shop. */
export const xianyuLeisure: readonly CatalogueProduct[] = [
	{
		shop: 'xianyu',
		id: '724739160582',
		title: words(
			'民谣吉他41寸单板，买来学了三首歌就放着了，送琴包变调夹',
			'Full-size acoustic guitar, solid top; I learned three songs and stopped. Bag and capo included',
		),
		category: 'play',
		pictures: ['guitar_home_wood', 'guitar_floorboards_wood', 'guitar_close_wood'],
		skus: [sku('5172084936150', words('吉他+琴包+变调夹', 'Guitar, bag and capo'), 72000, 0, 'guitar_home_wood')],
		listPrice: 149900,
		seller: sellers.student,
		description: words(
			'云杉单板，手感很好，是我不争气。弦距调过，刚换一套新弦。琴身背面有个指甲盖大小的漆裂，不影响声音。已经被校友约走，卖掉了。',
			'Solid spruce top and a pleasure to hold; the fault is mine. The action has been set and the strings are new. A fingernail-sized crack in the lacquer on the back does not touch the sound. Sold to someone from my school.',
		),
		sales: 1,
		state: 'sold_out',
		condition: words('九成新，背面有小漆裂', 'Very good, small lacquer crack at the back'),
		reviews: [
			review(
				'六***弦',
				5,
				'2024-08-09',
				words('琴很好，学妹还教了我一段。', 'Lovely guitar, and she showed me a riff.'),
			),
			review('g***c', 5, '2024-08-09', words('当面交易，很愉快。', 'Met in person, very pleasant.')),
		],
	},
	{
		shop: 'xianyu',
		id: '708516392744',
		title: words(
			'绝版桌游 一家人玩过几次 配件全 骰子一颗不少 给它找个热闹的家',
			'Out-of-print board game, played a few times, complete to the last die; looking for a lively home',
		),
		category: 'play',
		pictures: ['boardgame_home_red', 'boardgame_close_red', 'boardgame_floorboards_red'],
		skus: [
			sku('5062947183600', words('只要游戏', 'Game only'), 15800, 1, 'boardgame_home_red'),
			sku(
				'5062947183601',
				words('游戏+自制收纳盒', 'Game and home-made insert'),
				18800,
				1,
				'boardgame_floorboards_red',
			),
		],
		seller: sellers.film,
		description: words(
			'2–6 人，一局四十分钟左右。卡牌都套了牌套，说明书有折痕。盒子角有点压，照片拍得很清楚。想要规则视频的我可以发你。',
			'For two to six, about forty minutes a game. All cards are sleeved, the rules are creased. One corner of the box is pressed, clearly shown. I can send you a video of the rules.',
		),
		sales: 0,
		state: 'on_sale',
		condition: words('九成新，配件齐全', 'Very good, complete'),
		reviews: [
			review('周***末', 5, '2024-06-22', words('配件真的一个不少，赞。', 'Truly nothing missing. Great.')),
			review('b***b', 4, '2024-06-08', words('盒角有压痕，和说的一样。', 'Pressed corner, as stated.')),
		],
	},
	{
		shop: 'xianyu',
		id: '730284917605',
		title: words(
			'毕业清书，五本打包，小说散文都有，有我的铅笔批注',
			'Clearing my shelf: five books together, novels and essays, with my pencil notes',
		),
		category: 'stationery',
		pictures: ['books_floorboards_plum', 'books_home_plum', 'books_close_plum'],
		skus: [sku('5204819376020', words('五本一起', 'All five'), 4500, 1, 'books_floorboards_plum')],
		listPrice: 23600,
		seller: sellers.student,
		description: words(
			'五本都是正版，书脊没断页没少。有些地方用铅笔写了想法，可以擦掉，也可以当和我聊天。苹果不卖，已经吃了。',
			'Five genuine editions, spines whole and no page missing. I wrote some thoughts in pencil: rub them out, or read them as a chat with me. The apple is not for sale; I ate it.',
		),
		sales: 0,
		state: 'on_sale',
		condition: words('八成新，有铅笔笔记', 'Good, pencil notes'),
		reviews: [
			review('夜***读', 5, '2024-07-16', words('批注比书还好看。', 'The notes are better than the book.')),
			review('v***v', 5, '2024-07-05', words('用旧报纸包的，很用心。', 'Wrapped in old newspaper with care.')),
		],
	},
	{
		shop: 'xianyu',
		id: '715693048227',
		title: words(
			'一分钱送绿植，阳台放不下了，爱花的人来自提，不邮寄',
			'Houseplant for one cent: the balcony is full. For a plant lover, pick-up only',
		),
		category: 'home',
		pictures: ['plant_home_sand', 'plant_room_sand', 'plant_close_sand'],
		skus: [
			sku('5110396284750', words('大叶一盆 含盆', 'Big-leaf plant with pot'), 1, 2, 'plant_home_sand'),
			sku('5110396284751', words('蓝陶盆款', 'In a blue pot'), 1200, 1, 'plant_room_blue'),
		],
		seller: sellers.green,
		description: words(
			'从一片叶子养起来的，现在五片大叶子。喜欢散光，一周浇一次水。成都二环内自提，陶盆一起送。收一分钱只是为了走个流程，希望你好好养。',
			'I raised it from a single leaf and now it has five. It likes soft light and water once a week. Collect inside the second ring road in Chengdu; the pot comes too. The one cent is only for the form: please look after it.',
		),
		sales: 3,
		state: 'on_sale',
		condition: words('长势很好', 'Growing well'),
		reviews: [
			review('花***盆', 5, '2024-08-18', words('叶子油亮，谢谢姐姐！', 'Shiny leaves, thank you!')),
			review('p***t', 5, '2024-08-03', words('还送了一小包肥料。', 'She even added a bag of fertiliser.')),
		],
	},
]
