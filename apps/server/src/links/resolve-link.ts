import type { Identity, Links } from '@hutong/links'
import type { FetchSuccess, OutboundFetch } from '@hutong/outbound-fetch'
import type { CardProblem } from '@hutong/protocol'
import { toCardProblem } from './to-card-problem.ts'

/** Where a link leads in the end, and every URL on the way there; the first is the link itself. */
export type Resolution = { readonly hops: readonly string[] } & (
	| { readonly ok: true; readonly url: string; readonly identity: Identity }
	| { readonly ok: false; readonly problem: CardProblem }
)

const maxHops = 5

/**
 * Follows a short link to the item: by redirect, or by what its page's script says.
 * A URL that is no short link is its own answer and nothing is asked.
 */
export async function resolveLink(
	links: Links,
	outbound: OutboundFetch,
	url: string,
	refresh = false,
): Promise<Resolution> {
	const hops: string[] = []
	let next = url
	while (hops.length <= maxHops) {
		const identity = links.identify(next)
		if (!identity) return { ok: false, hops, problem: 'card_refused' }
		if (hops.includes(next)) return { ok: false, hops, problem: 'card_redirect_loop' }
		hops.push(next)
		if (!identity.short) return { ok: true, hops, url: identity.canonical, identity }
		const step = await followShort(links, outbound, next, refresh)
		if (!step.ok) return { ok: false, hops: hops.concat(step.refused ?? []), problem: step.problem }
		next = step.target
	}
	return { ok: false, hops, problem: 'card_redirect_loop' }
}

/** `refused` is where a redirect led that is not followed, whatever comes: it is judged all the same. */
type Step = { ok: true; target: string } | { ok: false; problem: CardProblem; refused?: string | undefined }

/** One short link's answer. Redirects are taken one at a time, so that an item's page is not read just to know its address. */
async function followShort(links: Links, outbound: OutboundFetch, url: string, refresh: boolean): Promise<Step> {
	const answer = await outbound.fetch(url, {
		purpose: 'resolve',
		accept: 'html',
		followRedirects: false,
		...(refresh ? { cache: 'refresh' as const } : {}),
	})
	if (answer.ok) return readTarget(links, answer)
	if (answer.reason === 'redirect_refused' && answer.location) return { ok: true, target: answer.location }
	if (answer.reason === 'status' && (answer.status === 404 || answer.status === 410)) {
		return { ok: false, problem: 'card_link_expired' }
	}
	return { ok: false, problem: toCardProblem(answer), refused: answer.refusedLocation }
}

function readTarget(links: Links, answer: FetchSuccess): Step {
	// Short-link pages are UTF-8 by their standard; a stray byte must not lose the ASCII address in it.
	const target = links.findShortTarget(new TextDecoder().decode(answer.body), answer.url)
	return target ? { ok: true, target } : { ok: false, problem: 'card_link_expired' }
}
