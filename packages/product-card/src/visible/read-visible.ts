import type { Card } from '@hutong/protocol'
import type { PageFacts } from '../page-facts.ts'
import type { BuyBox } from './buy-box.ts'
import { decideShownPrice, nothingShown, type ShownPrice } from './decide-shown-price.ts'
import { decideShownStock } from './decide-shown-stock.ts'
import { findRegions } from './find-heading.ts'
import { type CurrencyHints, findShownCurrency } from './find-shown-currency.ts'
import { readBuyBox } from './read-buy-box.ts'

/** What a page shows to people about the thing it sells. */
export type VisibleReading = ShownPrice & {
	readonly availability: Card['availability']
	/** The text behind the heading, for labels. */
	readonly text: string
}

/** What is asked of a page's visible part. */
export type VisibleQuestion = CurrencyHints & {
	readonly page: Pick<PageFacts, 'headings' | 'toText'>
	readonly titles: readonly string[]
	/** Texts of the page that may mention the price once more. */
	readonly mentions: readonly string[]
}

/** Reads the price and the stock a page shows beside its main heading. Null where it is not clear which heading that is. */
export function readVisible(question: VisibleQuestion): VisibleReading | null {
	const boxes = findRegions(question.page, question.titles).map(readBuyBox)
	const selling = boxes.length > 1 ? boxes.filter(isSelling) : boxes
	const [box] = selling
	if (box === undefined || selling.length > 1) return null
	const currency = findShownCurrency(
		box.runs.map(({ text }) => text),
		question,
	)
	const shown = currency === null ? nothingShown : decideShownPrice(box, currency, question.mentions)
	return { ...shown, availability: decideShownStock(box), text: box.text }
}

/** Among several headings the one is meant that has a price and a button that buys. */
function isSelling({ runs, actions }: BuyBox): boolean {
	return actions.some(({ isBuying }) => isBuying) && runs.some(({ text }) => /\d/.test(text))
}
