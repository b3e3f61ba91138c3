import type { Card } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import { appendEvents, type CardPlace, findMessage, holdConversations, putCard } from '../db/index.ts'
import type { ActionTools } from './action-tools.ts'

/**
 * Puts a card on a link of a message, and tells the conversation. A card its sender took off stays off.
 * The caller has checked who may.
 */
export function attachCard(
	tools: ActionTools,
	place: CardPlace,
	card: Card,
): Promise<Answer<null, 'not_found' | 'link_not_found'>> {
	const { conversation, message, link } = place
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const found = await findMessage(write.db, conversation, message)
		if (!found) return refuse('not_found')
		if (!found.links[link]) return refuse('link_not_found')
		if (found.cards[link]?.state === 'removed') return accept(null)
		await putCard(write.db, { conversation, message, link }, card)
		await appendEvents(write, conversation, tools.now(), [{ type: 'card.attached', message, link, card }])
		return accept(null)
	})
}
