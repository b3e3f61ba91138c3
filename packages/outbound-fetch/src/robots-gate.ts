import type { Refusal } from './fetch-result.ts'
import type { ChainResult } from './follow-hops.ts'
import type { Limits } from './limits.ts'
import { isAllowedByRobots, parseRobots, type RobotsRules } from './parse-robots.ts'
import { raceSignal, toAbortReason } from './time-budget.ts'

/** Asks a site's robots.txt before a preview is made of one of its pages. */
export type RobotsGate = {
	check(url: URL, signal: AbortSignal): Promise<Refusal | null>
}

/** What the gate is made of. `fetchRobots` goes through the same door, without asking robots.txt for robots.txt. */
export type RobotsGateOptions = {
	readonly fetchRobots: (url: URL) => Promise<ChainResult>
	readonly productToken: string
	readonly limits: Limits
	readonly now: () => number
}

type Known = { readonly rules: RobotsRules } | { readonly refusal: Refusal }
type Entry = { readonly known: Promise<Known>; expires: number }

/** Creates a gate that remembers the rules of each origin, and failures for a shorter time. */
export function createRobotsGate(options: RobotsGateOptions): RobotsGate {
	const { limits, now } = options
	const origins = new Map<string, Entry>()
	return {
		async check(url, signal) {
			try {
				const known = await raceSignal(lookUp(url.origin).known, signal)
				if ('refusal' in known) return known.refusal
				if (isAllowedByRobots(known.rules, url)) return null
				return { reason: 'robots_refused', detail: 'robots.txt says no' }
			} catch (error) {
				const ended = toAbortReason(signal)
				if (ended === null) throw error
				return { reason: ended, detail: 'while reading robots.txt' }
			}
		},
	}

	function lookUp(origin: string): Entry {
		const entry = origins.get(origin)
		if (entry !== undefined && entry.expires > now()) return entry
		origins.delete(origin)
		const known = options.fetchRobots(new URL('/robots.txt', origin)).then((result) => toKnown(result, options))
		const fresh: Entry = { known, expires: Number.POSITIVE_INFINITY }
		origins.set(origin, fresh)
		known.then(
			(found) => {
				fresh.expires = now() + ('rules' in found ? limits.robotsMs : limits.negativeMs)
			},
			() => origins.delete(origin),
		)
		if (origins.size > limits.cacheEntries) origins.delete(origins.keys().next().value ?? '')
		return fresh
	}
}

/** RFC 9309 2.3.1: no file (4xx) allows everything, a server in trouble (5xx) nothing. */
function toKnown(result: ChainResult, options: RobotsGateOptions): Known {
	const { outcome } = result
	if (outcome.kind === 'answer') {
		return { rules: parseRobots(new TextDecoder().decode(outcome.body), options.productToken) }
	}
	// A redirect to anything but a robots.txt says that there is none; following it would be a visit nobody asked for.
	if (outcome.reason === 'hop_refused' || outcome.reason === 'one_time_link') return { rules: [] }
	if (outcome.reason === 'status' && outcome.status !== undefined && outcome.status < 500) return { rules: [] }
	if (connectionReasons.has(outcome.reason)) return { refusal: outcome }
	return { refusal: { reason: 'robots_refused', detail: `robots.txt could not be read: ${outcome.reason}` } }
}

/** Where the site itself cannot be reached, that is the reason, not its robots.txt. */
const connectionReasons: ReadonlySet<Refusal['reason']> = new Set([
	...(['dns_failed', 'connect_failed', 'tls_failed', 'timeout', 'address_refused', 'host_busy'] as const),
])
