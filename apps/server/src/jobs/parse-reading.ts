import type { LinkReading } from './card-store.ts'

/** A reading as the database keeps it. */
export function parseReading(body: string): LinkReading {
	// Written by this server from a typed reading; an older one said nothing of the page's own redirects.
	const reading = JSON.parse(body) as Omit<LinkReading, 'pageHops'> & Partial<LinkReading>
	return { ...reading, pageHops: reading.pageHops ?? [] }
}
