import {
	type DecideOptions,
	decide,
	type Policy,
	type Decision as PolicyDecision,
	type PolicyRequest,
} from '@hutong/link-policy'

/** A violation somebody found, as far as a tap needs it. */
export type Stop = {
	readonly url: string
	readonly violation: { readonly reason: string; readonly scope: 'link' | 'host' | 'domain' }
}

/** Links, hosts and domains that violations stop, whatever the policy says of them. */
export type Stops = {
	/** The first of these URLs that is stopped. @param at milliseconds since 1970 */
	find(urls: readonly string[], at: number): Stop | null
}

export const noStops: Stops = { find: () => null }

/** What decides about links now. */
export type Rules = {
	readonly policy: Policy
	readonly lists: NonNullable<DecideOptions['lists']>
	readonly stops: Stops
}

/** What a tap does, and who said so. */
export type Judged = Omit<PolicyDecision, 'reason' | 'matched'> & {
	readonly reason: string
	/** Path of the page where anybody applies for access; null where there is nothing to apply for. */
	readonly appeal: string | null
}

const violationTitles = {
	link: { zh: '该网址因违规已停止访问', en: 'This address was stopped for a violation' },
	host: { zh: '该网站因违规已停止访问', en: 'This site was stopped for a violation' },
	domain: { zh: '该域名因违规已停止访问', en: 'This domain was stopped for a violation' },
} as const

/** Judges a link by the violations that were found, then by the policy with its lists. */
export function judgeLink({ policy, lists, stops }: Rules, request: PolicyRequest): Judged {
	const stop = stops.find([request.url, ...request.hops], Date.parse(request.at))
	if (stop) return toStopped(policy, stop)
	const { matched: _matched, ...decision } = decide(policy, request, { lists })
	// What is no web address has no page to be given back.
	const isPage = decision.reason !== 'invalid-url' && decision.reason !== 'unsafe-scheme'
	return { ...decision, appeal: decision.outcome === 'stopped' && isPage ? toAppeal(decision.url) : null }
}

function toStopped({ name, version, title }: Policy, { url, violation }: Stop): Judged {
	return {
		outcome: 'stopped',
		reason: violation.reason,
		rule: { id: 'hutong:violation', title: violationTitles[violation.scope] },
		policy: { name, version, title },
		...{ url, obligations: [], suspected: null, appeal: toAppeal(url) },
	}
}

/** Where to apply for access to an address. */
export function toAppeal(url: string): string {
	return `/appeal?url=${encodeURIComponent(url.toWellFormed())}`
}
