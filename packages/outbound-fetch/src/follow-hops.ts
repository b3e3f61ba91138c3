import { findAllowance } from './allowance.ts'
import type { Door } from './door.ts'
import { fetchHop, type HopRequest, type HopResult } from './fetch-hop.ts'
import type { CheckHop } from './fetch-request.ts'
import type { Hop, Refusal } from './fetch-result.ts'
import { findRefusal, type UrlSubject } from './guards/guard.ts'
import { parseOutboundUrl } from './parse-outbound-url.ts'
import type { TimeBudget } from './time-budget.ts'

/** How a chain of hops is to be followed. */
export type ChainRequest = HopRequest & {
	readonly purpose: UrlSubject['purpose']
	readonly followRedirects: boolean
	readonly checkHop: CheckHop
	/** Asked before every hop of a preview, after the guards; robots.txt lives here. */
	readonly checkRobots: (url: URL, signal: AbortSignal) => Promise<Refusal | null>
	readonly budget: TimeBudget
	/** Fires when nobody waits for the answer any more. */
	readonly signal: AbortSignal
}

/** What a chain gave: the last answer or the first refusal, and every URL asked on the way. */
export type ChainResult = {
	readonly url: URL
	readonly hops: readonly Hop[]
	readonly outcome: Exclude<HopResult, { kind: 'redirect' }>
}

/** Follows a URL from hop to hop, each checked from the beginning, until an answer or a refusal. */
export async function followHops(door: Door, start: URL, request: ChainRequest): Promise<ChainResult> {
	const hops: Hop[] = []
	let url = start
	for (;;) {
		const subject = toUrlSubject(door, url, request.purpose)
		const refusal = await findHopRefusal(door, subject, request)
		if (refusal !== null) return { url, hops, outcome: { kind: 'refused', ...refusal, ...toLocation(url, hops) } }
		const result = await takeTurn(door, subject, request)
		hops.push({ url: url.href, status: 'status' in result ? (result.status ?? null) : null })
		if (result.kind !== 'redirect') return { url, hops, outcome: result }
		const next = findNext(door, subject, result, hops, request)
		if (!next.ok) return { url, hops, outcome: { kind: 'refused', ...next.refusal, status: result.status } }
		url = next.url
	}
}

/** Says what the guards need to know of a URL. */
export function toUrlSubject(
	door: Pick<Door, 'allowances' | 'ports' | 'isReachable'>,
	url: URL,
	purpose: UrlSubject['purpose'],
): UrlSubject {
	const { ports, isReachable } = door
	return { url, purpose, allowance: findAllowance(door.allowances, url), ports, isReachable }
}

async function findHopRefusal(door: Door, subject: UrlSubject, request: ChainRequest): Promise<Refusal | null> {
	const refusal = findRefusal(door.guards.url, subject)
	if (refusal !== null) return refusal
	if (!(await request.checkHop(subject.url.href))) return { reason: 'hop_refused', detail: 'the caller said no' }
	if (subject.purpose !== 'card') return null
	return request.budget.spend((signal) => request.checkRobots(subject.url, signal))
}

async function takeTurn(door: Door, subject: UrlSubject, request: ChainRequest): Promise<HopResult> {
	const leave = await door.queue.enter(subject.url.host, request.signal)
	if (leave === null) {
		const reason = request.signal.aborted ? 'aborted' : 'host_busy'
		return { kind: 'refused', reason, detail: 'while waiting for a turn' }
	}
	try {
		return await request.budget.spend((signal) => fetchHop(door, subject, request, signal))
	} finally {
		leave()
	}
}

/** Names the hop that was not asked, where a redirect led to it. */
function toLocation(url: URL, hops: readonly Hop[]): Pick<Refusal, 'location'> {
	return hops.length === 0 ? {} : { location: url.href }
}

type NextHop = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly refusal: Refusal }

function findNext(
	door: Door,
	subject: UrlSubject,
	redirect: Extract<HopResult, { kind: 'redirect' }>,
	hops: readonly Hop[],
	request: ChainRequest,
): NextHop {
	const { limits } = request
	const parsed = parseOutboundUrl(redirect.location, { base: subject.url, maximumLength: limits.urlLength })
	if (!parsed.ok) return { ok: false, refusal: { reason: parsed.reason, detail: `redirect: ${parsed.detail}` } }
	const target = toUrlSubject(door, parsed.url, request.purpose)
	const urlRefusal = findRefusal(door.guards.url, target)
	const location = parsed.url.href
	// To name a link that a visit would spend does not spend it.
	const isOnlyNamed = !request.followRedirects && urlRefusal?.reason === 'one_time_link'
	if (urlRefusal !== null && !isOnlyNamed) {
		const named = request.followRedirects ? { location } : { refusedLocation: location }
		return { ok: false, refusal: { ...urlRefusal, ...named } }
	}
	const refusal = findRefusal(door.guards.redirect, {
		from: subject.url,
		to: parsed.url,
		fromAllowance: subject.allowance,
		toAllowance: target.allowance,
		visited: hops.map((hop) => hop.url),
		limits,
	})
	if (refusal !== null) return { ok: false, refusal: { ...refusal, refusedLocation: location } }
	if (request.followRedirects) return { ok: true, url: parsed.url }
	return { ok: false, refusal: { reason: 'redirect_refused', detail: 'redirects are not followed', location } }
}
