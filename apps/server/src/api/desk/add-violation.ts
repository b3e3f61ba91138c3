import { AddViolation, Violation } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { unwrap } from '../../http/refused.ts'
import type { ViolationDesk } from '../../violations/index.ts'

/** POST /api/desk/violations: an operator finds a violation; what it covers is stopped at once. */
export function addAddViolation(
	app: App,
	requireOperator: RequireOperator,
	violations: Pick<ViolationDesk, 'addViolation'>,
): void {
	const schema = {
		tags: ['desk'],
		summary: 'Find a violation',
		body: AddViolation,
		response: describeAnswers(Violation),
	}
	app.post('/api/desk/violations', { schema }, async (request, reply) => {
		const { person } = await requireOperator(request, reply)
		return unwrap(await violations.addViolation(person.id, request.body))
	})
}
