import { type Static, Type } from 'typebox'
import { Instant, MoneySchema } from './ids.ts'
import { LinkKind } from './link.ts'
import { nullable } from './nullable.ts'
import { Quote } from './quote.ts'

export const Availability = Type.Union([
	Type.Literal('InStock'),
	Type.Literal('LimitedAvailability'),
	Type.Literal('OutOfStock'),
	Type.Literal('SoldOut'),
	Type.Literal('PreOrder'),
	Type.Literal('Discontinued'),
])

/** An image through the server's own proxy: a path of the chat, never of the shop. */
export const CardImage = Type.Object({
	url: Type.String({ description: 'path on the chat, /api/images/…' }),
	width: Type.Integer({ minimum: 1 }),
	height: Type.Integer({ minimum: 1 }),
	thumbhash: nullable(Type.String({ description: 'base64, drawn while the image loads' })),
})

/** Why a page could not be read; the link stays usable. A code of `docs/errors.md`. */
export const CardProblem = Type.Union([
	Type.Literal('card_unreachable'),
	Type.Literal('card_timeout'),
	Type.Literal('card_too_large'),
	Type.Literal('card_redirect_loop'),
	Type.Literal('card_link_expired'),
	Type.Literal('card_not_a_page'),
	Type.Literal('card_bot_check'),
	Type.Literal('card_login_wall'),
	Type.Literal('card_refused'),
	Type.Literal('card_gone'),
	Type.Literal('card_not_fetched'),
	Type.Literal('card_off'),
	Type.Literal('card_stopped'),
])

/** What a page turned out to be, by which a card gets its face. New kinds may be added: a client shows what it does not know as `page`. */
export const CardKind = Type.Union([
	Type.Literal('product'),
	Type.Literal('article'),
	Type.Literal('video'),
	Type.Literal('audio'),
	Type.Literal('post'),
	Type.Literal('profile'),
	Type.Literal('repository'),
	Type.Literal('page'),
	Type.Literal('image'),
	Type.Literal('pdf'),
	Type.Literal('quote'),
])

/**
 * What a chat shows for a link. `state` is `pending` while the page is being read, `ready` when it was,
 * `partial` when only the share text is known (`problem` says why), `removed` when somebody took it off.
 */
export const Card = Type.Object({
	state: Type.Union([Type.Literal('pending'), Type.Literal('ready'), Type.Literal('partial'), Type.Literal('removed')]),
	kind: LinkKind,
	platform: nullable(Type.String()),
	url: nullable(Type.String({ description: 'canonical URL behind the link, resolved where it was short' })),
	host: nullable(Type.String({ description: 'host of that URL as it is safe to show' })),
	title: nullable(Type.String({ maxLength: 300 })),
	description: nullable(Type.String({ maxLength: 1000 })),
	image: nullable(CardImage),
	price: nullable(MoneySchema),
	priceRange: nullable(Type.Object({ low: MoneySchema, high: MoneySchema })),
	listPrice: nullable(MoneySchema),
	sharedPrice: nullable(MoneySchema),
	availability: nullable(Availability),
	seller: nullable(Type.String({ maxLength: 200 })),
	frame: Type.Union([Type.Literal('embed'), Type.Literal('window'), Type.Literal('unknown')]),
	readAt: nullable(Instant),
	problem: nullable(CardProblem),
	/** What follows came later: a server of before leaves it out, a client of before passes it over. */
	face: Type.Optional(nullable(CardKind)),
	priceFrom: Type.Optional(nullable(MoneySchema)),
	priceDoubt: Type.Optional(
		Type.Boolean({ description: 'the page names prices that contradict each other: none is shown' }),
	),
	brand: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
	author: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
	publishedAt: Type.Optional(nullable(Instant)),
	duration: Type.Optional(nullable(Type.Integer({ minimum: 1, description: 'seconds' }))),
	quote: Type.Optional(nullable(Quote)),
})

export type Availability = Static<typeof Availability>
export type CardKind = Static<typeof CardKind>
export type CardImage = Static<typeof CardImage>
export type CardProblem = Static<typeof CardProblem>
export type Card = Static<typeof Card>
