import { parseInstant } from './instant.ts'
import { type JudgedUrl, toJudgedUrl, type UnjudgeableUrl } from './judged-url.ts'
import type { PolicyRequest } from './request.ts'

/** A request read once, for as many policies as judge it: its URLs taken apart, its instants as milliseconds since 1970. */
export type JudgedRequest = {
	readonly said: PolicyRequest
	readonly url: JudgedUrl | UnjudgeableUrl
	readonly hops: readonly (JudgedUrl | UnjudgeableUrl)[]
	readonly at: number
	/** Days the final URL's registrable domain has been known. */
	readonly knownDays: number
}

/** Reads a request. Throws a RangeError when `at` or `firstSeen` is no instant: without a clock no list can be trusted. */
export function toJudgedRequest(said: PolicyRequest): JudgedRequest {
	const at = getInstant(said.at)
	const known = said.firstSeen === undefined ? 0 : at - getInstant(said.firstSeen)
	return {
		said,
		url: toJudgedUrl(said.url),
		hops: said.hops.map(toJudgedUrl),
		at,
		knownDays: Math.max(0, known) / day,
	}
}

const day = 24 * 60 * 60 * 1000

function getInstant(text: string): number {
	const at = parseInstant(text)
	if (at === null) throw new RangeError(`not a date and time with a zone: ${text}`)
	return at
}
