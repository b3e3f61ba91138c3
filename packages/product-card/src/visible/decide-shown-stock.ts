import type { Card } from '@hutong/protocol'
import { toAvailability } from '../to-availability.ts'
import type { BuyBox } from './buy-box.ts'
import { stockWords } from './signs.ts'

type Availability = NonNullable<Card['availability']>

/**
 * Decides what a page shows about its stock: a note in an element named after it, or a button that buys. Null where they contradict
 * each other, or where there is neither.
 */
export function decideShownStock(box: BuyBox): Availability | null {
	const said = box.stock.map(({ text }) => readStock(text)).find((one) => one !== null) ?? null
	const action = box.actions.find(({ isOff, isBuying }) => !isOff && isBuying)
	const refused = box.actions
		.slice(0, 2)
		.map(({ text }) => readStock(text))
		.find((one) => one === 'SoldOut' || one === 'OutOfStock' || one === 'PreOrder')
	if (action === undefined) return refused ?? said
	if (said === null || said === 'InStock' || said === 'PreOrder')
		return refused === 'PreOrder' || said === 'PreOrder' ? 'PreOrder' : 'InStock'
	return null
}

function readStock(text: string): Availability | null {
	if (text.length > 160) return null
	return toAvailability(text) ?? stockWords.find(([words]) => words.test(text))?.[1] ?? null
}
