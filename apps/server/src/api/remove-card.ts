import type { ActionTools } from '../actions/action-tools.ts'
import { removeCard } from '../actions/remove-card.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { LinkPath } from './conversation-path.ts'

/** DELETE …/links/:link/card: the sender takes the card off; the link stays. */
export function addRemoveCard(app: App, requireSignedIn: RequireSignedIn, tools: ActionTools): void {
	const schema = { tags: ['links'], summary: 'Take a card off', params: LinkPath, response: describeNothing }
	app.delete(
		'/api/conversations/:conversation/messages/:message/links/:link/card',
		{ schema },
		async (request, reply) => {
			const { person } = await requireSignedIn(request, reply)
			unwrap(await removeCard(tools, person.id, request.params))
			return reply.code(204).send(null)
		},
	)
}
