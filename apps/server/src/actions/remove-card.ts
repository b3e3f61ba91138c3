import { accessLink, type LinkPlace } from '../access/access-message.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import { appendEvents, holdConversations, putCard } from '../db/index.ts'
import type { ActionTools } from './action-tools.ts'

/** Takes a card off a message; only who sent the message may. The link stays. */
export function removeCard(
	tools: ActionTools,
	user: string,
	place: LinkPlace,
): Promise<Answer<null, 'not_found' | 'link_not_found' | 'card_not_yours'>> {
	const { conversation, message, link } = place
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const access = await accessLink(write.db, user, place)
		if (!access.ok) return access
		if (access.value.message.by !== user) return refuse('card_not_yours')
		const shown = access.value.card
		if (!shown || shown.state === 'removed') return accept(null)
		const card = { ...shown, state: 'removed' as const }
		await putCard(write.db, { conversation, message, link }, card)
		await appendEvents(write, conversation, tools.now(), [{ type: 'card.attached', message, link, card }])
		return accept(null)
	})
}
