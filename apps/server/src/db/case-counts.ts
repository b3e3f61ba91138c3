import type { Queries } from './store.ts'

/** What waits for an operator. */
export async function countWaitingCases(queries: Queries): Promise<{ reports: number; appeals: number }> {
	return { reports: await countOpen(queries, 'reports'), appeals: await countOpen(queries, 'appeals') }
}

export type CaseCounts = {
	readonly reports: { readonly received: number; readonly acted: number; readonly dismissed: number }
	readonly violations: readonly { readonly reason: string; readonly scope: string; readonly count: number }[]
	readonly appeals: {
		readonly received: number
		readonly accepted: number
		readonly refused: number
		/** From an application to its answer, of those answered in the time; null where none was. */
		readonly medianHours: number | null
	}
}

type Period = { readonly from: number; readonly until: number }

/** What reports, violations and applications came to in a time, `until` not included: numbers alone. */
export async function countCases(queries: Queries, period: Period): Promise<CaseCounts> {
	return {
		reports: await countReports(queries, period),
		violations: await countViolations(queries, period),
		appeals: await countAppeals(queries, period),
	}
}

async function countOpen(queries: Queries, table: 'reports' | 'appeals'): Promise<number> {
	const { count } = await queries
		.selectFrom(table)
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('state', '=', 'open')
		.executeTakeFirstOrThrow()
	return Number(count)
}

async function countReports(queries: Queries, { from, until }: Period): Promise<CaseCounts['reports']> {
	const received = await queries
		.selectFrom('reports')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('at', '>=', from)
		.where('at', '<', until)
		.executeTakeFirstOrThrow()
	const closed = await queries
		.selectFrom('reports')
		.select(['state', (eb) => eb.fn.countAll<number>().as('count')])
		.where('closed_at', '>=', from)
		.where('closed_at', '<', until)
		.groupBy('state')
		.execute()
	const count = (state: string) => Number(closed.find((row) => row.state === state)?.count ?? 0)
	return { received: Number(received.count), acted: count('acted'), dismissed: count('dismissed') }
}

async function countViolations(queries: Queries, { from, until }: Period): Promise<CaseCounts['violations']> {
	const rows = await queries
		.selectFrom('violations')
		.select(['reason', 'scope', (eb) => eb.fn.countAll<number>().as('count')])
		.where('source', '=', 'desk')
		.where('created_at', '>=', from)
		.where('created_at', '<', until)
		.groupBy(['reason', 'scope'])
		.orderBy('reason')
		.orderBy('scope')
		.execute()
	return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

async function countAppeals(queries: Queries, { from, until }: Period): Promise<CaseCounts['appeals']> {
	const received = await queries
		.selectFrom('appeals')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('created_at', '>=', from)
		.where('created_at', '<', until)
		.executeTakeFirstOrThrow()
	const answered = await queries
		.selectFrom('appeals')
		.select(['state', 'created_at', 'answered_at'])
		.where('answered_at', '>=', from)
		.where('answered_at', '<', until)
		.execute()
	const count = (state: string) => answered.filter((row) => row.state === state).length
	const hours = answered.map((row) => (Number(row.answered_at) - Number(row.created_at)) / 3_600_000)
	return {
		received: Number(received.count),
		accepted: count('accepted'),
		refused: count('refused'),
		medianHours: findMedian(hours),
	}
}

/** The middle number, or the mean of the two middle ones. */
function findMedian(numbers: readonly number[]): number | null {
	const sorted = numbers.toSorted((a, b) => a - b)
	const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
	return sorted.length === 0 ? null : middle.reduce((sum, number) => sum + number, 0) / middle.length
}
