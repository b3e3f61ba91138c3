import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { taobaoSellers as sellers } from './taobao-sellers.ts'

/** Electronics at the Taobao-like shop. */
export const taobaoDigital: readonly CatalogueProduct[] = [
	{
		shop: 'taobao',
		id: '731950468212',
		title: words(
			'【热插拔】客制化机械键盘61键无线三模蓝牙，静音轴低延迟，电量剩1%还能打字，办公游戏⌨️奶油配色',
			'[Hot-swap] Custom 61-key mechanical keyboard, wireless in three modes, silent switches, types on down to 1% battery ⌨️ creamy colours',
		),
		category: 'digital',
		pictures: ['keyboard_studio_coral', 'keyboard_room_coral', 'keyboard_close_coral', 'keyboard_range_sky'],
		skus: [
			sku('5210647389120', words('珊瑚 静音轴', 'Coral, silent switches'), 26900, 75, 'keyboard_studio_coral'),
			sku('5210647389121', words('天蓝 线性轴', 'Sky, linear switches'), 25900, 40, 'keyboard_studio_sky'),
			sku('5210647389122', words('紫藤 段落轴', 'Wisteria, tactile switches'), 25900, 0, 'keyboard_studio_lilac'),
		],
		listPrice: 32900,
		seller: sellers.keys,
		description: words(
			'61 键紧凑配列，轴体免焊热插拔，支持有线、蓝牙和 2.4G 三种连接。内置 4000 毫安时电池，不开灯约可用六周。键帽为 PBT 材质，不易打油。附拔轴器与 1.6 米编织线。',
			'A compact 61-key layout with solderless hot-swap sockets; connects by cable, Bluetooth or 2.4 GHz. The 4000 mAh battery lasts about six weeks with the lights off. PBT keycaps resist shine. Switch puller and a 1.6 m braided cable included.',
		),
		sales: 1873,
		state: 'on_sale',
		reviews: [
			review(
				'码***农',
				5,
				'2024-08-21',
				words('静音轴开会打字没人回头，满意。', 'Nobody turns round when I type in meetings. Happy.'),
			),
			review(
				'K***i',
				4,
				'2024-08-05',
				words(
					'配色温柔，就是没有独立方向键要适应几天。',
					'Gentle colours. Takes a few days to get used to no arrow keys.',
				),
			),
		],
	},
	{
		shop: 'taobao',
		id: '709284615330',
		title: words(
			'取暖器家用节能小型暖风机卧室办公室桌面速热烤火炉静音电暖器复古',
			'Retro space heater, fast and quiet, for bedroom or office',
		),
		category: 'digital',
		pictures: ['heater_studio_cream', 'heater_room_cream', 'heater_close_cream'],
		skus: [
			sku('5064918237500', words('奶油白', 'Cream'), 13900, 0, 'heater_studio_cream'),
			sku('5064918237501', words('豆沙粉', 'Dusty pink'), 13900, 0, 'heater_studio_pink'),
		],
		listPrice: 16900,
		seller: sellers.hearth,
		description: words(
			'600 瓦与 1200 瓦两档，旋钮调温，三秒出热风。倾倒自动断电，外壳阻燃。适合 8 平方米以内的小空间，请勿覆盖，也不要放在浴室里。换季补货，到货时间未定。',
			'Two settings, 600 and 1200 W, with a dial; warm in three seconds. It cuts out when tipped and the casing is flame-retardant. Good for rooms up to 8 m². Do not cover it or use it in a bathroom. Out of season: no date for the next batch yet.',
		),
		sales: 15320,
		state: 'sold_out',
		reviews: [
			review('怕***冷', 5, '2024-02-09', words('放脚边一整个冬天，救命。', 'Sat by my feet all winter. A life-saver.')),
			review('z***3', 4, '2024-01-21', words('有一点点声音，能接受。', 'A slight hum, nothing that bothers me.')),
		],
	},
]
