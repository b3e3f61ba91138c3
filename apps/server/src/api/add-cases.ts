import type { FastifyRequest } from 'fastify'
import type { Accounts } from '../accounts/accounts.ts'
import type { Store } from '../db/index.ts'
import type { App } from '../http/app.ts'
import { addForOperators } from '../http/for-operators.ts'
import { limitSignedIn } from '../http/limit-signed-in.ts'
import { createRequireOperator } from '../http/operator.ts'
import { createRequireSignedIn } from '../http/signed-in.ts'
import type { Rate, ServerLimits } from '../limits/server-limits.ts'
import { createTokenBuckets } from '../limits/token-buckets.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import type { MailDesk } from '../mail/index.ts'
import { addAppealPages, addLinkPage } from '../pages/index.ts'
import { toNetwork } from '../realtime/to-network.ts'
import type { ViolationDesk } from '../violations/index.ts'
import { addAppeals } from './appeals.ts'
import { addCaseDesk } from './desk/add-case-desk.ts'
import { addReportLink } from './report-link.ts'

export type CasesParts = {
	readonly accounts: Accounts
	readonly store: Store
	readonly limits: ServerLimits
	/** Milliseconds since 1970. */
	readonly now: () => number
	readonly gateway: Pick<LinkGateway, 'openOutside' | 'links'>
	readonly violations: ViolationDesk
	readonly mails: Pick<MailDesk, 'list'>
}

/** Reports, applications, the desk's part about them, and the server's own pages. */
export function addCases(app: App, { accounts, store, limits, now, gateway, violations, mails }: CasesParts): void {
	const requireSignedIn = createRequireSignedIn(accounts)
	const requireReporter = limitSignedIn(requireSignedIn, createTokenBuckets({ ...limits.reports, now }))
	const [takeAppeal, takeVisit] = [limitNetwork(limits.appeals, now), limitNetwork(limits.visits, now)]
	addReportLink(app, requireReporter, violations)
	addAppeals(app, violations, { takeAppeal, takeVisit })
	const requireOperator = createRequireOperator(requireSignedIn, store)
	addForOperators(app, requireOperator, (scope) => addCaseDesk(scope, requireOperator, { violations, mails }))
	const { openOutside, links } = gateway
	addLinkPage(app, { openOutside, links, findStopped: violations.findStopped, takeVisit })
	addAppealPages(app, { links, violations, takeAppeal, takeVisit })
}

/** Counts what comes from one network, signed in or not. */
function limitNetwork(rate: Rate, now: () => number): (request: FastifyRequest) => number {
	const buckets = createTokenBuckets({ ...rate, now })
	return (request) => buckets.take(toNetwork(request.ip))
}
