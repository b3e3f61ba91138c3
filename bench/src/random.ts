/** Numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
	/** A whole number of 0 … `below` - 1. */
	int(below: number): number
	/** One of a list. */
	pick<T>(list: readonly T[]): T
	/** `length` characters out of an alphabet. */
	chars(alphabet: string, length: number): string
	/** A shuffled copy. */
	shuffled<T>(list: readonly T[]): T[]
}

/** Mulberry32: one 32-bit word of state, good enough to fill templates. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0
		let word = Math.imul(state ^ (state >>> 15), state | 1)
		word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
		return (word ^ (word >>> 14)) >>> 0
	}
	const int = (below: number) => Math.floor((next() / 2 ** 32) * below)
	const pick = <T>(list: readonly T[]): T => {
		const chosen = list[int(list.length)]
		if (chosen === undefined) throw new RangeError('Nothing to pick from.')
		return chosen
	}
	return {
		int,
		pick,
		chars: (alphabet, length) => Array.from({ length }, () => alphabet.charAt(int(alphabet.length))).join(''),
		shuffled: (list) => shuffle([...list], int),
	}
}

/** Fisher and Yates, in place. */
function shuffle<T>(list: T[], int: (below: number) => number): T[] {
	for (let last = list.length - 1; last > 0; last--) {
		const other = int(last + 1)
		const [a, b] = [list[last], list[other]]
		if (a === undefined || b === undefined) continue
		list[last] = b
		list[other] = a
	}
	return list
}
