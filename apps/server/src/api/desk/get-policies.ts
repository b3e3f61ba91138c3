import { PolicyList } from '@hutong/protocol'
import { findPolicyAt, findPolicyVersions, type Store } from '../../db/index.ts'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { describeVersions } from '../../policies/describe-versions.ts'

type Parts = { readonly store: Store; readonly now: () => number; readonly secondEye: boolean }

const most = 100

/** GET /api/desk/policies: every version of the rules, the newest first. */
export function addGetPolicies(app: App, requireOperator: RequireOperator, { store, now, secondEye }: Parts): void {
	const schema = { tags: ['desk'], summary: 'Versions of the rules', response: describeAnswers(PolicyList) }
	app.get('/api/desk/policies', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		const at = now()
		return store.snapshot(async (queries) => {
			const rows = await findPolicyVersions(queries, most)
			const current = await findPolicyAt(queries, at)
			const shown = current && !rows.some(({ id }) => id === current.id) ? [...rows.slice(0, most - 1), current] : rows
			return { secondEye, versions: await describeVersions(queries, shown, at) }
		})
	})
}
