import { displayHost, type Identity, type Links } from '@hutong/links'
import type { FetchResult } from '@hutong/outbound-fetch'
import type { CardReading } from '@hutong/product-card'
import type { CardProblem } from '@hutong/protocol'
import { askCatalog, askCatalogAlone, type CatalogParts, isFromCatalog } from '../catalogs/index.ts'
import { limitHops } from '../links/limit-hops.ts'
import { mostHops, resolveLink } from '../links/resolve-link.ts'
import { toCardProblem } from '../links/to-card-problem.ts'
import type { CardParser } from './card-parser.ts'
import type { CardStore, LinkReading } from './card-store.ts'
import { isRevalidatable, type KeptReading, readValidators } from './fetch-page.ts'
import { pictureKept } from './fetch-picture.ts'
import { limitTime } from './limit-time.ts'
import { readAlong } from './read-along.ts'
import { type ContentParts, readContent } from './read-content.ts'

export type LinkReaderParts = Omit<ContentParts, 'store'> &
	Omit<CatalogParts, 'outbound'> & {
		readonly links: Links
		readonly parser: CardParser
		readonly store: Pick<CardStore, 'savePicture' | 'keepPicture' | 'findLastReading'>
		/** When one reading has taken too long, all its hops and pictures together. */
		readonly deadline: () => AbortSignal
	}

/** Reads what stands behind a link: where it leads, what the page says, one picture. Never throws for what a page does. */
export async function readLink(reader: LinkReaderParts, url: string, refresh = false): Promise<LinkReading> {
	const parts = { ...reader, outbound: limitTime(reader.outbound, reader.deadline()) }
	const resolved = await resolveLink(parts, url, { refresh })
	const head = { hops: onlyWeb(resolved.hops.map((hop) => hop.url)), readAt: parts.now(), validators: null }
	if (!resolved.ok) return { ...head, pageHops: [], url: null, content: null, problem: resolved.problem }
	const kept = await findKept(parts.store, url, { page: resolved.url, until: head.readAt + pictureKept })
	const request = { refresh, hopsLeft: mostHops + 1 - resolved.hops.length, kept }
	return { ...head, ...(await readPage(parts, resolved, request)) }
}

/** What was read of the page before, whole with its picture. */
async function findKept(
	store: LinkReaderParts['store'],
	url: string,
	{ page, until }: { readonly page: string; readonly until: number },
): Promise<KeptReading | null> {
	const last = await store.findLastReading(url)
	if (!isRevalidatable(last, page)) return null
	const picture = last.content?.image?.url.split('/').at(-1)
	return picture === undefined || (await store.keepPicture(picture, until)) ? last : null
}

/** A URL, and what the platforms say of it. */
type Place = { readonly url: string; readonly identity: Identity }

type PageReading = Pick<LinkReading, 'url' | 'pageHops' | 'content' | 'problem'> & Partial<LinkReading>

/** `hopsLeft`: the page's own redirects count together with the hops that led to it. */
type PageRequest = { readonly refresh: boolean; readonly hopsLeft: number; readonly kept: KeptReading | null }

async function readPage(parts: LinkReaderParts, place: Place, request: PageRequest): Promise<PageReading> {
	const { url } = place
	const { kept, refresh } = request
	const door = limitHops(parts.outbound, request.hopsLeft)
	const asked = { refresh, validators: kept?.validators ?? null }
	const { answer, reading: said } = await readAlong({ outbound: door, parser: parts.parser }, url, asked)
	const unread = { url, pageHops: listHops(answer, url), content: null }
	if (!answer.ok) {
		const end = findEnd(parts.links, place, answer.hops.at(-1)?.url ?? url)
		return { ...unread, ...(await readWithoutPage(parts, end, toCardProblem(answer), refresh)) }
	}
	const readAt = answer.fetchedAt
	if (kept && answer.status === 304) {
		const { pageHops, content, validators } = kept
		return { url, pageHops, content, problem: null, readAt, validators }
	}
	const end = findEnd(parts.links, place, answer.url)
	if (said === null || said === 'timeout')
		return { ...unread, ...(await readWithoutPage(parts, end, 'card_timeout', refresh)) }
	const reading = await askCatalog(parts, { reading: said, ...end, refresh })
	if (!reading.ok) return { ...unread, problem: readingProblems[reading.reason] }
	const content = await readContent(parts, reading, answer, end.identity)
	const validators = isFromCatalog(reading) ? null : readValidators(answer)
	return { url: end.url, pageHops: listHops(answer, end.url), content, problem: null, readAt, validators }
}

/** The page of an item was not to be had: its shop's catalog may say what it is all the same. */
async function readWithoutPage(
	parts: LinkReaderParts,
	{ url, identity }: Place,
	problem: CardProblem,
	refresh: boolean,
): Promise<Pick<PageReading, 'problem'> & Partial<PageReading>> {
	const reading = await askCatalogAlone(parts, problem, { url, identity, refresh })
	if (reading === null) return { problem }
	// What became of the page is said where it is opened, and it is tried again as soon as one without a card.
	return { url, content: await readContent(parts, reading, null, identity), problem }
}

/** Where the page stands that was read: on another owner's site its content is that site's, not that of the link it came by. */
function findEnd(links: Links, place: Place, last: string): Place {
	const identity = isSameSite(place.url, last) ? null : links.identify(last)
	return identity ? { url: identity.canonical, identity } : place
}

function isSameSite(one: string, other: string): boolean {
	return displayHost(one)?.registrable === displayHost(other)?.registrable
}

/** Where the page's own redirects led, be it followed or not. */
function listHops(answer: FetchResult, url: string): readonly string[] {
	const refused = answer.ok ? [] : [answer.location ?? '', answer.refusedLocation ?? '']
	const hops = [...answer.hops.map((hop) => hop.url), ...refused]
	return onlyWeb(hops.filter((hop) => hop !== url))
}

/** An app's address is no place on the web, and opens nothing there. */
function onlyWeb(hops: readonly string[]): readonly string[] {
	return hops.filter((hop) => hop.startsWith('http'))
}

const readingProblems = {
	not_html: 'card_not_a_page',
	empty: 'card_not_a_page',
	bot_check: 'card_bot_check',
	login_wall: 'card_login_wall',
	gone: 'card_gone',
} as const satisfies Record<Extract<CardReading, { ok: false }>['reason'], CardProblem>
