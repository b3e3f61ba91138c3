/** A set of 64-bit fingerprints, each given as its two halves. */
export type FingerprintTable = {
	readonly size: number
	/** What it takes in memory: about 9 bytes a fingerprint. */
	readonly bytes: number
	has(first: number, second: number): boolean
}

/** Gathers fingerprints, the same one once, however often it comes. */
export type FingerprintGatherer = {
	readonly size: number
	add(first: number, second: number): void
	each(use: (first: number, second: number) => void): void
	toTable(): FingerprintTable
}

/**
 * Gathers in an open hash table of half-empty slots, then packs: fingerprints with the same first bits lie side by side, and an index says
 * where each such bucket begins. A bucket has 4 to 8 of them, so that a look-up reads one or two lines of the processor's cache.
 */
export function createFingerprintGatherer(): FingerprintGatherer {
	let slots = createSlots(1024)
	return {
		get size() {
			return slots.taken
		},
		add(first, second) {
			if (slots.taken * 2 >= slots.words.length / 2) slots = grow(slots)
			insert(slots, first, second)
		},
		each: (use) => each(slots.words, use),
		toTable: () => pack(slots),
	}
}

type Slots = { readonly words: Uint32Array; taken: number }

function createSlots(count: number): Slots {
	return { words: new Uint32Array(count * 2), taken: 0 }
}

function grow(slots: Slots): Slots {
	const larger = createSlots(slots.words.length)
	each(slots.words, (first, second) => insert(larger, first, second))
	return larger
}

/** Two halves of 0 mark a free slot: the one fingerprint in 2^64 that has them is kept as another. */
function insert(slots: Slots, first: number, second: number): void {
	const { words } = slots
	const last = notFree(first, second)
	const mask = words.length / 2 - 1
	let slot = (first ^ last) & mask
	for (;;) {
		const [a, b] = [words[slot * 2], words[slot * 2 + 1]]
		if (a === first && b === last) return
		if (a === 0 && b === 0) break
		slot = (slot + 1) & mask
	}
	words[slot * 2] = first
	words[slot * 2 + 1] = last
	slots.taken += 1
}

function notFree(first: number, second: number): number {
	return first === 0 && second === 0 ? 1 : second
}

function each(words: Uint32Array, use: (first: number, second: number) => void): void {
	for (let at = 0; at < words.length; at += 2) {
		const [first = 0, second = 0] = [words[at], words[at + 1]]
		if (first !== 0 || second !== 0) use(first, second)
	}
}

function pack({ words, taken }: Slots): FingerprintTable {
	const shift = 32 - Math.max(1, Math.floor(Math.log2(Math.max(taken, 8))) - 2)
	const ends = new Uint32Array(2 ** (32 - shift) + 1)
	each(words, (first) => {
		const bucket = first >>> shift
		ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1
	})
	for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0)
	const next = ends.slice()
	const packed = new Uint32Array(taken * 2)
	each(words, (first, second) => {
		const at = next[first >>> shift] ?? 0
		next[first >>> shift] = at + 1
		packed[at * 2] = first
		packed[at * 2 + 1] = second
	})
	return {
		size: taken,
		bytes: packed.byteLength + ends.byteLength,
		has(first, second) {
			const last = notFree(first, second)
			const bucket = first >>> shift
			const end = ends[bucket + 1] ?? 0
			for (let at = ends[bucket] ?? 0; at < end; at++)
				if (packed[at * 2] === first && packed[at * 2 + 1] === last) return true
			return false
		},
	}
}
