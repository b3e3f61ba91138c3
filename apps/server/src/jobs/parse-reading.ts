import type { StoredReading } from '../db/index.ts'
import type { LinkReading } from './card-store.ts'

/** A reading as the database keeps it. */
export function parseReading({ body, validators }: Pick<StoredReading, 'body' | 'validators'>): LinkReading {
	// Written by this server from a typed reading; an older one said nothing of the page's own redirects.
	const reading = JSON.parse(body) as Omit<LinkReading, 'pageHops' | 'validators'> & Partial<LinkReading>
	return { ...reading, pageHops: reading.pageHops ?? [], validators }
}
