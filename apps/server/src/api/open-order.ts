import { Decision, OpenLink } from '@hutong/protocol'
import { accessConversation } from '../access/access-conversation.ts'
import { findMemberIds, findOrder, type Store } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import { OrderPath } from './conversation-path.ts'

/** POST …/orders/:order/open: what a tap on an order does now, and why. Its buyer alone is told; the decision is logged, unless nobody tapped. */
export function addOpenOrder(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly gateway: Pick<LinkGateway, 'openOrder'> },
): void {
	const schema = {
		...{ tags: ['links'], summary: 'Decide what a tap on an order does', params: OrderPath, body: OpenLink },
		response: describeAnswers(Decision),
	}
	app.post('/api/orders/:order/open', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const { read } = parts.store
		const order = await findOrder(read, person.id, request.params.order)
		if (order === null) throw new Refused('not_found')
		const { kind } = unwrap(await accessConversation(read, person.id, order.conversation))
		const members = await findMemberIds(read, order.conversation)
		const place = { user: person.id, conversation: order.conversation, groupSize: members.length }
		return parts.gateway.openOrder({ ...place, order, scene: kind }, request.body)
	})
}
