import { ListStatuses } from '@hutong/protocol'
import { Type } from 'typebox'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { Refused } from '../../http/refused.ts'
import type { ListKeeper } from '../../lists/index.ts'

const ListPath = Type.Object({ list: Type.String({ minLength: 1, maxLength: 256 }) })

/** POST /api/desk/lists/:list/refresh: asks the source of a list now. */
export function addRefreshList(
	app: App,
	requireOperator: RequireOperator,
	lists: Pick<ListKeeper, 'status' | 'refresh'>,
): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Ask for a list again', params: ListPath },
		response: describeAnswers(ListStatuses),
	}
	app.post('/api/desk/lists/:list/refresh', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		if ((await lists.refresh(request.params.list)) === null) throw new Refused('not_found')
		return { lists: [...lists.status()] }
	})
}
