export type Arrow = { readonly from: string; readonly to: string }

type Place = { readonly x: number; readonly y: number }

const width = 960
const box = { width: 168, height: 52 }
const rowGap = 128
const margin = 36
const tints = ['#e8f7ee', '#eef2fb', '#f6f3ea']

/** Boxes in rows, an arrow for each import. SVG text; readable on white and on black. */
export function drawBoxes(rows: readonly (readonly string[])[], arrows: readonly Arrow[]): string {
	const places = new Map(
		rows.flatMap((row, level) => row.map((name, index) => [name, place(row.length, level, index)])),
	)
	const height = margin * 2 + box.height + rowGap * (rows.length - 1)
	const lines = arrows.map((arrow) => drawArrow(places.get(arrow.from), places.get(arrow.to)))
	const boxes = rows.flatMap((row, level) => row.map((name) => drawBox(name, places.get(name), tints[level])))
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Which part imports which" font-family="system-ui, sans-serif">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#7a8794"/></marker></defs>
<rect width="${width}" height="${height}" rx="16" fill="#fff"/>
${[...lines, ...boxes].join('\n')}
</svg>
`
}

function place(count: number, level: number, index: number): Place {
	const step = (width - margin * 2) / count
	return { x: Math.round(margin + step * (index + 0.5)), y: margin + box.height / 2 + level * rowGap }
}

function drawArrow(from: Place | undefined, to: Place | undefined): string {
	if (!from || !to) return ''
	const start = { x: from.x, y: from.y + box.height / 2 }
	if (from.y === to.y) return drawSideways(from, to)
	const end = { x: to.x + Math.sign(from.x - to.x) * 24, y: to.y - box.height / 2 - 2 }
	const bend = Math.round((end.y - start.y) * 0.55)
	return `<path d="M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}" fill="none" stroke="#7a8794" stroke-width="1.4" marker-end="url(#tip)"/>`
}

function drawSideways(from: Place, to: Place): string {
	const side = Math.sign(to.x - from.x)
	const start = from.x + side * (box.width / 2)
	const end = to.x - side * (box.width / 2 + 2)
	const middle = (start + end) / 2
	const drop = Math.abs(end - start) > box.width ? box.height : 0
	return `<path d="M${start} ${from.y}Q${middle} ${from.y + drop * 1.6} ${end} ${to.y}" fill="none" stroke="#7a8794" stroke-width="1.4" marker-end="url(#tip)"/>`
}

function drawBox(name: string, at: Place | undefined, tint = '#fff'): string {
	if (!at) return ''
	const { x, y } = at
	return `<g><rect x="${x - box.width / 2}" y="${y - box.height / 2}" width="${box.width}" height="${box.height}" rx="10" fill="${tint}" stroke="#4c5a67" stroke-width="1.2"/><text x="${x}" y="${y + 5}" text-anchor="middle" font-size="16" fill="#1d2730">${name}</text></g>`
}
