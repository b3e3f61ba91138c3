/** This month and those before it, the newest first: `2022-01`. A report is of months in UTC. */
export function listMonths(now: Date, count: number): readonly string[] {
	return Array.from({ length: count }, (_, back) =>
		new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7),
	)
}
