import { type Money, sameMoney } from '@hutong/money'
import type { BuyBox } from './buy-box.ts'
import { listMarks, type PriceMark } from './price-marks.ts'
import { readAmounts } from './read-amounts.ts'

/** The price a page shows to people beside its main heading. */
export type ShownPrice = {
	readonly price: Money | null
	readonly listPrice: Money | null
	/** The lowest of several, where the page says "from". */
	readonly from: Money | null
}

export const nothingShown: ShownPrice = { price: null, listPrice: null, from: null }

/**
 * Decides what a page shows as its price. One is believed when all prices beside the heading agree and the page gives it weight: a
 * button that buys, a second mention, or the place right under the heading.
 */
export function decideShownPrice(box: BuyBox, currency: string, mentions: readonly string[]): ShownPrice {
	const marks = listMarks(box, currency)
	const place = marks.find(isCurrent)?.place
	const first = place === undefined ? toOnlyOld(marks, box) : marks.filter((mark) => mark.place === place)
	const price = findCurrent(first)
	if (price === null) return { ...nothingShown, from: findFrom(first) }
	const rest = marks.filter((mark) => !first.includes(mark) && isCurrent(mark))
	const at = first[0]?.at ?? 0
	if (!isAgreed(price, at, rest, box) || !hasWeight(price, at, rest, box, mentions)) return nothingShown
	return { price, listPrice: findListPrice(price, first), from: null }
}

function isCurrent({ role, isFrom }: PriceMark): boolean {
	return isFrom || role === 'now' || role === 'plain' || role === 'regular'
}

/** Some themes name the only price after what it might become: `price-old`. */
function toOnlyOld(marks: readonly PriceMark[], { runs }: BuyBox): readonly PriceMark[] {
	const named = marks.filter(({ role }) => role === 'old')
	const [first] = named
	const others = runs.filter(({ role, text }) => !['old', 'other', 'saving'].includes(role) && /\d/.test(text))
	const isOne = others.length === 0 && named.every((mark) => isSame(mark, first?.money ?? null))
	return isOne ? named.map((mark) => ({ ...mark, role: 'plain' as const })) : []
}

function isSame(mark: PriceMark, money: Money | null): boolean {
	return mark.money !== null && money !== null && sameMoney(mark.money, money)
}

/** The one amount of the first place: what is marked as the price of now goes before what is only marked as a price. */
function findCurrent(place: readonly PriceMark[]): Money | null {
	const current = place.filter(isCurrent)
	if (current.some(({ money, isFrom }) => money === null || isFrom)) return null
	const now = current.filter(({ role }) => role === 'now')
	const plain = current.filter(({ role }) => role === 'plain')
	const asked = now.length > 0 ? now : plain.length > 0 ? plain : current
	const [first] = asked
	return first !== undefined && asked.every((mark) => isSame(mark, first.money)) ? first.money : null
}

/** Every other price up to the button that buys says the same. */
function isAgreed(price: Money, at: number, rest: readonly PriceMark[], box: BuyBox): boolean {
	const action = box.actions.find((one) => one.isBuying && one.at >= at)
	const until = Math.max(at + 400, Math.min(action?.at ?? at + 1_500, at + 4_000))
	return rest.filter((mark) => mark.at <= until).every((mark) => isSame(mark, price))
}

function hasWeight(
	price: Money,
	at: number,
	rest: readonly PriceMark[],
	box: BuyBox,
	mentions: readonly string[],
): boolean {
	const hasAction = box.actions.some((action) => action.isBuying && action.at <= at + 4_000)
	const isRepeated = rest.some((mark) => isSame(mark, price))
	return hasAction || isRepeated || at <= 120 || mentions.some((text) => isMentioned(text, price))
}

function isMentioned(text: string, price: Money): boolean {
	return readAmounts(text.slice(0, 2_000), price.currency).some(
		({ money }) => money !== null && sameMoney(money, price),
	)
}

function findListPrice(price: Money, place: readonly PriceMark[]): Money | null {
	const higher = place
		.filter(({ role }) => role !== 'other' && role !== 'saving')
		.map(({ money }) => money)
		.filter((money) => money !== null && money.amount > price.amount)
	const [first = null] = higher
	return first !== null && higher.every((one) => one !== null && sameMoney(one, first)) ? first : null
}

function findFrom(place: readonly PriceMark[]): Money | null {
	const [first, ...others] = place.filter(isCurrent)
	return first?.isFrom === true && others.every((mark) => isSame(mark, first.money)) ? first.money : null
}
