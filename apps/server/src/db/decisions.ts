import { type Period, splitMonths } from './month.ts'
import type { Queries } from './store.ts'
import type { Tables } from './tables.ts'
import type { Write } from './write-queue.ts'

/** Writes a decision about opening a link down. */
export async function addDecision(write: Write, decision: Tables['decisions']): Promise<void> {
	await write.db.insertInto('decisions').values(decision).execute()
}

/** Forgets the decisions from before an instant; how many there were, of each month, outcome and reason, stays. */
export async function forgetDecisions({ db }: Write, before: number): Promise<void> {
	const { first } = await db
		.selectFrom('decisions')
		.select((eb) => eb.fn.min('at').as('first'))
		.executeTakeFirstOrThrow()
	if (first === null || Number(first) >= before) return
	for (const { month, ...period } of splitMonths({ from: Number(first), until: before })) {
		for (const { outcome, reason, count } of await countReasons(db, period)) {
			await db
				.insertInto('decision_months')
				.values({ month, outcome, reason, count })
				.onConflict((conflict) =>
					conflict
						.columns(['month', 'outcome', 'reason'])
						.doUpdateSet((eb) => ({ count: eb('decision_months.count', '+', count) })),
				)
				.execute()
		}
	}
	await db.deleteFrom('decisions').where('at', '<', before).execute()
}

export type ReasonCount = { readonly outcome: string; readonly reason: string; readonly count: number }

/** How many decisions of a month there were, those the log has forgotten among them. */
export async function countMonth(queries: Queries, month: Period & { readonly month: string }): Promise<ReasonCount[]> {
	const forgotten = await queries
		.selectFrom('decision_months')
		.select(['outcome', 'reason', 'count'])
		.where('month', '=', month.month)
		.execute()
	return [...forgotten.map((row) => ({ ...row, count: Number(row.count) })), ...(await countReasons(queries, month))]
}

/** A yes to a question is no decision of its own: the question was counted. */
async function countReasons(queries: Queries, { from, until }: Period): Promise<ReasonCount[]> {
	const rows = await queries
		.selectFrom('decisions')
		.select(['outcome', 'reason', (eb) => eb.fn.countAll<number>().as('count')])
		.where('at', '>=', from)
		.where('at', '<', until)
		.where('confirmed', '=', 0)
		.groupBy(['outcome', 'reason'])
		.execute()
	return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
