import type { Ask } from './api-client.ts'
import type {
	CheckPolicy,
	DeskToday,
	ListStatuses,
	PolicyCheck,
	PolicyDetail,
	PolicyList,
	PolicyPresets,
	PolicyTrial,
	PolicyVersion,
	PublishPolicy,
	RollBackPolicy,
	TransparencyReport,
	TryPolicy,
} from './policy-desk.ts'
import type {
	AddViolation,
	AnswerAppeal,
	DeskMails,
	DeskQueue,
	DismissReports,
	Violation,
	Violations,
} from './violation.ts'

export type DeskClient = ReturnType<typeof createDeskClient>

/** A typed client of the operators' desk. Whoever is no operator gets the problem `not_found` for each call. */
export function createDeskClient(ask: Ask) {
	const policy = (id: string) => `/api/desk/policies/${encodeURIComponent(id)}`
	return {
		today: (days: number) => ask<DeskToday>('GET', `/api/desk/today?days=${days}`),
		policies: () => ask<PolicyList>('GET', '/api/desk/policies'),
		policy: (id: string) => ask<PolicyDetail>('GET', policy(id)),
		presets: () => ask<PolicyPresets>('GET', '/api/desk/presets'),
		checkPolicy: (body: CheckPolicy) => ask<PolicyCheck>('POST', '/api/desk/policies/check', body),
		tryPolicy: (body: TryPolicy) => ask<PolicyTrial>('POST', '/api/desk/policies/try', body),
		publishPolicy: (body: PublishPolicy) => ask<PolicyVersion>('POST', '/api/desk/policies', body),
		approvePolicy: (id: string) => ask<PolicyVersion>('POST', `${policy(id)}/approve`, {}),
		withdrawPolicy: (id: string) => ask<PolicyVersion>('POST', `${policy(id)}/withdraw`, {}),
		rollBack: (body: RollBackPolicy) => ask<PolicyVersion>('POST', '/api/desk/policies/rollback', body),
		lists: () => ask<ListStatuses>('GET', '/api/desk/lists'),
		refreshList: (name: string) => ask<ListStatuses>('POST', `/api/desk/lists/${encodeURIComponent(name)}/refresh`, {}),
		/** @param month `2022-01` */
		transparency: (month: string) => ask<TransparencyReport>('GET', `/api/desk/transparency/${month}`),
		queue: () => ask<DeskQueue>('GET', '/api/desk/queue'),
		violations: () => ask<Violations>('GET', '/api/desk/violations'),
		addViolation: (body: AddViolation) => ask<Violation>('POST', '/api/desk/violations', body),
		dismissReports: (body: DismissReports) => ask<null>('POST', '/api/desk/reports/dismiss', body),
		answerAppeal: (id: string, body: AnswerAppeal) =>
			ask<Violation>('POST', `/api/desk/appeals/${encodeURIComponent(id)}/answer`, body),
		mails: () => ask<DeskMails>('GET', '/api/desk/mails'),
	}
}
