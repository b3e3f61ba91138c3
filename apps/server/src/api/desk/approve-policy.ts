import { PolicyVersion } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { unwrap } from '../../http/refused.ts'
import { approvePolicy } from '../../policies/publish-policy.ts'
import { PolicyPath } from './policy-path.ts'
import type { PublishParts } from './publish-parts.ts'

/** POST /api/desk/policies/:policy/approve: agrees to what another operator published. */
export function addApprovePolicy(app: App, requireOperator: RequireOperator, { tools, finish }: PublishParts): void {
	const schema = {
		...{ tags: ['desk'], summary: "Agree to another's rules", params: PolicyPath },
		response: describeAnswers(PolicyVersion),
	}
	app.post('/api/desk/policies/:policy/approve', { schema }, async (request, reply) => {
		const { person } = await requireOperator(request, reply)
		return finish(unwrap(await approvePolicy(tools, person.id, request.params.policy)))
	})
}
