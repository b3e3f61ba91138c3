import type { RiceDeltas } from '../src/lists/rice-deltas.ts'

/** Packs sorted numbers as Safe Browsing v5 does, to be unpacked in tests. */
export function packRiceDeltas(numbers: readonly number[], parameter: number): RiceDeltas {
	const [first = 0, ...rest] = numbers
	const bits = rest.flatMap((number, at) => toBits(number - (numbers[at] ?? 0), parameter))
	const data = new Uint8Array(Math.ceil(bits.length / 8))
	for (const [at, bit] of bits.entries()) data[at >>> 3] = (data[at >>> 3] ?? 0) | (bit << (at & 7))
	return { first, parameter, steps: rest.length, data }
}

function toBits(step: number, parameter: number): readonly number[] {
	const ones = Array.from({ length: Math.floor(step / 2 ** parameter) }, () => 1)
	const rest = Array.from({ length: parameter }, (_, at) => Math.floor(step / 2 ** at) % 2)
	return [...ones, 0, ...rest]
}
