/** Where a buyer goes who comes back from the wallet, as the query of the order's page. */
export type AfterReturn = '' | `?asking=${number}` | '?problem=unanswered'

/** How many times a return asks a wallet that does not answer. */
export const mostAsks = 3

/**
 * A return says nothing by itself, for paying and cancelling lead to the same address: what the wallet answers is the
 * truth and the page shows it. Without an answer the page asks again, and stops pretending after the last time.
 * @param asks how many times this return has asked, this one included
 */
export function decideAfterReturn(answered: boolean, asks: number): AfterReturn {
	if (answered) return ''
	return asks < mostAsks ? `?asking=${asks + 1}` : '?problem=unanswered'
}

/** The number of an ask in an address; 1 for the first, and for anything that is none. */
export function parseAsk(text: string): number {
	const ask = /^\d$/.test(text) ? Number(text) : 1
	return Math.min(Math.max(ask, 1), mostAsks)
}
