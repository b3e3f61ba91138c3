import type { ShopId } from '../shops/shop-id.ts'

export type TrackedShare = {
	readonly shop: ShopId
	/** The product's own page. */
	readonly itemUrl: string
	readonly code: string
	readonly tk: string
	/** Fen. */
	readonly price: number
	/** Who shared: never a name, the hash the platforms use. 32 hex digits. */
	readonly sharer: string
	/** Milliseconds since 1970. */
	readonly at: number
}

/** Where a short link leads: the product's page with the tracking the real platforms hang on it. */
export function trackedTarget(share: TrackedShare): string {
	const url = new URL(share.itemUrl)
	const extra = share.shop === 'douyin' ? douyinTracking(share) : taobaoTracking(share)
	for (const [name, value] of Object.entries(extra)) url.searchParams.append(name, value)
	return url.href
}

function taobaoTracking({ shop, code, tk, price, sharer, at }: TrackedShare): Readonly<Record<string, string>> {
	const device = sharer.slice(0, 24)
	const appKey = shop === 'xianyu' ? '21407387' : '21646297'
	return {
		ut_sk: `1.${device}_${appKey}_${at}.Copy.1`,
		sourceType: 'item',
		price: (price / 100).toFixed(2).replace(/\.00$/, ''),
		suid: uuidOf(sharer),
		shareUniqueId: String(at % 1_000_000_000).padStart(11, '3'),
		un: sharer,
		share_crt_v: '1',
		un_site: '0',
		spm: 'a2159r.13376460.0.0',
		sp_tk: Buffer.from(tk).toString('base64'),
		cpp: '1',
		shareurl: 'true',
		short_name: `h.${code}`,
		bxsign: `scd${sharer.slice(0, 20)}`,
		app: 'chrome',
	}
}

function douyinTracking({ code, sharer, at }: TrackedShare): Readonly<Record<string, string>> {
	return {
		origin_type: 'detail_share',
		share_token: uuidOf(sharer),
		u_code: sharer.slice(0, 12),
		utm_source: 'copy',
		utm_medium: 'android',
		timestamp: String(Math.floor(at / 1000)),
		share_code: code,
	}
}

function uuidOf(hex: string): string {
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
