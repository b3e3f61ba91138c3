import type { Decision } from '@hutong/protocol'

/** One opening of a link in the in-app browser: what was tapped, and what was decided about it. */
export type BrowserSession = {
	readonly decision: Decision
	readonly conversation: string
	readonly message: string
	readonly link: number
	/** The share text or address as it was written. */
	readonly original: string
}
