import { sql } from 'kysely'
import type { Period } from './month.ts'
import type { Queries } from './store.ts'

/** How often something of a kind was decided in a time. */
export type DecisionCount = { readonly outcome: string; readonly count: number }

/** Of decisions in a time: how many of each outcome in each step of so many milliseconds. */
export async function countDecisionSteps(
	queries: Queries,
	{ from, until, step }: Period & { readonly step: number },
): Promise<readonly (DecisionCount & { readonly step: number })[]> {
	const step_ = sql<number>`(at - ${sql.lit(from)}) / ${sql.lit(step)}`
	const rows = await select(queries, { from, until })
		.select(['outcome', step_.as('step'), (eb) => eb.fn.countAll<number>().as('count')])
		.groupBy(['outcome', step_])
		.execute()
	return rows.map(({ outcome, step: place, count }) => ({ outcome, step: Number(place), count: Number(count) }))
}

/** Of decisions in a time: how many of each outcome for each host, platform or rule. */
export async function countDecisionsBy(
	queries: Queries,
	period: Period,
	column: 'host' | 'platform' | 'rule',
): Promise<readonly (DecisionCount & { readonly name: string | null })[]> {
	const rows = await select(queries, period)
		.select(['outcome', `${column} as name`, (eb) => eb.fn.countAll<number>().as('count')])
		.groupBy(['outcome', column])
		.execute()
	return rows.map(({ outcome, name, count }) => ({ outcome, name, count: Number(count) }))
}

/** How many people said yes to a question in a time. */
export async function countConfirmed(queries: Queries, { from, until }: Period): Promise<number> {
	const { count } = await queries
		.selectFrom('decisions')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('at', '>=', from)
		.where('at', '<', until)
		.where('confirmed', '=', 1)
		.executeTakeFirstOrThrow()
	return Number(count)
}

/** Decisions that are alike but for their time. */
export type LoggedKind = {
	readonly host: string | null
	readonly platform: string | null
	readonly scene: string
	readonly outcome: string
	readonly rule: string
	readonly policyName: string
	readonly policyVersion: string
	/** The last of them, in milliseconds since 1970. */
	readonly at: number
	readonly count: number
}

const alike = ['host', 'platform', 'scene', 'outcome', 'rule'] as const

/** The decisions of a time, the alike together, the most frequent first. */
export async function findDecisionKinds(queries: Queries, period: Period): Promise<readonly LoggedKind[]> {
	const rows = await select(queries, period)
		.select(alike)
		.select(['policy_name as policyName', 'policy_version as policyVersion'])
		.select((eb) => [eb.fn.max('at').as('at'), eb.fn.countAll<number>().as('count')])
		.groupBy([...alike, 'policy_name', 'policy_version'])
		.orderBy('count', 'desc')
		.execute()
	return rows.map((row) => ({ ...row, at: Number(row.at), count: Number(row.count) }))
}

/** Questions and answers at once; the yes to a question is not one more decision. */
function select(queries: Queries, { from, until }: Period) {
	return queries.selectFrom('decisions').where('at', '>=', from).where('at', '<', until).where('confirmed', '=', 0)
}
