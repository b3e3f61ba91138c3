/**
 * Finds the one currency a text names, by ISO 4217 code or by a sign that only one currency has.
 * @param yen what ¥ and 元 mean; null where it could be more than one thing
 */
export function findCurrency(text: string, yen: 'CNY' | 'JPY' | null): string | null {
	if (text.length > 60) return null
	const [named, ...others] = listCurrencies(text)
	if (others.length > 0) return null
	if (named !== undefined) return named
	if (/[¥￥]/.test(text)) return yen
	return yen === 'CNY' && /(?<!\p{Script=Han})元/u.test(text) ? 'CNY' : null
}

/** Whether a text names another currency than the page says. */
export function isOfOtherCurrency(text: string, currency: string): boolean {
	if (/[¥￥]/.test(text) && currency !== 'CNY' && currency !== 'JPY') return true
	return listCurrencies(text).some((one) => one !== currency)
}

function listCurrencies(text: string): readonly string[] {
	const codes = [...text.matchAll(writtenCodes)].map(([code]) => code.toUpperCase()).filter(isCurrency)
	const signs = ownSigns.filter(([sign]) => sign.test(text)).map(([, code]) => code)
	return [...new Set([...codes, ...signs])]
}

/** Says whether a text is the code of a currency that is in use. */
export function isCurrency(code: string): boolean {
	return knownCurrencies.has(code)
}

const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** In small letters only codes that are no words: `all`, `top` and `try` are currencies too. */
const writtenCodes = /(?<![A-Za-z])(?:[A-Z]{3}|aud|cad|chf|cny|[Ee]ur|gbp|hkd|inr|jpy|krw|sgd|twd|[Uu]sd)(?![A-Za-z])/g

/** Signs of one currency each. `$`, `kr`, `Rs`, `元` and the like belong to many. */
const ownSigns: readonly (readonly [RegExp, string])[] = [
	[/€/, 'EUR'],
	[/£/, 'GBP'],
	[/人民币|人民幣|(?<![A-Z])RMB(?![A-Z])/i, 'CNY'],
	[/円/, 'JPY'],
	[/(?<![A-Z])US\$|美元/i, 'USD'],
	[/(?<![A-Z])HK\$|港[元币幣]/i, 'HKD'],
	[/(?<![A-Z])NT\$|新?[台臺][币幣]/i, 'TWD'],
	[/(?<![A-Z])R\$/i, 'BRL'],
	[/日元/, 'JPY'],
	[/欧元|歐元/, 'EUR'],
	[/₹/, 'INR'],
	[/₽/, 'RUB'],
	[/₩/, 'KRW'],
	[/zł/i, 'PLN'],
	[/₺/, 'TRY'],
	[/₴/, 'UAH'],
	[/฿/, 'THB'],
	[/₫/, 'VND'],
]
