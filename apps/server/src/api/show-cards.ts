import { ShowCards } from '@hutong/protocol'
import type { ActionTools } from '../actions/action-tools.ts'
import { showCards } from '../actions/show-cards.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import { ConversationPath } from './conversation-path.ts'

/** PUT /api/conversations/:conversation/cards: its owner shows cards here, or links alone. */
export function addShowCards(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly tools: ActionTools; readonly gateway: Pick<LinkGateway, 'reviewCards'> },
): void {
	const schema = {
		tags: ['conversations'],
		summary: 'Show cards here, or links alone',
		params: ConversationPath,
		body: ShowCards,
		response: describeNothing,
	}
	app.put('/api/conversations/:conversation/cards', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const { conversation } = request.params
		const isChanged = unwrap(await showCards(parts.tools, person.id, { conversation, ...request.body }))
		if (isChanged) await parts.gateway.reviewCards(conversation)
		return reply.code(204).send(null)
	})
}
