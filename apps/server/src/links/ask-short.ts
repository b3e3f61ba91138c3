import type { Links } from '@hutong/links'
import type { FetchFailure, FetchSuccess, OutboundFetch } from '@hutong/outbound-fetch'
import type { CardProblem } from '@hutong/protocol'
import { type HopCause, nameCause } from './name-cause.ts'
import { toCardProblem } from './to-card-problem.ts'

type Hop = { readonly url: string; readonly by: HopCause }

/**
 * What one URL on the way gave: the next, the end of the way, or a break.
 * `refused` is where it led that is not followed, whatever comes: it is judged all the same.
 */
export type Step =
	| { readonly kind: 'hop'; readonly hop: Hop }
	| { readonly kind: 'end' }
	| { readonly kind: 'broken'; readonly problem: CardProblem; readonly detail: string; readonly refused?: Hop }

type Asked = {
	/** Whether the page of this URL is that of a short link, which says where it leads. */
	readonly isShort: boolean
	readonly refresh: boolean
}

/** Asks one URL where it leads. Redirects are taken one at a time. */
export async function askShort(
	{ links, outbound }: { readonly links: Links; readonly outbound: OutboundFetch },
	url: string,
	{ isShort, refresh }: Asked,
): Promise<Step> {
	const answer = await outbound.fetch(url, {
		purpose: 'resolve',
		accept: 'html',
		followRedirects: false,
		...(refresh ? { cache: 'refresh' as const } : {}),
	})
	if (!answer.ok && answer.location !== undefined) return { kind: 'hop', hop: { url: answer.location, by: 'redirect' } }
	if (!isShort) return readPage(answer)
	return answer.ok ? readShortPage(links, answer) : readFailure(links, answer, url)
}

/** Any answer of a page that is no redirect is the end of the way, whatever it is made of. */
function readPage(answer: FetchSuccess | FetchFailure): Step {
	if (answer.ok || answer.reason === 'type_refused' || answer.reason.startsWith('too_large')) return { kind: 'end' }
	return toBroken(answer)
}

function readShortPage(links: Links, answer: FetchSuccess): Step {
	// Short-link pages are UTF-8 by their standard; a stray byte must not lose the ASCII address in it.
	const html = new TextDecoder().decode(answer.body)
	const target = links.findShortTarget(html, answer.url)
	if (target === null) return { kind: 'broken', problem: 'card_link_expired', detail: 'its page names no target' }
	return { kind: 'hop', hop: { url: target, by: nameCause(links, html, answer.url, target) } }
}

function readFailure(links: Links, answer: FetchFailure, url: string): Step {
	const carried = readAppLocation(links, answer, url)
	if (carried !== null) return { kind: 'hop', hop: { url: carried, by: 'app-link' } }
	if (answer.reason === 'status' && (answer.status === 404 || answer.status === 410)) {
		return { kind: 'broken', problem: 'card_link_expired', detail: `status ${answer.status}` }
	}
	return toBroken(answer)
}

/** The web page that an app's address carries, where a short link redirects into the app. */
function readAppLocation(links: Links, answer: FetchFailure, url: string): string | null {
	if (answer.reason !== 'scheme_refused' || answer.refusedLocation === undefined) return null
	return links.findShortTarget(answer.refusedLocation, url)
}

function toBroken(answer: FetchFailure): Step {
	const { refusedLocation } = answer
	const status = answer.status === undefined ? '' : ` ${answer.status}`
	return {
		kind: 'broken',
		problem: toCardProblem(answer),
		detail: answer.reason === 'status' ? `status${status}` : `${answer.reason}: ${answer.detail}`,
		...(refusedLocation === undefined ? {} : { refused: { url: refusedLocation, by: 'redirect' } }),
	}
}
