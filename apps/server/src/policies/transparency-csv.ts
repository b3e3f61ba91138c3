import type { TransparencyReport } from '@hutong/protocol'

type Cell = string | number

/** The report as a table (RFC 4180): part, what, and how many. */
export function toCsv(report: TransparencyReport): string {
	const { reports, appeals } = report
	const rows: readonly (readonly Cell[])[] = [
		['part', 'what', 'detail', 'value'],
		['month', report.month, '', ''],
		...Object.entries(report.outcomes).map(([outcome, count]) => ['outcome', outcome, '', count]),
		...report.reasons.map(({ reason, count }) => ['reason', reason, '', count]),
		...report.policies.map(({ name, version, effectiveAt, reason }) => [
			...['policy', `${name} ${version}`, reason, new Date(effectiveAt).toISOString()],
		]),
		...Object.entries(reports).map(([state, count]) => ['reports', state, '', count]),
		...report.violations.map(({ reason, scope, count }) => ['violations', reason, scope, count]),
		...(['received', 'accepted', 'refused'] as const).map((state) => ['appeals', state, '', appeals[state]]),
		['appeals', 'median hours', '', appeals.medianHours ?? ''],
	]
	return rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}

/** What a table program would take for a formula is text; quotes are doubled. */
function toField(cell: Cell): string {
	if (typeof cell === 'number') return String(cell)
	const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
