import type { CreateReader } from './body-reader.ts'
import type { FetchResult } from './fetch-result.ts'
import type { AcceptedTypes } from './media-types.ts'

/**
 * What a fetch is for. `card` reads a page for a preview: robots.txt is respected and one-time links are left alone.
 * `resolve` follows a short link a person shared and leaves one-time links alone too, `image` gets a picture of a card, `webhook-key` a shop's keys.
 */
export type FetchPurpose = 'card' | 'image' | 'resolve' | 'webhook-key'

/** Asked before every hop with its serialised URL; false ends the fetch with `hop_refused`. */
export type CheckHop = (url: string) => boolean | Promise<boolean>

/**
 * A question that is put as JSON, to an endpoint that offers itself for it. It is asked by POST, and its redirects are not followed.
 * `agent` is the value of `UCP-Agent`: who asks, to a shop that speaks the Universal Commerce Protocol.
 */
export type Question = { readonly json: string; readonly agent?: string }

/** How one URL is to be fetched. The method is GET but for a question, and no cookie is ever sent. */
export type FetchRequest = {
	readonly purpose: FetchPurpose
	/** `html` by default. */
	readonly accept?: AcceptedTypes
	readonly signal?: AbortSignal
	readonly checkHop?: CheckHop
	/** True by default; false refuses a redirect and names its target in `location`. */
	readonly followRedirects?: boolean
	/** Validators of an answer the caller still has; 304 is then a success with an empty body. */
	readonly conditional?: { readonly etag?: string; readonly lastModified?: string }
	/** A tighter bound than the one of the limits, in bytes. */
	readonly maxWireBytes?: number
	readonly question?: Question
	/** `refresh` asks again even where an answer is remembered. */
	readonly cache?: 'use' | 'refresh'
	/**
	 * Reads the body while it arrives and may end the download. Asked once the head is known and passed; more than once where an
	 * answer somebody else read along was not enough. The last reader it gave is the one that counts.
	 */
	readonly read?: CreateReader
}

/** The only door to the internet. */
export type OutboundFetch = {
	/** Fetches one URL. Throws only what `checkHop` or `read` threw: what stands in the way is named in the result. */
	fetch(url: string, request: FetchRequest): Promise<FetchResult>
}
