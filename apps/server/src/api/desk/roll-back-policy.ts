import { PolicyVersion, RollBackPolicy } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { unwrap } from '../../http/refused.ts'
import { rollBackPolicy } from '../../policies/publish-policy.ts'
import type { PublishParts } from './publish-parts.ts'

/** POST /api/desk/policies/rollback: goes back to rules that were in force before, at once. */
export function addRollBackPolicy(app: App, requireOperator: RequireOperator, { tools, finish }: PublishParts): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Go back to earlier rules', body: RollBackPolicy },
		response: describeAnswers(PolicyVersion),
	}
	app.post('/api/desk/policies/rollback', { schema }, async (request, reply) => {
		const { person } = await requireOperator(request, reply)
		return finish(unwrap(await rollBackPolicy(tools, person.id, request.body)))
	})
}
