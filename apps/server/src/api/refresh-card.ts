import { accessLink } from '../access/access-message.ts'
import { isWithheld } from '../actions/withhold-card.ts'
import type { Store } from '../db/index.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import { LinkPath } from './conversation-path.ts'

/** POST …/links/:link/card/refresh: asks for a newer card, which comes as an event; 204 at once. */
export function addRefreshCard(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly gateway: Pick<LinkGateway, 'refreshCard'> },
): void {
	const schema = { tags: ['links'], summary: 'Read the page again', params: LinkPath, response: describeNothing }
	app.post(
		'/api/conversations/:conversation/messages/:message/links/:link/card/refresh',
		{ schema },
		async (request, reply) => {
			const { person } = await requireSignedIn(request, reply)
			const { conversation, message, link: index } = request.params
			const { link, card } = unwrap(await accessLink(parts.store.read, person.id, request.params))
			if (link.canonical === null) throw new Refused('link_code_only')
			const task = { conversation, message, index, person: person.id, link, card }
			if (card?.state !== 'removed' && !isWithheld(card)) parts.gateway.refreshCard(task)
			return reply.code(204).send(null)
		},
	)
}
