import type { Money } from '@hutong/money'
import { parsePrice } from '../parse-price.ts'

/** An amount with the words around it. `money` is null where it could be read in two ways. */
export type Amount = { readonly money: Money | null; readonly before: string; readonly after: string }

/**
 * Reads the amounts a text of a price element names; one of nothing is left out.
 * @param run with U+FDD0 where an element begins or ends and U+FDD1 where one of cents begins
 * @param text what else the page says: an amount in parts is believed when it stands there in one piece
 */
export function readAmounts(run: string, currency: string, text = ''): readonly Amount[] {
	const joined = joinParts(run, text)
	const isNumber = !/\p{L}/u.test(joined)
	const found = [...joined.matchAll(amount)].filter(
		([written]) => !isNothing(written) && (isNumber || isMoney(written)),
	)
	return found.map(({ 0: written, index }, place) => {
		const previous = found[place - 1]
		const from = previous === undefined ? 0 : previous.index + previous[0].length
		const before = joined.slice(Math.max(from, index - 40), index)
		const after = joined.slice(index + written.length, index + written.length + 40)
		const isCut =
			(/^[\s\ufdd0]*\d/.test(written) && /\d\s?[\ufdd0\ufdd1]?\s?$/.test(before)) ||
			(/\d$/.test(written) && /^\s?[\ufdd0\ufdd1]\s?\d/.test(after))
		const money = isCut ? null : parsePrice(written.trim(), currency)
		return { money, before: toWords(before), after: toWords(after) }
	})
}

/** Puts the parts of a price together that stand in elements of their own: `12.` and `99`, `12` and small `99`. */
function joinParts(run: string, text: string): string {
	return run
		.replace(/[-\u2212]?\d{1,3}(?:[.,]\d{1,2})?\s?%/g, ' ')
		.replace(/(\d)[\ufdd0\s]{0,4}[.,][\ufdd0\ufdd1\s]{1,4}(\d{2})(?!\d)/g, '$1.$2')
		.replace(/(\d)\ufdd1[.,]?(\d{2})(?!\d)/g, '$1.$2')
		.replace(
			/(\d[\d.,]{0,12})\ufdd0(\d{2})(?!\d)/g,
			(whole, units, cents) => [`${units}.${cents}`, `${units},${cents}`].find((one) => text.includes(one)) ?? whole,
		)
}

function toWords(text: string): string {
	return text.replace(/[\ufdd0\ufdd1\s]+/g, ' ')
}

/** A number with what stands right before and behind it. */
const amount =
	/(?:[A-Z]{1,3}\s?\$|\p{Sc}|\b[A-Z]{3}\b|\b(?:kr|Rs|Fr|lei|Ft)\b\.?)?[\s\ufdd0]{0,2}\d[\d.,'\u2019\u00a0\u202f ]*(?<=[\d.,])(?:-{1,2}|\u2013|\u2014)?(?:[\s\ufdd0]{0,2}(?:\p{Sc}|\b[A-Z]{3}\b|(?:kr|Kč|Kn|kn|zł|lei|Ft|руб|р\.|лв|元|円)(?!\p{L})))?/gu

/** A number among words is money only with a sign of it. */
function isMoney(written: string): boolean {
	return /[\p{Sc}\p{L}]|\d[.,](?:-|\u2013|\u2014)/u.test(written)
}

function isNothing(written: string): boolean {
	return /^\D*0+(?:[.,](?:0+|-+))?\D*$/.test(written)
}
