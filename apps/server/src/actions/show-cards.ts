import { accessConversation } from '../access/access-conversation.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import { appendEvents, findCardSetting, findOwner, holdConversations, putCardsOff } from '../db/index.ts'
import type { ActionTools } from './action-tools.ts'

/**
 * Says whether a conversation shows cards at all. Its owner may, who is the first of those still in it; in a direct
 * conversation both are.
 * @returns whether that changed anything
 */
export function showCards(
	tools: ActionTools,
	by: string,
	{ conversation, shown }: { readonly conversation: string; readonly shown: boolean },
): Promise<Answer<boolean, 'not_found' | 'not_owner'>> {
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const access = await accessConversation(write.db, by, conversation)
		if (!access.ok) return access
		const isOwner = access.value.kind === 'direct' || (await findOwner(write.db, conversation)) === by
		if (!isOwner) return refuse('not_owner')
		const setting = await findCardSetting(write.db, conversation)
		if (setting?.cardsOff === !shown) return accept(false)
		await putCardsOff(write.db, conversation, !shown)
		await appendEvents(write, conversation, tools.now(), [{ type: 'conversation.cards', shown, by }])
		return accept(true)
	})
}
