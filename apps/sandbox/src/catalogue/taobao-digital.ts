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
		pictures: ['keyboard_studio_coral', 'keyboard_room_coral', 'keyboard_close_coral', 'keyboard_trio_sky'],
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
]
