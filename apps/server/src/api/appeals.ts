import { ApplicationState, ApplicationTaken, ApplyForAccess } from '@hutong/protocol'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import { findPageLanguage } from '../pages/index.ts'
import { toNetwork } from '../realtime/to-network.ts'
import type { ViolationDesk } from '../violations/index.ts'

/** Counts a request of whoever asks. @returns 0 where it may be, else the seconds until it may */
type Take = (request: FastifyRequest) => number

/** POST /api/appeals and GET /api/appeals/:token: anybody asks for a stopped page back, and follows it by its token. */
export function addAppeals(
	app: App,
	violations: Pick<ViolationDesk, 'apply' | 'findApplication'>,
	{ takeAppeal, takeVisit }: { readonly takeAppeal: Take; readonly takeVisit: Take },
): void {
	const applying = { tags: ['appeals'], summary: 'Apply to restore access', body: ApplyForAccess }
	app.post(
		'/api/appeals',
		{ schema: { ...applying, response: describeAnswers(ApplicationTaken) } },
		async (request) => {
			limit(takeAppeal(request))
			const language = findPageLanguage(undefined, request.headers['accept-language'])
			return unwrap(await violations.apply({ network: toNetwork(request.ip), language }, request.body))
		},
	)
	const following = {
		tags: ['appeals'],
		summary: 'How an application stands',
		params: Type.Object({ token: Type.String() }),
	}
	app.get(
		'/api/appeals/:token',
		{ schema: { ...following, response: describeAnswers(ApplicationState) } },
		async (request) => {
			limit(takeVisit(request))
			const application = await violations.findApplication(request.params.token)
			if (application === null) throw new Refused('not_found')
			return application
		},
	)
}

function limit(retryAfter: number): void {
	if (retryAfter > 0) throw new Refused('rate_limited', { retryAfter })
}
