import type { Card, Link, Message } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import { findMessage, type Queries } from '../db/index.ts'
import { accessConversation } from './access-conversation.ts'

export type LinkPlace = { readonly conversation: string; readonly message: string; readonly link: number }

export type SeenLink = {
	readonly kind: 'direct' | 'group'
	readonly message: Message
	readonly link: Link
	readonly card: Card | null
}

/** A link of a message a person may see. */
export async function accessLink(
	queries: Queries,
	user: string,
	place: LinkPlace,
): Promise<Answer<SeenLink, 'not_found' | 'link_not_found'>> {
	const membership = await accessConversation(queries, user, place.conversation)
	if (!membership.ok) return membership
	const message = await findMessage(queries, place.conversation, place.message)
	if (!message) return refuse('not_found')
	const link = message.links[place.link]
	if (!link) return refuse('link_not_found')
	return accept({ kind: membership.value.kind, message, link, card: message.cards[place.link] ?? null })
}
