import type { Words } from '../catalogue/index.ts'

/** Something with a price on an exchange; prices of the sandbox are invented. */
export type Quoted = {
	/** Market and number there: 116 Hong Kong, 106 New York. */
	readonly secid: string
	readonly name: Words
	/** Decimal places of its prices. */
	readonly decimals: number
	/** The least step of its prices, in their smallest unit: Hong Kong trades Tencent in steps of 0.200. */
	readonly tick: number
	/** The price its walk keeps coming back to, in its smallest unit. */
	readonly usual: number
	/** Pieces traded on a usual day. */
	readonly volume: number
}

/** The three of the article, marked as what they are here. */
export const wellKnown: readonly Quoted[] = [
	{
		secid: '116.00700',
		name: { zh: '腾讯控股（沙盒）', en: 'Tencent (sandbox)' },
		...{ decimals: 3, tick: 200, usual: 468_000, volume: 19_000_000 },
	},
	{
		secid: '116.09988',
		name: { zh: '阿里巴巴（沙盒）', en: 'Alibaba (sandbox)' },
		...{ decimals: 3, tick: 100, usual: 118_500, volume: 42_000_000 },
	},
	{
		secid: '106.BABA',
		name: { zh: '阿里巴巴（美股沙盒）', en: 'Alibaba US (sandbox)' },
		...{ decimals: 2, tick: 1, usual: 12_180, volume: 23_000_000 },
	},
]

/** What a secid stands for here: every one is something, but a well-known number is in its own market alone. */
export function findQuoted(secid: string): Quoted | null {
	const [, market, number] = /^(\d{1,3})\.([A-Za-z0-9]{1,12})$/.exec(secid) ?? []
	if (market === undefined || number === undefined) return null
	const known = wellKnown.find((quoted) => codeOf(quoted) === number)
	if (known) return known.secid === secid ? known : null
	const digits = [...number].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
	const name = { zh: `沙盒行情 ${number}`, en: `Sandbox quote ${number}` }
	return { secid, name, decimals: 2, tick: 1, usual: 800 + digits * 3, volume: 1_000_000 + digits * 1000 }
}

export function codeOf({ secid }: Pick<Quoted, 'secid'>): string {
	return secid.slice(secid.indexOf('.') + 1)
}
