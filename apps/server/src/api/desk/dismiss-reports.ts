import { DismissReports } from '@hutong/protocol'
import { describeNothing } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { unwrap } from '../../http/refused.ts'
import type { ViolationDesk } from '../../violations/index.ts'

/** POST /api/desk/reports/dismiss: an operator finds nothing in reports. */
export function addDismissReports(
	app: App,
	requireOperator: RequireOperator,
	violations: Pick<ViolationDesk, 'dismiss'>,
): void {
	const schema = { tags: ['desk'], summary: 'Dismiss reports', body: DismissReports, response: describeNothing }
	app.post('/api/desk/reports/dismiss', { schema }, async (request, reply) => {
		const { person } = await requireOperator(request, reply)
		unwrap(await violations.dismiss(person.id, request.body))
		return reply.code(204).send(null)
	})
}
