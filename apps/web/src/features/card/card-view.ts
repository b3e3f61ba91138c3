import type { Card, Link, PublicConfig } from '@hutong/protocol'
import { type CardFace, toFace } from './to-face.ts'

type Platforms = PublicConfig['platforms']

/**
 * What a link's tile is drawn from. `look` is `reading` while the page is read, `read` when it was, `bare` when only
 * the share text is known, `code` when nobody but the platform's app can open it.
 */
export type CardView = {
	readonly look: 'reading' | 'read' | 'bare' | 'code'
	/** What the thing is shown as. */
	readonly face: CardFace
	readonly title: string | null
	readonly platform: { readonly id: string; readonly name: string } | null
	readonly url: string | null
	readonly host: string | null
	/** The card when the page was read; null otherwise: what was not read is not shown. */
	readonly card: Card | null
	readonly problem: Card['problem']
	readonly soldOut: boolean
	/** There may be nothing left behind the link: it is not called an invitation, and can be opened all the same. */
	readonly dead: boolean
}

/** Brings together what the text and the page say about one link. */
export function toCardView(link: Link, card: Card | null, platforms: Platforms, locale: string): CardView {
	const look = toLook(link, card)
	const read = look === 'read' ? card : null
	return {
		look,
		face: toFace(link, card),
		title: toBareTitle(card?.title ?? link.title),
		platform: findPlatform(card?.platform ?? link.platform, platforms, locale),
		url: card?.url ?? link.canonical ?? link.url,
		host: card?.host ?? null,
		card: read,
		problem: card?.problem ?? null,
		soldOut: read !== null && isSoldOut(read.availability),
		dead: card !== null && deadProblems.has(card.problem),
	}
}

const deadProblems: ReadonlySet<Card['problem']> = new Set([
	'card_gone',
	'card_link_expired',
	'card_redirect_loop',
] as const)

/** Xianyu's share texts put the title into a sentence that is the same for all: only the title is worth its line. */
function toBareTitle(title: string | null): string | null {
	return /^我在闲鱼发布了【(.+)】$/s.exec(title ?? '')?.[1] ?? title
}

function toLook(link: Link, card: Card | null): CardView['look'] {
	if (link.url === null) return 'code'
	if (card === null || card.state === 'pending') return 'reading'
	return card.state === 'ready' ? 'read' : 'bare'
}

function findPlatform(id: string | null, platforms: Platforms, locale: string): CardView['platform'] {
	if (id === null) return null
	const name = platforms.find((platform) => platform.id === id)?.name
	return { id, name: name === undefined ? id : locale === 'zh-CN' ? name.zh : name.en }
}

function isSoldOut(availability: Card['availability']): boolean {
	return availability === 'SoldOut' || availability === 'OutOfStock' || availability === 'Discontinued'
}
