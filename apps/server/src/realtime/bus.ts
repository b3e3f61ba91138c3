import type { Hint } from '../db/index.ts'

/**
 * Tells the other nodes that a log grew. A hint may be lost, doubled or late: the database is the truth, and the slow
 * poll finds what was missed.
 */
export type Bus = {
	publish(hint: Hint): void
	/** Hears every hint, one's own among them, never while `publish` is still running. @returns ends the subscription */
	subscribe(listener: (hint: Hint) => void): () => void
	close(): Promise<void>
}
