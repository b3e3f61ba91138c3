import type { PolicyRequest } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { LinkReading } from '../jobs/card-store.ts'
import type { Judged } from './judge-link.ts'
import type { KnownDomains } from './known-domains.ts'
import type { Tapped, Tapper } from './open-store.ts'

export type JudgeTapParts = {
	readonly links: Links
	readonly judge: (request: PolicyRequest) => Judged
	readonly domains: Pick<KnownDomains, 'find' | 'learn' | 'look'>
	/** Has lists that know addresses by their beginnings alone say whether these are meant. */
	readonly confirm: (urls: readonly string[]) => Promise<void>
	/** Milliseconds since 1970. */
	readonly now: () => number
}

/** Judges where a link leads, with every URL on the way there, the page's own redirects too. */
export async function judgeTap(
	{ links, domains, confirm, now, judge }: JudgeTapParts,
	tapped: Tapped,
	{ url, reading }: { readonly url: string; readonly reading: Pick<LinkReading, 'hops' | 'pageHops'> },
): Promise<Judged> {
	const hops = [...reading.hops, ...reading.pageHops]
	// Outside of the chat anybody could have a domain grow old here before it is shared.
	await (tapped.by === null ? domains.look([...hops, url]) : domains.learn([...hops, url]))
	await confirm([url, ...hops])
	const identity = links.identify(url)
	const firstSeen = domains.find(url)
	return judge({
		scene: tapped.scene,
		...{ url, hops },
		// What the message said of the link is not said of where it leads.
		platform: identity?.platform ?? null,
		category: identity?.category ?? null,
		kind: identity && !identity.short ? identity.kind : tapped.link.kind,
		at: new Date(now()).toISOString(),
		...(firstSeen === null ? {} : { firstSeen: new Date(firstSeen).toISOString() }),
		...(tapped.by === null ? {} : describeTap(tapped.by, now())),
	})
}

const day = 24 * 60 * 60 * 1000

/** What is known of a tap in a conversation. */
function describeTap({ user, conversation, groupSize, sender, senderFacts }: Tapper, at: number) {
	return {
		...{ user, conversation, groupSize },
		...(sender === null ? {} : { sender }),
		...(senderFacts && { senderRole: senderFacts.role, senderDays: (at - senderFacts.since) / day }),
	}
}
