import type { Decision } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import type { LinkReading } from '../jobs/card-store.ts'
import { type DescribeParts, describeDecision, toAsked } from './describe-decision.ts'
import { toAppeal } from './judge-link.ts'
import { type JudgeTapParts, judgeTap } from './judge-tap.ts'
import type { OpenStore, Tapped, TappedOrder } from './open-store.ts'

export type OpenLinkParts = JudgeTapParts &
	DescribeParts & {
		readonly store: OpenStore
		/** Follows a link that was not read yet. */
		readonly read: (url: string) => Promise<LinkReading>
	}

const triedAgain = 60 * 1000

/** How a person asks for what is to open. */
export type Asking = {
	/** The token of the question this person said yes to; of another question it says nothing, and it is asked again. */
	readonly confirmed?: string
	/** Nobody tapped: what is open is asked about again. It is not logged, and mints no open token. */
	readonly again?: boolean
}

/**
 * Decides what a tap does, now: on the canonical URL in the end and on every hop to it. The decision is logged, unless nobody tapped.
 * A link whose way could not be followed is judged, and opens, as it stands.
 */
export async function openLink(
	parts: OpenLinkParts,
	tapped: Tapped,
	asking: Asking,
): Promise<Answer<Decision, 'link_code_only' | 'link_loop'>> {
	const start = tapped.link.canonical
	if (!start) return refuse('link_code_only')
	const reading = await findReading(parts, start)
	if (reading.problem === 'card_redirect_loop' && !reading.url) return refuse('link_loop')
	return accept(await decideAndLog(parts, { tapped, url: reading.url ?? start, reading, asking, mints: true }))
}

/**
 * Decides what opening an address outside of the chat does, as for one person of whom nothing is known. What was read of it before
 * counts. A short link is followed, for it says nothing of where it leads; no other page is read for this.
 */
export async function openOutside(parts: OpenLinkParts, url: string): Promise<Decision> {
	const { canonical = url, kind = 'page', short = false } = parts.links.identify(url) ?? {}
	const reading = short
		? await findReading(parts, canonical)
		: ((await parts.store.findLastReading(canonical)) ?? unread)
	const link = { canonical, url, kind, share: null }
	const tapped: Tapped = { scene: 'direct', text: url, link, by: null }
	return decideAndLog(parts, { tapped, url: reading.url ?? canonical, reading, asking: {}, mints: false })
}

/**
 * Decides what opening the page of an order does: its address is what the shop signed for this buyer, so that it is judged, and opens, to the
 * letter. Nobody in the conversation sent it. The decision is logged, unless nobody tapped.
 */
export async function openOrder(
	parts: OpenLinkParts,
	{ order, ...place }: TappedOrder,
	asking: Asking,
): Promise<Decision> {
	const link = { canonical: order.url, url: order.url, kind: 'page', share: null } as const
	const by = { ...place, message: order.id, index: 0, sender: null, senderFacts: null }
	const tapped: Tapped = { scene: place.scene, text: order.url, link, by }
	const decision = await decideAndLog(parts, { tapped, url: order.url, reading: unread, asking, mints: false })
	return {
		...decision,
		// It opens as it stands; an app would open the item.
		removed: [],
		app: null,
		// A shop that tells of orders shows its pages in the chat.
		frame: decision.frame === 'unknown' ? 'embed' : decision.frame,
		accepts: order.handler === null ? decision.accepts : [order.handler],
		// Whoever applies does so for the shop: the order's own address is the buyer's alone.
		appeal: decision.appeal && toAppeal(new URL('/', order.url).href),
	}
}

const unread = { hops: [], pageHops: [], url: null, content: null, problem: null } as const

/** The last reading, however old; one whose way broke off a while ago is tried again. */
async function findReading(parts: OpenLinkParts, start: string): Promise<LinkReading> {
	const last = await parts.store.findLastReading(start)
	const isKnown = last !== null && (last.url !== null || parts.now() - last.readAt < triedAgain)
	return isKnown ? last : parts.read(start)
}

type Opening = {
	readonly tapped: Tapped
	readonly url: string
	readonly reading: Pick<LinkReading, 'hops' | 'pageHops' | 'content' | 'problem'>
	readonly asking: Asking
	/** Whether this is an opening for which a partner shop gets a token. */
	readonly mints: boolean
}

async function decideAndLog(parts: OpenLinkParts, opening: Opening): Promise<Decision> {
	const { tapped, url, asking } = opening
	const { confirmed, again = false } = asking
	const judged = await judgeTap(parts, tapped, opening)
	const isConfirmed =
		confirmed !== undefined && tapped.by !== null && parts.confirmTokens.isValid(confirmed, toAsked(tapped.by, url))
	const decision = await describeDecision(parts, { ...opening, judged, isConfirmed, mints: opening.mints && !again })
	if (again) return decision
	await parts.store.logDecision({
		...{ id: decision.id, at: decision.at, outcome: judged.outcome, reason: decision.reason, rule: decision.rule.id },
		...{ policyName: decision.policy.name, policyVersion: decision.policy.version },
		...{ host: decision.host, platform: decision.platform, scene: decision.scene },
		confirmed: isConfirmed && judged.outcome === 'confirm',
	})
	return decision
}
