import { randomBytes } from 'node:crypto'
import { displayHost, type Links } from '@hutong/links'
import type { Decision } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import type { LinkReading } from '../jobs/card-store.ts'
import type { PartnerShop } from '../orders/shop-keys.ts'
import type { Asked, ConfirmTokens } from './confirm-tokens.ts'
import type { Judged } from './judge-link.ts'
import type { OpenStore, Tapped, Tapper } from './open-store.ts'

export type DescribeParts = {
	readonly links: Links
	readonly store: Pick<OpenStore, 'saveOpenToken'>
	readonly shops: readonly PartnerShop[]
	readonly confirmTokens: ConfirmTokens
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** The day facts are asked for, `YYYY-MM-DD`: today, or the demo's. */
	readonly today: () => string
}

export type DecidedTap = {
	readonly tapped: Tapped
	/** Where the link leads. */
	readonly url: string
	readonly judged: Judged
	readonly reading: Pick<LinkReading, 'hops' | 'content' | 'problem'>
	/** Whether this person was asked about this address and said yes. */
	readonly isConfirmed: boolean
	/** Whether the shop's page gets an open token. */
	readonly mints: boolean
}

/** A decision as the client gets it. What is not to open comes without its address, and what a rule forbids the client it does not get. */
export async function describeDecision(parts: DescribeParts, decided: DecidedTap): Promise<Decision> {
	const { tapped, url, judged, reading } = decided
	const { by } = tapped
	const outcome = judged.outcome === 'confirm' && decided.isConfirmed ? 'page' : judged.outcome
	const opens = outcome === 'page' || outcome === 'confirm'
	const host = displayHost(url)
	const identity = parts.links.identify(url)
	const platform = identity?.platform ?? null
	const shopOrigin = outcome === 'page' && by && decided.mints ? findShop(parts.shops, url) : null
	return {
		id: newId(),
		at: parts.now(),
		outcome,
		reason: judged.reason,
		rule: { id: judged.rule.id, title: { ...judged.rule.title } },
		obligations: [...judged.obligations],
		suspected: judged.suspected && { ...judged.suspected },
		appeal: judged.appeal,
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
		frame: judged.obligations.includes('window-only') ? 'window' : (reading.content?.frame ?? 'unknown'),
		problem: reading.problem,
		app: judged.obligations.includes('no-app') ? null : toApp(parts.links, url, platform),
		accepts: platform ? [...parts.links.accepts(platform, parts.today())] : [],
		shopOrigin,
		openToken: shopOrigin && by ? await mintToken(parts, by, shopOrigin) : null,
		confirmToken: outcome === 'confirm' && by ? parts.confirmTokens.issue(toAsked(by, url)) : null,
	}
}

const day = 24 * 60 * 60 * 1000
const tokenKept = day

/** What goes to the clipboard: the share text where there is one, since the platform's app reads it; else the clean URL. */
function copyText({ link, text }: Tapped, url: string): string {
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

/** What a question is about. */
export function toAsked({ user, conversation, message, index }: Tapper, url: string): Asked {
	return { user, conversation, message, link: index, url }
}

async function mintToken(parts: DescribeParts, { user, conversation }: Tapper, shopOrigin: string): Promise<string> {
	const token = `opn_${randomBytes(24).toString('base64url')}`
	await parts.store.saveOpenToken({ token, user, conversation, shopOrigin, expiresAt: parts.now() + tokenKept })
	return token
}
