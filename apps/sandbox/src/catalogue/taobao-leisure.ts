import type { CatalogueProduct } from './product.ts'
import { review, sku, words } from './product-parts.ts'
import { taobaoSellers as sellers } from './taobao-sellers.ts'

/** Sports and stationery at the Taobao-like shop. */
export const taobaoLeisure: readonly CatalogueProduct[] = [
	{
		shop: 'taobao',
		id: '695837204169',
		title: words(
			'天然橡胶瑜伽垫防滑加厚加宽女健身垫家用静音减震跳绳隔音地垫送绑带',
			'Natural rubber yoga mat, non-slip, thick and wide, with carrying strap',
		),
		category: 'sports',
		pictures: ['yogamat_studio_lilac', 'yogamat_room_lilac', 'yogamat_close_lilac', 'yogamat_range_sage'],
		skus: [
			sku('4976302815940', words('丁香紫 5mm', 'Lilac, 5 mm'), 16800, 45, 'yogamat_studio_lilac'),
			sku('4976302815941', words('鼠尾草绿 5mm', 'Sage, 5 mm'), 16800, 63, 'yogamat_studio_sage'),
			sku('4976302815942', words('深海蓝 6mm 加宽', 'Deep blue, 6 mm, wide'), 20800, 18, 'yogamat_studio_navy'),
		],
		listPrice: 23800,
		seller: sellers.calm,
		description: words(
			'底层天然橡胶，表层 PU，出汗也不滑。标准款 183×68 厘米，加宽款 185×80 厘米，重约 2.6 公斤。新垫有橡胶味，通风几天会散。请避免暴晒。',
			'Natural rubber below, PU on top, so it grips when you sweat. Standard 183 × 68 cm, wide 185 × 80 cm, about 2.6 kg. New mats smell of rubber; a few days of air clears it. Keep out of strong sun.',
		),
		sales: 5127,
		state: 'on_sale',
		reviews: [
			review('下***犬', 5, '2024-08-08', words('抓地力真好，终于不打滑了。', 'Real grip. No more sliding.')),
			review(
				'e***l',
				4,
				'2024-07-27',
				words('味道散了一周，之后很满意。', 'The smell took a week to go. Very happy since.'),
			),
		],
	},
	{
		shop: 'taobao',
		id: '682059371846',
		title: words(
			'复古钢笔成人练字专用金属活塞上墨F尖EF尖商务签字学生礼物刻字礼盒',
			'Fountain pen in a classic shape, metal, piston filler, F or EF nib, gift box, engraving',
		),
		category: 'stationery',
		pictures: ['pen_studio_navy', 'pen_close_navy', 'pen_room_navy', 'pen_range_navy'],
		skus: [
			sku('4921837460510', words('夜蓝 F尖', 'Night blue, F nib'), 12900, 72, 'pen_studio_navy'),
			sku('4921837460511', words('夜蓝 EF尖', 'Night blue, EF nib'), 12900, 0, 'pen_studio_navy'),
			sku('4921837460512', words('酒红 F尖', 'Wine red, F nib'), 12900, 26, 'pen_studio_red'),
			sku(
				'4921837460513',
				words('夜蓝 F尖 刻字礼盒', 'Night blue, F nib, engraved in a gift box'),
				16900,
				30,
				'pen_studio_navy',
			),
		],
		seller: sellers.ink,
		description: words(
			'铜制笔身，净重 34 克，旋转活塞上墨，一次约 1.2 毫升。F 尖线宽约 0.5 毫米，EF 约 0.38 毫米。刻字最多八个汉字，刻字商品不支持无理由退货。',
			'Brass body, 34 g, with a twist piston that takes about 1.2 ml. The F nib writes about 0.5 mm, the EF 0.38 mm. Up to eight characters engraved; an engraved pen cannot be returned for a change of mind.',
		),
		sales: 3365,
		state: 'on_sale',
		reviews: [
			review('临***帖', 5, '2024-08-07', words('出水顺，握着有分量。', 'Flows well and has a good weight.')),
			review('q***9', 5, '2024-07-20', words('刻字很精致，爸爸很喜欢。', 'The engraving is fine work. Dad loves it.')),
			review('墨***水', 3, '2024-07-02', words('F尖比描述的粗一点点。', 'The F nib is a touch broader than stated.')),
		],
	},
]
