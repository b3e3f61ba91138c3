import type { Identity, Links } from '@hutong/links'
import { isOneTimeLink, type OutboundFetch } from '@hutong/outbound-fetch'
import type { CardProblem } from '@hutong/protocol'
import { askShort, type Step } from './ask-short.ts'
import type { HopCause } from './name-cause.ts'

/** A URL on the way and what led to it: `given` for the first. The last may be one that was not asked. */
export type LinkHop = { readonly url: string; readonly by: HopCause | 'given' }

/** Where a link leads in the end, and every URL on the way there; the first is the link itself. */
export type Resolution = { readonly hops: readonly LinkHop[] } & (
	| { readonly ok: true; readonly url: string; readonly identity: Identity }
	/** `detail` is for the operator, never for a decision. */
	| { readonly ok: false; readonly problem: CardProblem; readonly detail: string | null }
)

export type ResolveTools = { readonly links: Links; readonly outbound: OutboundFetch }

export type ResolveOptions = {
	/** Asks again, whatever is remembered. */
	readonly refresh?: boolean
	/** How often one URL may lead to the next, at most and by default 5. */
	readonly maxHops?: number
	/** Asks pages of no platform too, to see where they redirect; short links alone are asked by default. */
	readonly isPageAsked?: boolean
}

/** How often one URL may lead to the next, by redirect or by what a page says, until a page is reached. */
export const mostHops = 5

/**
 * Follows a short link to the item: by redirect, or by what its page says. A URL that is no short link is its own answer and
 * nothing is asked. Every URL goes through the door by itself, so that an item's page is not read just to know its address.
 */
export async function resolveLink(tools: ResolveTools, url: string, options: ResolveOptions = {}): Promise<Resolution> {
	const maxHops = Math.min(options.maxHops ?? mostHops, mostHops)
	const hops: LinkHop[] = []
	let next: LinkHop = { url, by: 'given' }
	for (;;) {
		const isSeen = hops.some((hop) => hop.url === next.url)
		hops.push(next)
		const identity = tools.links.identify(next.url)
		if (!identity) return fail(hops, 'card_refused', 'no plain http(s) URL')
		if (isSeen) return fail(hops, 'card_redirect_loop', 'it was here before')
		if (!isToBeAsked(identity, options)) return { ok: true, hops, url: identity.canonical, identity }
		if (hops.length > maxHops) return fail(hops, 'card_redirect_loop', `more than ${maxHops} hops`)
		const step = await ask(tools, next.url, identity, options)
		if (step.kind === 'end') return { ok: true, hops, url: identity.canonical, identity }
		if (step.kind === 'broken') return fail(hops.concat(step.refused ?? []), step.problem, step.detail)
		next = step.hop
	}
}

function isToBeAsked(identity: Identity, { isPageAsked }: ResolveOptions): boolean {
	return identity.short || (isPageAsked === true && identity.kind === 'page')
}

async function ask(tools: ResolveTools, url: string, { short }: Identity, options: ResolveOptions): Promise<Step> {
	if (isOneTimeLink(new URL(url))) {
		return { kind: 'broken', problem: 'card_not_fetched', detail: 'looks like a link that a visit would spend' }
	}
	return askShort(tools, url, { isShort: short, refresh: options.refresh === true })
}

function fail(hops: readonly LinkHop[], problem: CardProblem, detail: string): Resolution {
	return { ok: false, hops, problem, detail }
}
