/** Every reason a fetch is refused or fails for. */
export type RefusalReason =
	/** not a URL, longer than allowed, or with control characters in it */
	| 'url_invalid'
	| 'scheme_refused'
	| 'credentials_refused'
	| 'host_invalid'
	| 'port_refused'
	| 'address_refused'
	/** looks like a link that works once, or that does something when visited */
	| 'one_time_link'
	| 'robots_refused'
	/** the caller's own check of a hop said no */
	| 'hop_refused'
	| 'dns_failed'
	| 'connect_failed'
	| 'tls_failed'
	| 'timeout'
	| 'aborted'
	/** too many fetches wait for this host */
	| 'host_busy'
	| 'too_many_redirects'
	| 'redirect_loop'
	| 'redirect_refused'
	/** not HTTP, or cut off */
	| 'response_broken'
	| 'headers_too_large'
	| 'too_large'
	| 'too_large_decoded'
	| 'coding_refused'
	| 'type_refused'
	/** an HTTP status other than success */
	| 'status'

/** Why something was refused; `detail` is for the log and for the operator, never for a decision. */
export type Refusal = {
	readonly reason: RefusalReason
	readonly detail: string
	readonly status?: number
	readonly location?: string
	/** Where a redirect led that nobody is to follow: too many, in a circle, down to http, into an allowance, or refused unasked. */
	readonly refusedLocation?: string
}

/** One URL that was asked, and the status it answered with, or null where it never answered. */
export type Hop = { readonly url: string; readonly status: number | null }

/** A page, picture or document as it arrived. */
export type FetchSuccess = {
	readonly ok: true
	/** The URL the body came from, after redirects, serialised and without a fragment. */
	readonly url: string
	readonly hops: readonly Hop[]
	/** 200 or 203; 304 only when the request was conditional, with an empty body. */
	readonly status: number
	/** Names in lower case; repeated headers joined by a comma; no cookies. */
	readonly headers: Readonly<Record<string, string>>
	/** Decoded bytes, whole: an answer over a limit is refused, never cut. Only who reads along may leave the rest. */
	readonly body: Uint8Array
	/** Whether a reader had enough before the end; `body` is then what had come. */
	readonly truncated: boolean
	/** The Content-Type header as sent, or null. */
	readonly contentType: string | null
	/** Milliseconds since 1970 by the clock that was handed in. */
	readonly fetchedAt: number
	/** Whether the answer was remembered rather than asked for. */
	readonly cached: boolean
}

/** A fetch that gave nothing. `location` is where a redirect leads that was not followed, or that was refused when it was. */
export type FetchFailure = Refusal & {
	readonly ok: false
	readonly hops: readonly Hop[]
	readonly fetchedAt: number
	readonly cached: boolean
}

/** What a fetch gives: an answer or a refusal, never an exception. */
export type FetchResult = FetchSuccess | FetchFailure
