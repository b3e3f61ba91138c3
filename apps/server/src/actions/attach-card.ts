import type { Card } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import { appendEvents, type CardPlace, findMessage, findWay, holdConversations, putCard } from '../db/index.ts'
import type { ActionTools } from './action-tools.ts'
import { type FindReasonToWithhold, findWithholding, toWithheldCard } from './withhold-card.ts'

export type CardTools = ActionTools & { readonly findReason: FindReasonToWithhold }

/**
 * Puts a card on a link of a message, and tells the conversation. A card its sender took off stays off; one that is not to be
 * shown here is kept for later. The caller has checked who may.
 */
export function attachCard(
	tools: CardTools,
	place: CardPlace,
	card: Card,
): Promise<Answer<null, 'not_found' | 'link_not_found'>> {
	const { conversation, message, link } = place
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const found = await findMessage(write.db, conversation, message)
		if (!found) return refuse('not_found')
		const shared = found.links[link]
		if (!shared) return refuse('link_not_found')
		const before = found.cards[link] ?? null
		if (before?.state === 'removed') return accept(null)
		const problem = (await findWithholding(write.db, conversation, tools.findReason))(
			card,
			await findWay(write.db, shared.canonical),
		)
		const shown = problem === null ? card : toWithheldCard(card, problem)
		await putCard(write.db, { conversation, message, link }, shown, problem === null ? null : card)
		if (problem !== null && before?.problem === problem) return accept(null)
		await appendEvents(write, conversation, tools.now(), [{ type: 'card.attached', message, link, card: shown }])
		return accept(null)
	})
}
