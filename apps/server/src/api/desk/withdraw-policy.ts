import { PolicyVersion } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { unwrap } from '../../http/refused.ts'
import { withdrawPolicy } from '../../policies/publish-policy.ts'
import { PolicyPath } from './policy-path.ts'
import type { PublishParts } from './publish-parts.ts'

/** POST /api/desk/policies/:policy/withdraw: takes back what has not begun. */
export function addWithdrawPolicy(app: App, requireOperator: RequireOperator, { tools, finish }: PublishParts): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Take rules back before they begin', params: PolicyPath },
		response: describeAnswers(PolicyVersion),
	}
	app.post('/api/desk/policies/:policy/withdraw', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		return finish(unwrap(await withdrawPolicy(tools, request.params.policy)))
	})
}
