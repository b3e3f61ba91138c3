import { ReportLink } from '@hutong/protocol'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { ViolationDesk } from '../violations/index.ts'

/** POST /api/reports: who sees a link says that it breaks the rules. */
export function addReportLink(
	app: App,
	requireReporter: RequireSignedIn,
	violations: Pick<ViolationDesk, 'report'>,
): void {
	const schema = { tags: ['links'], summary: 'Report a link', body: ReportLink, response: describeNothing }
	app.post('/api/reports', { schema }, async (request, reply) => {
		const { person } = await requireReporter(request, reply)
		unwrap(await violations.report(person.id, request.body))
		return reply.code(204).send(null)
	})
}
