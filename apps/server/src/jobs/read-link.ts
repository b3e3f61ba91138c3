import { displayHost, type Identity, type Links } from '@hutong/links'
import type { FetchResult, FetchSuccess, OutboundFetch } from '@hutong/outbound-fetch'
import { type CardReading, readFraming } from '@hutong/product-card'
import type { CardImage, CardProblem } from '@hutong/protocol'
import { limitHops } from '../links/limit-hops.ts'
import { mostHops, resolveLink } from '../links/resolve-link.ts'
import { toCardProblem } from '../links/to-card-problem.ts'
import type { CardParser } from './card-parser.ts'
import type { CardStore, LinkReading } from './card-store.ts'
import { limitTime } from './limit-time.ts'
import { makePicture } from './picture.ts'

export type LinkReaderParts = {
	readonly links: Links
	readonly outbound: OutboundFetch
	readonly parser: CardParser
	readonly store: Pick<CardStore, 'savePicture'>
	readonly now: () => number
	/** Origin of the chat's own pages: whether a shop lets itself be framed is asked for it. */
	readonly origin: string
	/** When one reading has taken too long, all its hops and pictures together. */
	readonly deadline: () => AbortSignal
}

const pictureKept = 30 * 24 * 60 * 60 * 1000

/** Reads what stands behind a link: where it leads, what the page says, one picture. Never throws for what a page does. */
export async function readLink(reader: LinkReaderParts, url: string, refresh = false): Promise<LinkReading> {
	const parts = { ...reader, outbound: limitTime(reader.outbound, reader.deadline()) }
	const resolved = await resolveLink(parts, url, { refresh })
	const head = { hops: onlyWeb(resolved.hops.map((hop) => hop.url)), readAt: parts.now() }
	if (!resolved.ok) return { ...head, pageHops: [], url: null, content: null, problem: resolved.problem }
	return { ...head, ...(await readPage(parts, resolved, { refresh, hopsLeft: mostHops + 1 - resolved.hops.length })) }
}

/** A URL, and what the platforms say of it. */
type Place = { readonly url: string; readonly identity: Identity }

type PageReading = Pick<LinkReading, 'url' | 'pageHops' | 'content' | 'problem'>

/** `hopsLeft`: the page's own redirects count together with the hops that led to it. */
type PageRequest = { readonly refresh: boolean; readonly hopsLeft: number }

async function readPage(parts: LinkReaderParts, place: Place, request: PageRequest): Promise<PageReading> {
	const { url } = place
	const answer = await limitHops(parts.outbound, request.hopsLeft).fetch(url, {
		purpose: 'card',
		accept: 'html',
		...(request.refresh ? { cache: 'refresh' as const } : {}),
	})
	const unread = { url, pageHops: listHops(answer, url), content: null }
	if (!answer.ok) return { ...unread, problem: toCardProblem(answer) }
	const { body, contentType, headers } = answer
	const reading = await parts.parser.parse({ url: answer.url, body, contentType, headers })
	if (reading === 'timeout') return { ...unread, problem: 'card_timeout' }
	if (!reading.ok) return { ...unread, problem: readingProblems[reading.reason] }
	const end = findEnd(parts.links, place, answer.url)
	const content = await toContent(parts, reading, answer, end.identity)
	return { url: end.url, pageHops: listHops(answer, end.url), content, problem: null }
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

async function toContent(
	parts: LinkReaderParts,
	reading: Extract<CardReading, { ok: true }>,
	answer: FetchSuccess,
	identity: Identity,
): Promise<LinkReading['content']> {
	const { card } = reading
	return {
		kind: identity.kind,
		platform: identity.platform,
		title: card.title,
		description: card.description,
		image: await fetchPicture(parts, card.images),
		price: card.price,
		priceRange: card.priceRange,
		listPrice: card.listPrice,
		availability: card.availability,
		seller: card.seller,
		frame: readFraming(answer.headers, answer.url, parts.origin),
	}
}

/** The first of at most three images that is one. */
async function fetchPicture(parts: LinkReaderParts, images: readonly string[]): Promise<CardImage | null> {
	for (const url of images.slice(0, 3)) {
		const answer = await parts.outbound.fetch(url, { purpose: 'image', accept: 'image' })
		const picture = answer.ok ? await makePicture(answer.body) : null
		if (!picture) continue
		await parts.store.savePicture(picture, parts.now() + pictureKept)
		return {
			url: `/api/images/${picture.id}`,
			width: picture.width,
			height: picture.height,
			thumbhash: picture.thumbhash,
		}
	}
	return null
}
