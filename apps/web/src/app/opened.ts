import type { Decision } from '@hutong/protocol'

/** A link somebody tapped, and what the server decided about it. */
export type Opened = {
	readonly decision: Decision
	readonly conversation: string
	readonly message: string
	readonly link: number
	/** The share text or address as it was written. */
	readonly original: string
	/** The token of the question this person said yes to, for this opening. */
	readonly yes?: string
	/** For an outcome: a page was open and was closed for it, and whether somebody may have been paying there. */
	readonly closed?: 'page' | 'paying'
}
