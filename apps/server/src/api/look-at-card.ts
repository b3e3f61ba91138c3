import { accessLink } from '../access/access-message.ts'
import { isWithheld } from '../actions/withhold-card.ts'
import type { Store } from '../db/index.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import { LinkPath } from './conversation-path.ts'

/** POST …/links/:link/card/look: somebody sees the card; one that is no longer fresh is read again, and comes as an event. */
export function addLookAtCard(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly gateway: Pick<LinkGateway, 'lookAtCard'> },
): void {
	const schema = { tags: ['links'], summary: 'Look at a card', params: LinkPath, response: describeNothing }
	app.post(
		'/api/conversations/:conversation/messages/:message/links/:link/card/look',
		{ schema },
		async (request, reply) => {
			const { person } = await requireSignedIn(request, reply)
			const { conversation, message, link: index } = request.params
			const { link, card } = unwrap(await accessLink(parts.store.read, person.id, request.params))
			const task = { conversation, message, index, person: person.id, link, card }
			if (link.canonical !== null && !isWithheld(card)) parts.gateway.lookAtCard(task)
			return reply.code(204).send(null)
		},
	)
}
