/** A line of two texts: in both, only before, or only after. */
export type DiffLine = { readonly text: string; readonly side: 'both' | 'before' | 'after' }

/** Pairs of lines that are compared; texts with more (long lists) are told as taken out and put in whole. */
const mostPairs = 4_000_000

/** The fewest lines taken out and put in that lead from one text to the other. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
	const [left, right] = [toLines(before), toLines(after)]
	const start = countSame(left, right)
	const end = countSame(left.slice(start).toReversed(), right.slice(start).toReversed())
	const same = (lines: readonly string[]) => lines.map((text): DiffLine => ({ text, side: 'both' }))
	return [
		...same(left.slice(0, start)),
		...diffMiddle(left.slice(start, left.length - end), right.slice(start, right.length - end)),
		...same(left.slice(left.length - end)),
	]
}

/** How many lines both begin with. */
function countSame(left: readonly string[], right: readonly string[]): number {
	const at = left.findIndex((text, index) => text !== right[index])
	return at === -1 ? left.length : at
}

function diffMiddle(left: readonly string[], right: readonly string[]): readonly DiffLine[] {
	if (left.length * right.length > mostPairs) {
		const all = (lines: readonly string[], side: DiffLine['side']) => lines.map((text): DiffLine => ({ text, side }))
		return [...all(left, 'before'), ...all(right, 'after')]
	}
	const common = countCommon(left, right)
	const lines: DiffLine[] = []
	let [row, column] = [0, 0]
	while (row < left.length || column < right.length) {
		const text = left[row]
		if (text !== undefined && text === right[column]) {
			lines.push({ text, side: 'both' })
			row++
			column++
		} else if (text !== undefined && (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0)) {
			lines.push({ text, side: 'before' })
			row++
		} else {
			lines.push({ text: right[column] ?? '', side: 'after' })
			column++
		}
	}
	return lines
}

function toLines(text: string): readonly string[] {
	return text === '' ? [] : text.split('\n')
}

/** How many lines the rests of both have in common, from each pair of lines on. */
function countCommon(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
	const counts = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
	for (let row = left.length - 1; row >= 0; row--) {
		for (let column = right.length - 1; column >= 0; column--) {
			const [here, below] = [counts[row] ?? [], counts[row + 1] ?? []]
			here[column] =
				left[row] === right[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
		}
	}
	return counts
}
