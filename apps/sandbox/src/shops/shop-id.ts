/** The shops of the sandbox, each another company. */
export const shopIds = ['taobao', 'xianyu', 'douyin'] as const

export type ShopId = (typeof shopIds)[number]

export function isShopId(value: unknown): value is ShopId {
	return shopIds.some((id) => id === value)
}
