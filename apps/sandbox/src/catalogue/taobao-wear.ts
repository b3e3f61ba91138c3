import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { taobaoSellers as sellers } from './taobao-sellers.ts'

/** Clothing and care at the Taobao-like shop. */
export const taobaoWear: readonly CatalogueProduct[] = [
	{
		shop: 'taobao',
		id: '721593860428',
		title: words(
			'夏季新款纯棉短袖T恤男女同款情侣装宽松圆领重磅230克精梳棉不透不变形日出海浪印花上衣ins潮牌学生百搭大码打底衫半袖体恤多色可选',
			'New for summer: heavyweight pure cotton T-shirt for men and women, 230 g combed cotton, loose crew neck, opaque and shape-keeping, with a sunrise-over-waves print, in many colours and sizes up to 3XL',
		),
		category: 'clothing',
		pictures: ['tshirt_studio_sky', 'tshirt_range_sky', 'tshirt_close_sky', 'tshirt_size_white'],
		skus: [
			sku('5148302967510', words('天蓝 M', 'Sky, M'), 5900, 66, 'tshirt_studio_sky'),
			sku('5148302967511', words('天蓝 L', 'Sky, L'), 5900, 71, 'tshirt_studio_sky'),
			sku('5148302967512', words('本白 M', 'Off-white, M'), 5900, 40, 'tshirt_studio_white'),
			sku('5148302967513', words('本白 3XL', 'Off-white, 3XL'), 6500, 12, 'tshirt_studio_white'),
			sku('5148302967514', words('炭灰 L', 'Charcoal, L'), 5900, 0, 'tshirt_studio_graphite'),
		],
		listPrice: 8900,
		seller: sellers.loom,
		description: words(
			'230 克精梳棉，领口双线加固，洗后缩水约 3%。版型宽松，平时穿 M 就选 M。胸前日出海浪为水性印花，请翻面洗涤，不要烘干。',
			'230 g combed cotton with a double-stitched collar; shrinks about 3% in the wash. The cut is loose, so take your usual size. The sunrise is a water-based print: wash inside out and do not tumble dry.',
		),
		sales: 18277,
		state: 'on_sale',
		reviews: [
			review(
				'海***边',
				5,
				'2024-08-13',
				words('厚实不闷，洗了五次没变形。', 'Thick but not stuffy, and in shape after five washes.'),
			),
			review(
				'L***u',
				3,
				'2024-07-29',
				words('白色稍微透一点点，颜色好看。', 'The white is very slightly see-through. Nice colour though.'),
			),
		],
	},
	{
		shop: 'taobao',
		id: '678420915733',
		title: words(
			'帆布包女单肩大容量手提袋文艺学生上课通勤购物袋叶子刺绣定制托特包',
			'Canvas tote with an embroidered leaf, roomy, for class, work and shopping',
		),
		category: 'clothing',
		pictures: ['tote_studio_cream', 'tote_room_cream', 'tote_range_cream', 'tote_close_cream'],
		skus: [
			sku('4893017264850', words('米白', 'Natural'), 2990, 310, 'tote_studio_cream'),
			sku('4893017264851', words('鼠尾草绿', 'Sage'), 3290, 145, 'tote_studio_sage'),
			sku('4893017264852', words('丁香紫', 'Lilac'), 3290, 38, 'tote_studio_lilac'),
		],
		seller: sellers.loom,
		description: words(
			'12 安厚帆布，可放 14 英寸电脑和两本书，内有一个小插袋，无拉链。提手长 56 厘米，可单肩背。请用冷水手洗，首次会有轻微浮色。',
			'Heavy 12 oz canvas that takes a 14-inch laptop and two books. One small inner pocket, no zip. The 56 cm handles go over a shoulder. Wash by hand in cold water; a little loose dye comes out the first time.',
		),
		sales: 8851,
		state: 'on_sale',
		reviews: [
			review(
				'图***馆',
				5,
				'2024-08-17',
				words('每天背去图书馆，很结实。', 'Goes to the library with me every day. Sturdy.'),
			),
			review('n***a', 4, '2024-08-06', words('要是有拉链就完美了。', 'A zip would make it perfect.')),
		],
	},
	{
		shop: 'taobao',
		id: '734081629504',
		title: words(
			'山茶花保湿精华液补水面部滋润提亮肤色学生敏感肌可用滴管装30ml',
			'Camellia hydrating serum with dropper, for dry and sensitive skin, 30 ml',
		),
		category: 'beauty',
		pictures: ['serum_studio_coral', 'serum_room_coral', 'serum_close_coral'],
		skus: [
			sku('5236190748200', words('山茶花 30ml', 'Camellia, 30 ml'), 8800, 154, 'serum_studio_coral'),
			sku('5236190748201', words('洋甘菊 30ml', 'Chamomile, 30 ml'), 8800, 97, 'serum_studio_mustard'),
			sku('5236190748202', words('山茶花 30ml×2', 'Camellia, 30 ml × 2'), 15800, 50, 'serum_studio_coral'),
		],
		listPrice: 12800,
		seller: sellers.dew,
		description: words(
			'质地清爽，主要成分是甘油、透明质酸钠和山茶花提取物，不含酒精和香精。早晚洁面后取 2–3 滴。属于普通化妆品，没有医疗作用，首次使用请先在耳后试用。',
			'Light in texture: mainly glycerin, sodium hyaluronate and camellia extract, with no alcohol or fragrance. Two or three drops on clean skin, morning and night. It is an ordinary cosmetic, not a medicine; try it behind the ear first.',
		),
		sales: 2946,
		state: 'on_sale',
		reviews: [
			review('沐***阳', 4, '2024-08-14', words('吸收快，秋天用刚好。', 'Sinks in quickly. Right for autumn.')),
			review(
				'y***y',
				2,
				'2024-08-02',
				words('对我来说不够润，送给妹妹了。', 'Not rich enough for me. I gave it to my sister.'),
			),
		],
	},
]
