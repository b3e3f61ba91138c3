/** What stands between a page's main heading and the things it recommends, before anybody judges it. */
export type BuyBox = {
	readonly runs: readonly PriceRun[]
	readonly actions: readonly BuyAction[]
	readonly stock: readonly StockNote[]
	/** The text for people, each piece a line. */
	readonly text: string
}

/**
 * How a price is marked: what it is now, struck out, named after what it was, a regular one, what one saves, one of something
 * else, or nothing said. */
export type PriceRole = 'now' | 'struck' | 'old' | 'regular' | 'saving' | 'other' | 'plain'

/** A text that an element for prices holds. */
export type PriceRun = {
	readonly text: string
	/** What stands right behind it. */
	readonly after: string
	readonly role: PriceRole
	/** Which of the outermost elements for prices it stands in, counted from the heading. */
	readonly place: number
	/** How much text for people stands between it and the heading. */
	readonly at: number
}

/** A button. `isOff` when it is disabled, which may only mean that a size is wanted. */
export type BuyAction = {
	readonly isOff: boolean
	/** Whether it buys, by its name or its words. */
	readonly isBuying: boolean
	readonly text: string
	readonly at: number
}

/** A text in an element that is named after the stock. */
export type StockNote = { readonly text: string; readonly at: number }
