import { parsePolicy } from '@hutong/link-policy'
import type { Platform } from '@hutong/links'
import { CheckPolicy, PolicyCheck } from '@hutong/protocol'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { Refused } from '../../http/refused.ts'
import type { LinkGateway } from '../../links/create-link-gateway.ts'
import { checkCriteriaAside } from '../../policies/check-criteria-aside.ts'
import { findChanges } from '../../policies/find-changes.ts'
import { policyBodyLimit } from './policy-path.ts'

type Parts = {
	readonly gateway: Pick<LinkGateway, 'policy'>
	readonly platforms: readonly Platform[]
	readonly now: () => number
}

/** POST /api/desk/policies/check: whether a document is a policy, what it breaks of the ministry's criteria, and what it changes. */
export function addCheckPolicy(app: App, requireOperator: RequireOperator, { gateway, platforms, now }: Parts): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Hold rules against the criteria', body: CheckPolicy },
		response: describeAnswers(PolicyCheck),
	}
	app.post('/api/desk/policies/check', { schema, bodyLimit: policyBodyLimit }, async (request, reply) => {
		await requireOperator(request, reply)
		const read = parsePolicy(request.body.document)
		if (!read.ok) {
			const problem = { reason: read.reason, path: read.path }
			return { problem, criteria: { checked: 0, violations: [] }, changes: [] }
		}
		const space = { platforms, at: new Date(now()).toISOString() }
		const report = await checkCriteriaAside({ policy: read.policy, space })
		if (report === null) throw new Refused('body_too_large', { detail: 'The criteria take too long to check.' })
		const violations = report.violations.map(({ criterion, words, rules, example }) => ({
			...{ criterion, words: { ...words }, rules: [...rules], example },
		}))
		const changes = findChanges(gateway.policy(), read.policy)
		return { problem: null, criteria: { checked: report.checked, violations }, changes }
	})
}
