import { ListStatuses } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import type { ListKeeper } from '../../lists/index.ts'

/** GET /api/desk/lists: how the outside lists of the rules stand on this server. */
export function addGetLists(app: App, requireOperator: RequireOperator, lists: Pick<ListKeeper, 'status'>): void {
	const schema = { tags: ['desk'], summary: 'Lists made by others', response: describeAnswers(ListStatuses) }
	app.get('/api/desk/lists', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		return { lists: [...lists.status()] }
	})
}
