import { createMoney, type Money, parseDecimal } from '@hutong/money'
import { findCurrency, isOfOtherCurrency } from './find-currency.ts'

/**
 * Reads a price as pages write it: `129`, `1,299.00`, `1.299,00`, `€129`. Null when it is not one number, is zero, has no known
 * currency, names another currency than the page, or could mean two amounts (`1.299`): a wrong price is worse than none.
 * @param currency what the page says, else what `findCurrency` makes of the text
 */
export function parsePrice(written: string, currency: string | null): Money | null {
	if (written.length > 60 || unsure.test(written)) return null
	const text = written.replace(signBetween, '$1,$2 €')
	const numbers = text.match(/[.,]?\d[\d.,'\u2019\s]*/g)
	const number = numbers?.[0]?.trim().replace(/[.,]$/, '')
	if (numbers?.length !== 1 || number === undefined) return null
	const ungrouped = joinSpacedGroups(number)
	if (currency !== null && isOfOtherCurrency(text, currency)) return null
	const code = currency ?? findCurrency(text, null)
	const decimal = ungrouped === null ? null : toDecimalText(ungrouped, code)
	if (code === null || decimal === null) return null
	const money = parseDecimal(decimal, code) ?? roundNoise(decimal, code)
	return money === null || money.amount === 0 ? null : money
}

/** A percentage, something below zero, thousands, a bound, a deposit, a price for each month or pound: no price of the thing. */
const unsure =
	/%|[-\u2212]\s*[^\d\s]?\s*\d|\b(?:from|ab|starting|up to|per|month|mo|deposit)\b|[起月每折万萬亿億千]|\d\s?(?:k|mio|mln|lakh)(?!\p{L})|[定订]金|\/\s*(?!ea|pc|stk|[件个個])\p{L}/iu

/** `35€99`, as it is written in French. */
const signBetween = /(\d)\s?€\s?(\d{2})(?!\d|[.,]\d)/

/** `1 299,00` and `1'299.00`: spaces and apostrophes only stand between groups of three. */
function joinSpacedGroups(number: string): string | null {
	if (!/[\s'\u2019]/.test(number)) return number
	return /^\d{1,3}(?:[\s'\u2019]\d{3})+(?:[.,]\d{1,2})?$/.test(number) ? number.replace(/[\s'\u2019]/g, '') : null
}

/** Turns separators into one decimal point, or gives up where they could mean two things. */
function toDecimalText(number: string, currency: string | null): string | null {
	if (/^[.,]/.test(number)) return null
	const [dots, commas] = [number.split('.').length - 1, number.split(',').length - 1]
	if (dots === 0 && commas === 0) return number
	if (dots > 0 && commas > 0) {
		const point = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ','
		return toGrouped(number, point, point === '.' ? ',' : '.')
	}
	const sign = dots > 0 ? '.' : ','
	if (dots + commas > 1) return toGrouped(number, null, sign)
	const fraction = number.length - number.indexOf(sign) - 1
	if (fraction !== 3) return trimZeros(number.replace(',', '.'))
	if (currency !== null && threeDecimals.has(currency)) return sign === '.' ? number : null
	return sign === ',' ? toGrouped(number, null, ',') : null
}

/** Groups must be of three digits; what stands behind the point is the fraction. */
function toGrouped(number: string, point: string | null, separator: string): string | null {
	const [whole = '', fraction, ...more] = point === null ? [number] : number.split(point)
	if (more.length > 0) return null
	const [first = '', ...groups] = whole.split(separator)
	if (!/^\d{1,3}$/.test(first) || !groups.every((group) => /^\d{3}$/.test(group))) return null
	return trimZeros([first, ...groups].join('') + (fraction === undefined ? '' : `.${fraction}`))
}

/** `129.9000` is 129.90: machines write more places than the currency has. */
function trimZeros(decimal: string): string {
	return decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal
}

const threeDecimals = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

/** `16.990000000000002` is what adding floats leaves of 16.99. */
function roundNoise(decimal: string, currency: string): Money | null {
	const [whole = '', fraction = ''] = decimal.split('.')
	if (fraction.length < 8) return null
	const places = parseDecimal('1', currency)?.amount ?? 100
	const exact = Number(decimal) * places
	const rounded = Math.round(exact)
	if (whole.length > 9 || Math.abs(exact - rounded) > 1e-4) return null
	return createMoney(rounded, currency)
}
