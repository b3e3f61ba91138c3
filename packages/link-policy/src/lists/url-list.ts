/** What a list is asked for: a URL as the rules read it (`toJudgedUrl`), all ASCII. */
export type ListedUrl = {
	/** Without a dot at its end; an IPv6 address in brackets. */
	readonly hostname: string
	/** Always said, `443` for plain https too. */
	readonly port: string
	/** Begins with a slash, in the spelling of `toJudgedPath`. */
	readonly path: string
	/** Without its `?`; empty when there is none. */
	readonly query: string
}

/** What the entries of a list are: hosts, beginnings of URLs, SHA-256 hashes of expressions, or beginnings of such hashes. */
export type ListKind = 'hosts' | 'prefixes' | 'hashes' | 'safe-browsing'

/** The kinds, as policies write them. */
export const listKinds: readonly ListKind[] = ['hosts', 'prefixes', 'hashes', 'safe-browsing']

/** A list held ready for looking up: by this server, from a file or from a URL. */
export interface UrlList {
	/** How many different entries it has. */
	readonly size: number
	/** What its tables take in memory. */
	readonly bytes: number
	/** What of the list the URL is under (`evil.example`, `evil.example/shop`, a hash in hex); null when it is not listed. */
	find(url: ListedUrl): string | null
}

/** A list as it stands now: perhaps not there yet, perhaps too old. */
export type HeldList = {
	/** Null until it was read once. */
	readonly list: UrlList | null
	readonly version: string | null
	/** ISO 8601 instant from which on it no longer counts; null when it never expires. */
	readonly expiresAt: string | null
}
