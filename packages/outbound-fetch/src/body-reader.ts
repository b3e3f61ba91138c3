import type { FetchSuccess } from './fetch-result.ts'

/** Whether a reader wants the rest of a body. */
export type Verdict = 'more' | 'enough'

/** Reads a body while it arrives, and ends the download as soon as it has enough. */
export type BodyReader = {
	/**
	 * Takes the next decoded bytes, never over the bounds; they are shared and not to be written to or transferred. A promise
	 * holds the download back until it is kept, within the time of the fetch.
	 */
	push(bytes: Uint8Array): Verdict | Promise<Verdict>
	/** Says `enough` between two pieces: fires when the rest is not needed, also while nothing arrives. */
	readonly enough?: AbortSignal
}

/** What is known of an answer before its body. */
export type AnswerHead = Pick<FetchSuccess, 'url' | 'status' | 'headers' | 'contentType'>

/** Gives a reader for an answer, or null to have its body whole. */
export type CreateReader = (head: AnswerHead) => BodyReader | null
