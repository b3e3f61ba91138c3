import { DeskToday } from '@hutong/protocol'
import { Type } from 'typebox'
import type { Store } from '../../db/index.ts'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { findToday } from '../../policies/find-today.ts'

const Days = Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, default: 1 })) })

/** GET /api/desk/today: what has been happening with links, in counts. */
export function addGetToday(
	app: App,
	requireOperator: RequireOperator,
	{ store, now }: { readonly store: Store; readonly now: () => number },
): void {
	const schema = {
		tags: ['desk'],
		summary: 'What happens with links',
		querystring: Days,
		response: describeAnswers(DeskToday),
	}
	app.get('/api/desk/today', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		return findToday(store.read, { at: now(), days: request.query.days ?? 1 })
	})
}
