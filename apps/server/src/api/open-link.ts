import { Decision, OpenLink } from '@hutong/protocol'
import { accessLink } from '../access/access-message.ts'
import { findMemberIds, findSender, type Store } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import { LinkPath } from './conversation-path.ts'

/** POST …/links/:link/open: what a tap on the link does now, and why. The decision is logged. */
export function addOpenLink(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly gateway: Pick<LinkGateway, 'open'> },
): void {
	const schema = {
		...{ tags: ['links'], summary: 'Decide what a tap does', params: LinkPath, body: OpenLink },
		response: describeAnswers(Decision),
	}
	app.post(
		'/api/conversations/:conversation/messages/:message/links/:link/open',
		{ schema },
		async (request, reply) => {
			const { person } = await requireSignedIn(request, reply)
			const place = request.params
			const { kind, link, message } = unwrap(await accessLink(parts.store.read, person.id, place))
			const members = await findMemberIds(parts.store.read, place.conversation)
			const by = {
				...{ user: person.id, conversation: place.conversation, message: place.message, index: place.link },
				...{ groupSize: members.length, sender: message.by },
				senderFacts: await findSender(parts.store.read, message.by, place.conversation),
			}
			const tapped = { scene: kind, text: message.text, link, by }
			return unwrap(await parts.gateway.open(tapped, request.body))
		},
	)
}
