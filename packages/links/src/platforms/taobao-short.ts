import type { ShortHost } from '../platform.ts'

/** The short links Taobao, Tmall and Xianyu share. */
export const taobaoShort: ShortHost = {
	hosts: ['m.tb.cn', 'e.tb.cn', 'i.tb.cn', 's.tb.cn'],
	prefix: '/h.',
	alphabet: 'alphanumeric',
	shareCode: { param: 'tk', length: 11 },
	kind: 'item',
}
