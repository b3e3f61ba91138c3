/** The shops of the sandbox, each another company. */
export const shopIds = ['taobao', 'xianyu', 'douyin'] as const

export type ShopId = (typeof shopIds)[number]
