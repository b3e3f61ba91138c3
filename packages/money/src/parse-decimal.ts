import { fractionDigits } from './fraction-digits.ts'
import { createMoney, type Money } from './money.ts'

/**
 * Reads a plain decimal, as payment interfaces write it: `"129"`, `"129.9"`, `"129.90"`.
 * @returns null when the text is anything else, has more decimals than the currency, or is too large
 */
export function parseDecimal(text: string, currency: string): Money | null {
	const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(text)
	if (!match) return null
	const [, whole = '', fraction = ''] = match
	const places = fractionDigits(currency)
	if (fraction.length > places) return null
	const amount = Number(whole + fraction.padEnd(places, '0'))
	return Number.isSafeInteger(amount) ? createMoney(amount, currency) : null
}
