/** The known word that was probably meant, as the end of a sentence; nothing where none is near. */
export function suggest(word: string, known: readonly string[]): string {
	const [nearest] = known
		.map((one) => ({ one, distance: countEdits(word.toLowerCase(), one) }))
		.filter(({ one, distance }) => distance <= Math.max(1, Math.floor(one.length / 3)) || isBeginning(word, one))
		.toSorted((a, b) => a.distance - b.distance)
	return nearest ? ` (did you mean ${nearest.one}?)` : ''
}

function isBeginning(word: string, known: string): boolean {
	return word.length >= 2 && known.startsWith(word.toLowerCase())
}

/** Letters put in, left out, replaced or exchanged with their neighbour on the way from one word to another. */
function countEdits(from: string, to: string): number {
	if (from.length > 40) return Number.POSITIVE_INFINITY
	let [before, above]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)]
	for (let row = 1; row <= from.length; row++) {
		const line = [row]
		for (let at = 1; at <= to.length; at++) {
			const isSame = from[row - 1] === to[at - 1]
			const isSwap = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]
			const swapped = isSwap ? numberAt(before, at - 2) + 1 : Number.POSITIVE_INFINITY
			const replaced = numberAt(above, at - 1) + (isSame ? 0 : 1)
			line.push(Math.min(numberAt(above, at) + 1, numberAt(line, at - 1) + 1, replaced, swapped))
		}
		before = above
		above = line
	}
	return numberAt(above, to.length)
}

function numberAt(line: readonly number[], at: number): number {
	return line[at] ?? Number.POSITIVE_INFINITY
}
