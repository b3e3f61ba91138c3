import { type CardQueue, createCardQueue } from '../jobs/card-queue.ts'
import type { CardStore } from '../jobs/card-store.ts'
import { type LinkReaderParts, readLink } from '../jobs/read-link.ts'
import type { Quotes } from '../quotes/index.ts'
import type { KnownDomains } from './known-domains.ts'

export type PageQueueParts = {
	readonly reader: LinkReaderParts & { readonly store: CardStore; readonly now: () => number }
	readonly domains: Pick<KnownDomains, 'learn'>
	/** Has lists that know addresses by their beginnings alone say whether these are meant. */
	readonly confirm: (urls: readonly string[]) => Promise<void>
	readonly quotes: Pick<Quotes, 'addTo'> | null
	readonly log: { warn(fields: object, text: string): void }
}

/** Reads the pages of links one after another; every host on the way is known, and asked about at the lists, before its card is shown. */
export function createPageQueue({ reader, domains, confirm, quotes, log }: PageQueueParts): CardQueue {
	return createCardQueue({
		store: reader.store,
		async read(url, refresh) {
			await confirm([url])
			const reading = await readLink(reader, url, refresh)
			const seen = [...reading.hops, ...reading.pageHops, reading.url ?? url]
			await domains.learn(seen)
			await confirm(seen)
			return quotes ? quotes.addTo(reading) : reading
		},
		now: reader.now,
		random: Math.random,
		onError: (error, task) => log.warn({ err: error, message: task?.message, link: task?.index }, 'card failed'),
	})
}
