import { randomBytes } from 'node:crypto'
import { decide, type Policy, type Decision as PolicyDecision } from '@hutong/link-policy'
import { displayHost, type Links } from '@hutong/links'
import type { Decision } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import type { LinkReading } from '../jobs/card-store.ts'
import type { PartnerShop } from '../orders/shop-keys.ts'
import type { OpenStore, TappedLink } from './open-store.ts'

export type OpenLinkParts = {
	readonly links: Links
	readonly policy: () => Policy
	readonly store: OpenStore
	/** Follows a link that was not read yet. */
	readonly read: (url: string) => Promise<LinkReading>
	readonly shops: readonly PartnerShop[]
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** The day facts are asked for, `YYYY-MM-DD`: today, or the demo's. */
	readonly today: () => string
}

const triedAgain = 60 * 1000
const tokenKept = 24 * 60 * 60 * 1000

/**
 * Decides what a tap does, now: on the canonical URL in the end and on every hop to it. The decision is logged.
 * A link whose way could not be followed is judged, and opens, as it stands.
 * @param confirmed the person was asked and goes on
 */
export async function openLink(
	parts: OpenLinkParts,
	user: string,
	tapped: TappedLink,
	confirmed: boolean,
): Promise<Answer<Decision, 'link_code_only' | 'link_loop'>> {
	const start = tapped.link.canonical
	if (!start) return refuse('link_code_only')
	const reading = await findReading(parts, start)
	if (reading.problem === 'card_redirect_loop' && !reading.url) return refuse('link_loop')
	const url = reading.url ?? start
	const judged = judge(parts, tapped, url, [...reading.hops, ...reading.pageHops])
	const decision = await describe(parts, { user, tapped, url, judged, reading, confirmed })
	await parts.store.logDecision(toLogged(decision, judged.outcome, confirmed))
	return accept(decision)
}

/** The last reading, however old; one whose way broke off a while ago is tried again. */
async function findReading(parts: OpenLinkParts, start: string): Promise<LinkReading> {
	const last = await parts.store.findLastReading(start)
	const isKnown = last !== null && (last.url !== null || parts.now() - last.readAt < triedAgain)
	return isKnown ? last : parts.read(start)
}

function judge(parts: OpenLinkParts, tapped: TappedLink, url: string, hops: readonly string[]): PolicyDecision {
	const identity = parts.links.identify(url)
	return decide(parts.policy(), {
		scene: tapped.scene,
		url,
		hops,
		// What the message said of the link is not said of where it leads.
		platform: identity?.platform ?? null,
		category: identity?.category ?? null,
		kind: identity && !identity.short ? identity.kind : tapped.link.kind,
		sender: tapped.sender,
		at: new Date(parts.now()).toISOString(),
		groupSize: tapped.groupSize,
		key: tapped.conversation,
	})
}

type Described = {
	readonly user: string
	readonly tapped: TappedLink
	readonly url: string
	readonly judged: PolicyDecision
	readonly reading: LinkReading
	readonly confirmed: boolean
}

async function describe(parts: OpenLinkParts, opening: Described): Promise<Decision> {
	const { tapped, url, judged, reading } = opening
	const outcome = judged.outcome === 'confirm' && opening.confirmed ? 'page' : judged.outcome
	const opens = outcome === 'page' || outcome === 'confirm'
	const host = displayHost(url)
	const identity = parts.links.identify(url)
	const platform = identity?.platform ?? null
	const shopOrigin = outcome === 'page' ? findShop(parts.shops, url) : null
	return {
		id: newId(),
		at: parts.now(),
		outcome,
		reason: judged.reason,
		rule: { id: judged.rule.id, title: { ...judged.rule.title } },
		obligations: [],
		suspected: null,
		appeal: null,
		policy: { name: judged.policy.name, version: String(judged.policy.version) },
		scene: tapped.scene,
		platform,
		category: identity?.category ?? null,
		url: opens ? url : null,
		host: host?.host ?? null,
		registrable: host?.registrable ?? null,
		warning: host?.warning ?? null,
		secure: url.startsWith('https:'),
		copyText: outcome === 'stopped' ? '' : copyText(tapped, url),
		removed: [...new Set(reading.hops.concat(tapped.link.url ?? []).flatMap((hop) => parts.links.removed(hop)))],
		frame: reading.content?.frame ?? 'unknown',
		problem: reading.problem,
		app: toApp(parts.links, url, platform),
		accepts: platform ? [...parts.links.accepts(platform, parts.today())] : [],
		shopOrigin,
		openToken: shopOrigin ? await mintToken(parts, opening, shopOrigin) : null,
	}
}

/** What goes to the clipboard: the share text where there is one, since the platform's app reads it; else the clean URL. */
function copyText({ link, text }: TappedLink, url: string): string {
	return link.share ? text.slice(link.share.start, link.share.end) : url
}

function toApp(links: Links, url: string, platformId: string | null): Decision['app'] {
	const found = links.appLink(url)
	if (found) return { name: { ...found.name }, url: found.url, android: found.android, ios: found.ios }
	const platform = platformId ? links.platform(platformId) : null
	if (!platform) return null
	return { name: { ...platform.appName }, url: null, android: platform.app.android, ios: platform.app.ios }
}

function findShop(shops: readonly PartnerShop[], url: string): string | null {
	const origin = new URL(url).origin
	return shops.find((shop) => shop.origin === origin)?.origin ?? null
}

async function mintToken(parts: OpenLinkParts, { user, tapped }: Described, shopOrigin: string): Promise<string> {
	const token = `opn_${randomBytes(24).toString('base64url')}`
	const { conversation } = tapped
	await parts.store.saveOpenToken({ token, user, conversation, shopOrigin, expiresAt: parts.now() + tokenKept })
	return token
}

function toLogged(decision: Decision, outcome: string, confirmed: boolean) {
	return {
		id: decision.id,
		at: decision.at,
		outcome,
		reason: decision.reason,
		rule: decision.rule.id,
		policyName: decision.policy.name,
		policyVersion: decision.policy.version,
		host: decision.host,
		platform: decision.platform,
		scene: decision.scene,
		confirmed,
	}
}
