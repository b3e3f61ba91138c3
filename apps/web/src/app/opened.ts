import type { Decision, Quote } from '@hutong/protocol'

/** A link somebody tapped, or an order, and what the server decided about it. */
export type Opened = {
	readonly decision: Decision
	readonly conversation: string
	readonly message: string
	readonly link: number
	/** The share text or address as it was written. */
	readonly original: string
	/** The order whose page this is: no link of a message stands behind it. */
	readonly order?: string
	/** The token of the question this person said yes to, for this opening. */
	readonly yes?: string
	/** For an outcome: what was open and was closed for it, and whether somebody may have been paying there. */
	readonly closed?: 'page' | 'paying' | 'chart'
}

/** What is tapped, before anything is decided. */
export type Tap = Pick<Opened, 'conversation' | 'message' | 'link' | 'original' | 'order'>

/** A quote whose chart somebody opened. */
export type OpenedQuote = {
	readonly quote: Quote
	/** The platform it is from, as people call it. */
	readonly source: string
	/** The link it stands on. */
	readonly tap: Tap
}

/** What was tapped, of what came of it. */
export function toTap({ conversation, message, link, original, order }: Tap): Tap {
	return { conversation, message, link, original, ...(order === undefined ? {} : { order }) }
}
