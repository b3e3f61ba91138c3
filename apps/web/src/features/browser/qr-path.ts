/**
 * The dark squares of a QR code as one SVG path on a grid of one unit a square.
 * @param rows the code, true for dark, row by row
 */
export function toQrPath(rows: readonly (readonly boolean[])[]): string {
	return rows.flatMap((row, y) => toRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)).join('')
}

function toRuns(row: readonly boolean[]): { x: number; length: number }[] {
	const runs: { x: number; length: number }[] = []
	row.forEach((dark, x) => {
		const last = runs.at(-1)
		if (!dark) return
		if (last !== undefined && last.x + last.length === x) last.length++
		else runs.push({ x, length: 1 })
	})
	return runs
}
