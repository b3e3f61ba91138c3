import type { Policy } from '@hutong/link-policy'
import { findDecisionKinds, type LoggedKind, type Period, type Queries } from '../db/index.ts'
import { findPolicyTimes } from './next-boundary.ts'

/** The decisions of a time, the alike together that no policy tells apart by when they were made. */
export async function findLoggedKinds(
	queries: Queries,
	{ from, until }: Period,
	policies: readonly Policy[],
): Promise<readonly LoggedKind[]> {
	const inside = policies.flatMap(findPolicyTimes).filter((time) => time > from && time < until)
	const times = [...new Set([from, ...inside])].toSorted((one, other) => one - other)
	const kinds: LoggedKind[] = []
	for (const [place, time] of times.entries())
		kinds.push(...(await findDecisionKinds(queries, { from: time, until: times[place + 1] ?? until })))
	return kinds.toSorted((one, other) => other.count - one.count)
}
