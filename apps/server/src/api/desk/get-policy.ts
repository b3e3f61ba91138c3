import { PolicyDetail } from '@hutong/protocol'
import { findPolicyBefore, findPolicyVersion, type Store } from '../../db/index.ts'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { Refused } from '../../http/refused.ts'
import { describeVersions } from '../../policies/describe-versions.ts'
import { findChanges } from '../../policies/find-changes.ts'
import { readPolicyDocument } from '../../policies/policy-document.ts'
import { PolicyPath } from './policy-path.ts'

/** GET /api/desk/policies/:policy: one version of the rules, and what it changed. */
export function addGetPolicy(
	app: App,
	requireOperator: RequireOperator,
	{ store, now }: { readonly store: Store; readonly now: () => number },
): void {
	const schema = {
		...{ tags: ['desk'], summary: 'One version of the rules', params: PolicyPath },
		response: describeAnswers(PolicyDetail),
	}
	app.get('/api/desk/policies/:policy', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		const row = await findPolicyVersion(store.read, request.params.policy)
		if (!row) throw new Refused('not_found')
		const [version] = await describeVersions(store.read, [row], now())
		if (!version) throw new Refused('not_found')
		const before = await findPolicyBefore(store.read, row.id)
		const policy = readPolicyDocument(row.document)
		const changes = before ? findChanges(readPolicyDocument(before.document), policy) : []
		return { version, document: JSON.parse(row.document), changes }
	})
}
