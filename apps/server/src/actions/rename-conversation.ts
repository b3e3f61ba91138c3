import { accessGroup } from '../access/access-conversation.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import { appendEvents, renameConversation as putTitle } from '../db/index.ts'
import { parseVisibleText } from '../text/visible-text.ts'
import type { ActionTools } from './action-tools.ts'
import { longestTitle } from './create-conversation.ts'

/** Gives a group another title; any member may. */
export async function renameConversation(
	tools: ActionTools,
	by: string,
	wanted: { readonly conversation: string; readonly title: string },
): Promise<Answer<null, 'not_found' | 'direct_is_closed' | 'title_invalid'>> {
	const title = parseVisibleText(wanted.title, longestTitle)
	if (title === null) return refuse('title_invalid')
	return tools.writes.run(async (write) => {
		const access = await accessGroup(write.db, by, wanted.conversation)
		if (!access.ok) return access
		await putTitle(write.db, wanted.conversation, title)
		await appendEvents(write, wanted.conversation, tools.now(), [{ type: 'conversation.renamed', title, by }])
		return accept(null)
	})
}
