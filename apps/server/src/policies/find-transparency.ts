import type { TransparencyReport } from '@hutong/protocol'
import { countCases, countMonth, findPoliciesOf, type Period, type Queries } from '../db/index.ts'

/** A month in numbers: what was decided, by which rules, and what came of reports and applications. */
export async function findTransparency(
	queries: Queries,
	month: Period & { readonly month: string },
): Promise<TransparencyReport> {
	const counts = await countMonth(queries, month)
	const sum = (wanted: string) =>
		counts.reduce((total, { outcome, count }) => total + (outcome === wanted ? count : 0), 0)
	const reasons = [...Map.groupBy(counts, ({ reason }) => reason)].map(([reason, some]) => ({
		...{ reason, count: some.reduce((total, { count }) => total + count, 0) },
	}))
	const { reports, violations, appeals } = await countCases(queries, month)
	const policies = await findPoliciesOf(queries, month)
	return {
		month: month.month,
		outcomes: { page: sum('page'), confirm: sum('confirm'), copy: sum('copy'), stopped: sum('stopped') },
		reasons: reasons.toSorted((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
		policies: policies.map(({ name, version, effective_at: effectiveAt, reason }) => ({
			...{ name, version, effectiveAt, reason },
		})),
		...{ reports: { ...reports }, violations: [...violations], appeals: { ...appeals } },
	}
}
