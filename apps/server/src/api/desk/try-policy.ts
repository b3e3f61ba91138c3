import { PolicyTrial, TryPolicy } from '@hutong/protocol'
import type { Store } from '../../db/index.ts'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { findLoggedKinds } from '../../policies/find-logged-kinds.ts'
import { findPublished } from '../../policies/find-published.ts'
import { type TrialRules, tryPolicy } from '../../policies/try-policy.ts'
import { policyBodyLimit } from './policy-path.ts'
import { readDocument } from './read-document.ts'

type Parts = { readonly store: Store; readonly now: () => number; readonly rules: () => Omit<TrialRules, 'findPolicy'> }

const day = 24 * 60 * 60 * 1000

/** POST /api/desk/policies/try: what a policy would have changed about real taps. */
export function addTryPolicy(app: App, requireOperator: RequireOperator, { store, now: clock, rules }: Parts): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Try rules on past taps', body: TryPolicy },
		response: describeAnswers(PolicyTrial),
	}
	app.post('/api/desk/policies/try', { schema, bodyLimit: policyBodyLimit }, async (request, reply) => {
		await requireOperator(request, reply)
		const proposed = readDocument(request.body.document)
		const until = clock()
		const period = { from: until - request.body.days * day, until: until + 1 }
		const now = rules()
		const { findPolicy, logged } = await store.snapshot(async (queries) => ({
			findPolicy: await findPublished(queries),
			logged: await findLoggedKinds(queries, period, [now.policy, proposed]),
		}))
		return tryPolicy({ ...now, findPolicy }, proposed, logged)
	})
}
