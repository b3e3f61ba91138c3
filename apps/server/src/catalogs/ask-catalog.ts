import type { Identity, Links } from '@hutong/links'
import type { OutboundFetch } from '@hutong/outbound-fetch'
import {
	addCatalogItem,
	type CardReading,
	type CatalogItem,
	createCatalogQuestion,
	readCatalog,
	toLookupRequest,
} from '@hutong/product-card'
import type { CardProblem } from '@hutong/protocol'
import { type CatalogDirectory, mostBytes } from './catalog-directory.ts'

export type CatalogParts = {
	readonly links: Links
	readonly outbound: OutboundFetch
	readonly catalogs: CatalogDirectory
	/** Where this platform's own profile stands, which shops read to know who asks. */
	readonly platformProfile: string
}

/** What was read of a page, and which item it is. */
export type CatalogPage = {
	readonly reading: CardReading
	readonly url: string
	readonly identity: Pick<Identity, 'kind'>
	readonly refresh: boolean
}

/**
 * The reading of a page with what its shop's own catalog says put before it; the same reading where there is no catalog, or none that
 * answers. Decision 8.
 */
export async function askCatalog(parts: CatalogParts, page: CatalogPage): Promise<CardReading> {
	if (!isProductLink(page)) return page.reading
	const item = await findItem(parts, page)
	return item === null ? page.reading : addCatalogItem(page.reading, item, { url: page.url, links: parts.links })
}

/** What an item's shop says of it where its page was not to be had; null where `problem` says that there is nothing to ask for, or nothing is said. */
export async function askCatalogAlone(
	parts: CatalogParts,
	problem: CardProblem,
	page: Omit<CatalogPage, 'reading'>,
): Promise<Extract<CardReading, { ok: true }> | null> {
	if (!keepsProgramsOut.has(problem)) return null
	const reading = await askCatalog(parts, { ...page, reading: { ok: false, reason: 'bot_check' } })
	return reading.ok ? reading : null
}

/** What keeps a page from a program, and not its shop from answering. */
const keepsProgramsOut: ReadonlySet<CardProblem> = new Set(['card_bot_check', 'card_login_wall', 'card_timeout'])

/** Whether a reading holds what a catalog said: then the page alone cannot say that it is still the same. */
export function isFromCatalog(reading: CardReading): boolean {
	return reading.ok && Object.values(reading.card.sources).includes('ucp')
}

/** What sells something, and what could not be read but may be the page of an item. */
function isProductLink({ reading, identity }: CatalogPage): boolean {
	if (reading.ok) return reading.card.kind === 'product' || identity.kind === 'item'
	return unread.has(reading.reason) && (identity.kind === 'item' || identity.kind === 'page')
}

const unread: ReadonlySet<Extract<CardReading, { ok: false }>['reason']> = new Set([
	...(['bot_check', 'login_wall', 'empty'] as const),
])

async function findItem(parts: CatalogParts, { url, refresh }: CatalogPage): Promise<CatalogItem | null> {
	const catalog = await parts.catalogs.find(url, parts.outbound)
	if (catalog === null) return null
	const question = createCatalogQuestion(url, parts.links)
	const answer = await parts.outbound.fetch(`${catalog.endpoint}/catalog/lookup`, {
		purpose: 'card',
		accept: 'json',
		question: { json: toLookupRequest(question), agent: `profile="${parts.platformProfile}"` },
		maxWireBytes: mostBytes,
		...(refresh ? { cache: 'refresh' as const } : {}),
	})
	if (!answer.ok || answer.body.length > mostBytes) return null
	return readCatalog(new TextDecoder().decode(answer.body), question, parts.links)
}
