import { fractionDigits } from './fraction-digits.ts'
import type { Money } from './money.ts'

/** The amount as a plain decimal: `{ amount: 12900, currency: 'CNY' }` → `"129.00"`. */
export function toDecimal(money: Money): string {
	const places = fractionDigits(money.currency)
	const sign = money.amount < 0 ? '-' : ''
	const digits = Math.abs(money.amount)
		.toString()
		.padStart(places + 1, '0')
	if (places === 0) return sign + digits
	return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The amount as people read it in a language (BCP 47): `¥129.00`. */
export function formatMoney(money: Money, locale: string): string {
	const format = new Intl.NumberFormat(locale, {
		style: 'currency',
		currency: money.currency,
		currencyDisplay: 'narrowSymbol',
	})
	// A string keeps every digit; Intl reads it as an exact decimal, which its types know only for literals.
	return format.format(toDecimal(money) as `${number}`)
}
