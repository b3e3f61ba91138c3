import type { Decision, PublicConfig } from '@hutong/protocol'

export type OutcomeProps = {
	readonly decision: Decision
	/** The share text or address as it was written in the message. */
	readonly original: string
	/** A page or a chart was open and is closed now: which, and whether somebody may have been paying there. Null where none was. */
	readonly closed: 'page' | 'paying' | 'chart' | null
	/** The person goes on after `confirm`: ask for the decision again, confirmed. */
	readonly onContinue: () => void
	/** Opens the form that reports the link; undefined where no link of a message stands behind it. */
	readonly onReport: (() => void) | undefined
	/** Opens the form that applies for access. */
	readonly onApply: () => void
	readonly onClose: () => void
	/** What platforms are called. */
	readonly platforms?: PublicConfig['platforms']
}
