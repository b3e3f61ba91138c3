/** A Markdown table, aligned for a terminal: the first column to the left, the others to the right. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((name, column) =>
		Math.max(3, ...[name, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
	)
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => pad(cells[column] ?? '', width, column === 0)).join(' | ')} |`
	const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
	return [line(head), rule, ...rows.map(line)].join('\n')
}

/** Three significant digits: `8.12`, `81.2`, `812`, `8120`; `-` when there is no number. */
export function toDigits(value: number): string {
	if (!Number.isFinite(value)) return '-'
	if (value >= 100) return String(Math.round(value))
	return value.toPrecision(3).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))
}

/** `87.4 %`; only what is whole is called `100 %`. */
export function toPercent(part: number, whole: number): string {
	if (whole === 0) return '-'
	if (part === whole) return '100 %'
	return `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`
}

function pad(text: string, width: number, left: boolean): string {
	const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
	return left ? text + blanks : blanks + text
}

/** Columns on a terminal: Chinese characters and full-width signs take two. */
function widthOf(text: string): number {
	return [...text].reduce(
		(sum, char) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1),
		0,
	)
}
