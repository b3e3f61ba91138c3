import { DeskMails, DeskQueue, Violations } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import type { MailDesk } from '../../mail/index.ts'
import type { ViolationDesk } from '../../violations/index.ts'
import { addAddViolation } from './add-violation.ts'
import { addAnswerAppeal } from './answer-appeal.ts'
import { addDismissReports } from './dismiss-reports.ts'

export type CaseDeskParts = { readonly violations: ViolationDesk; readonly mails: Pick<MailDesk, 'list'> }

/** What operators see and do about reports, violations, applications and mails. */
export function addCaseDesk(app: App, requireOperator: RequireOperator, { violations, mails }: CaseDeskParts): void {
	const tags = ['desk']
	const queue = { tags, summary: 'What waits for an operator', response: describeAnswers(DeskQueue) }
	app.get('/api/desk/queue', { schema: queue }, async (request, reply) => {
		await requireOperator(request, reply)
		return violations.findQueue()
	})
	const found = { tags, summary: 'Violations that were found', response: describeAnswers(Violations) }
	app.get('/api/desk/violations', { schema: found }, async (request, reply) => {
		await requireOperator(request, reply)
		return { violations: await violations.findViolations() }
	})
	const waiting = { tags, summary: 'Mails that wait', response: describeAnswers(DeskMails) }
	app.get('/api/desk/mails', { schema: waiting }, async (request, reply) => {
		await requireOperator(request, reply)
		return mails.list()
	})
	addAddViolation(app, requireOperator, violations)
	addDismissReports(app, requireOperator, violations)
	addAnswerAppeal(app, requireOperator, violations)
}
