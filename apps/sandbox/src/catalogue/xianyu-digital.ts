import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { xianyuSellers as sellers } from './xianyu-sellers.ts'

/** Second-hand machines at the Xianyu-like shop. */
export const xianyuDigital: readonly CatalogueProduct[] = [
	{
		shop: 'xianyu',
		id: '728164039550',
		title: words(
			'自用旁轴胶片相机，陪我走了三年，快门测光都准，换数码了忍痛出',
			'My own rangefinder film camera, three years together, shutter and meter accurate; selling as I went digital',
		),
		category: 'digital',
		pictures: ['camera_floorboards_brown', 'camera_home_brown', 'camera_close_brown'],
		skus: [
			sku(
				'5190473826150',
				words('机身+镜头+皮套', 'Body, lens and leather case'),
				168000,
				1,
				'camera_floorboards_brown',
			),
		],
		listPrice: 320000,
		seller: sellers.film,
		description: words(
			'我是第二任主人，三年拍了大概六十卷，一直放在防潮箱。取景器干净，黄斑清晰，镜头有两丝不影响成像的擦痕，介意勿拍。送一卷过期胶卷。可以当面验货，不接受只问不买的砍价。',
			'I am its second owner and shot about sixty rolls in three years; it lived in a dry box. Clean viewfinder, crisp patch, two hairline marks on the lens that do not show in pictures: please skip if that bothers you. I add an expired roll of film. You may inspect it in person.',
		),
		sales: 0,
		state: 'on_sale',
		priceChange: { from: 178000 },
		condition: words('九成新，底盖有一处小磕', 'Very good, one small dent on the base plate'),
		reviews: [
			review(
				'半***格',
				5,
				'2024-07-23',
				words('上次从他这买的镜头，描述很实在。', 'Bought a lens from him before; the description was honest.'),
			),
			review(
				'k***k',
				5,
				'2024-06-15',
				words('包装严严实实，人也好说话。', 'Wrapped like treasure, and easy to talk to.'),
			),
		],
	},
	{
		shop: 'xianyu',
		id: '736902581473',
		title: words(
			'搬家急出！27寸显示器，用了一年半无亮点，自提优先可小刀',
			'Moving, must go! 27-inch monitor, a year and a half old, no dead pixels, pick-up preferred',
		),
		category: 'digital',
		pictures: ['monitor_home_lilac', 'monitor_room_lilac', 'monitor_close_blue'],
		skus: [
			sku('5248017693210', words('显示器 自提', 'Monitor, pick-up'), 52000, 1, 'monitor_home_lilac'),
			sku(
				'5248017693211',
				words('显示器 快递（含木架）', 'Monitor, by courier in a crate'),
				58000,
				1,
				'monitor_room_lilac',
			),
		],
		seller: sellers.moving,
		description: words(
			'27 寸 2K，IPS 面板，写代码看剧都舒服。原装盒子还在，发票在手，保修到明年三月。月底搬家，只卖这两周。地铁口可面交，当场点亮。',
			'27 inches, 2K, IPS; good for code and films alike. I still have the box and the invoice, under warranty until next March. I move at the end of the month, so only these two weeks. We can meet at the metro and switch it on there.',
		),
		sales: 0,
		state: 'on_sale',
		condition: words('八五新，底座有轻微划痕', 'Good, light scratches on the foot'),
		reviews: [
			review(
				'搬***砖',
				5,
				'2024-08-05',
				words('很爽快的卖家，约的时间准时到。', 'Straightforward seller, and on time.'),
			),
			review(
				'o***x',
				4,
				'2024-07-11',
				words('东西和描述一样，线缺了一根补给我了。', 'As described. A cable was missing and she sent it on.'),
			),
		],
	},
	{
		shop: 'xianyu',
		id: '717350824968',
		title: words(
			'头戴式降噪耳机 用了半年 换入耳了 耳罩刚换新的 音质很好',
			'Noise-cancelling headphones, half a year old, fresh ear pads; I switched to in-ears',
		),
		category: 'digital',
		pictures: ['headphones_floorboards_plum', 'headphones_home_plum', 'headphones_close_plum'],
		skus: [sku('5127608493020', words('耳机+收纳盒', 'Headphones and case'), 38800, 1, 'headphones_floorboards_plum')],
		listPrice: 89900,
		seller: sellers.student,
		description: words(
			'图书馆用了一学期，续航还有二十多个小时。耳罩上周刚换，原来的也一起给。左边头梁内侧有一点掉漆，照片里拍了。先下架，等我考完试再上。',
			'Used one term in the library; the battery still gives more than twenty hours. The pads are a week old and the originals come along. A little paint is gone inside the left band, shown in the photo. Taken down until my exams are over.',
		),
		sales: 0,
		state: 'off_shelf',
		condition: words('九成新', 'Very good'),
		reviews: [
			review('自***室', 5, '2024-07-09', words('学妹人很好，还送了贴纸。', 'So kind, she even added stickers.')),
			review('t***m', 4, '2024-06-30', words('发货慢了一天，其他都好。', 'Sent a day late, otherwise fine.')),
		],
	},
]
