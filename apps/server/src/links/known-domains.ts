import { displayHost } from '@hutong/links'
import { addDomainsSeen, findDomainSeen, findDomainsSeen, type Store, type WriteQueue } from '../db/index.ts'

/** Since when the domains are known that links here lead to. */
export type KnownDomains = {
	/** When the registrable domain of a URL was first seen, in milliseconds since 1970; null where this server does not know of it. */
	find(url: string): number | null
	/** Remembers the domains of URLs that stand in messages, or on the way from there. */
	learn(urls: readonly string[]): Promise<void>
	/** Finds out about the domains of URLs without remembering new ones. */
	look(urls: readonly string[]): Promise<void>
	/** Takes up what other servers saw. */
	refresh(): Promise<void>
}

type Parts = { readonly store: Store; readonly writes: WriteQueue; readonly now: () => number }

/** How far each refresh looks back, for transactions that overlap. */
const overlap = 60 * 1000

export function createKnownDomains({ store, writes, now }: Parts): KnownDomains {
	const known = new Map<string, number>()
	let since = 0

	async function learnOne(domain: string): Promise<void> {
		const seen = await findDomainSeen(store.read, domain)
		const at = now()
		if (seen === null) await writes.run(({ db }) => addDomainsSeen(db, [domain], at))
		// Another server may have been the first.
		known.set(domain, seen ?? (await findDomainSeen(store.read, domain)) ?? at)
	}

	async function lookAt(domain: string): Promise<void> {
		const seen = await findDomainSeen(store.read, domain)
		if (seen !== null) known.set(domain, seen)
	}

	async function forUnknown(urls: readonly string[], take: (domain: string) => Promise<void>): Promise<void> {
		const domains = new Set(urls.map(toDomain).filter((domain) => domain !== null))
		for (const domain of domains) if (!known.has(domain)) await take(domain)
	}

	return {
		find(url) {
			const domain = toDomain(url)
			return domain === null ? null : (known.get(domain) ?? null)
		},
		learn: (urls) => forUnknown(urls, learnOne),
		look: (urls) => forUnknown(urls, lookAt),
		async refresh() {
			const from = since
			since = now() - overlap
			for (const { domain, firstAt } of await findDomainsSeen(store.read, from)) known.set(domain, firstAt)
		},
	}
}

/** What somebody owns of a URL's host; the whole host where that cannot be said. */
function toDomain(url: string): string | null {
	const host = displayHost(url)
	return host === null ? null : (host.registrable ?? host.host)
}
