/** The money prices of a secid are in: null for what is counted in points or not known. A wrong currency is worse than none. */
export function findCurrency(secid: string): string | null {
	const [market = '', number = ''] = [secid.slice(0, secid.indexOf('.')), secid.slice(secid.indexOf('.') + 1)]
	return markets.find((each) => each.market.test(market) && each.number.test(number))?.currency ?? null
}

// Shanghai and Shenzhen list their indices beside the shares: only numbers of shares, funds and bonds are in money.
const markets = [
	{ market: /^1$/, number: /^(?:60|68|5)\d+$/, currency: 'CNY' },
	{ market: /^1$/, number: /^900\d+$/, currency: 'USD' },
	{ market: /^0$/, number: /^(?:00|30|15|16|43|83|87|88|92)\d+$/, currency: 'CNY' },
	{ market: /^0$/, number: /^200\d+$/, currency: 'HKD' },
	{ market: /^116$/, number: /^\d{5}$/, currency: 'HKD' },
	{ market: /^10[567]$/, number: /^[A-Z][\w.-]*$/, currency: 'USD' },
] as const

/**
 * What a link's item may be called: market and number there. The page of an American share does not name its market, which is
 * NASDAQ, NYSE or the NYSE's American one.
 */
export function findSecids(item: string): readonly string[] {
	if (/^\d{1,3}\.[\w.-]{1,16}$/.test(item)) return [item]
	return /^[A-Za-z][\w-]{0,11}$/.test(item)
		? ['105', '106', '107'].map((market) => `${market}.${item.toUpperCase()}`)
		: []
}
