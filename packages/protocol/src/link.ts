import { type Static, Type } from 'typebox'
import { nullable } from './nullable.ts'

export const LinkKind = Type.Union([
	Type.Literal('item'),
	Type.Literal('post'),
	Type.Literal('profile'),
	Type.Literal('shop'),
	Type.Literal('quote'),
	Type.Literal('code'),
	Type.Literal('miniprogram'),
	Type.Literal('page'),
])

const Span = Type.Object({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) })

/** A link or share code found in a message; `start` and `end` are UTF-16 units of the message's text. */
export const Link = Type.Object({
	start: Type.Integer({ minimum: 0 }),
	end: Type.Integer({ minimum: 0 }),
	text: Type.String(),
	url: nullable(Type.String({ description: 'as written; null for a bare share code' })),
	canonical: nullable(Type.String({ description: 'one item, one URL; nothing of the sharer in it' })),
	platform: nullable(Type.String()),
	kind: LinkKind,
	item: nullable(Type.String()),
	title: nullable(Type.String()),
	code: nullable(Type.String()),
	short: Type.Boolean({ description: 'a short link: where it leads is found by asking' }),
	share: nullable(Span),
})

export type Link = Static<typeof Link>
export type LinkKind = Static<typeof LinkKind>
