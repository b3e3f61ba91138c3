/** Says of a fingerprint that it is surely not among those it was made of, or that it may be. */
export type FingerprintFilter = {
	readonly bytes: number
	mayHave(first: number, second: number): boolean
}

/**
 * A Bloom filter with 8 to 16 bits a fingerprint and two of them set: at most one stranger in 20 passes. It only spares work, and
 * nothing is listed for having passed.
 */
export function createFingerprintFilter(fingerprints: {
	readonly size: number
	each(use: (first: number, second: number) => void): void
}): FingerprintFilter {
	const power = Math.ceil(Math.log2(Math.max(fingerprints.size, 4))) + 3
	const shift = 32 - power
	const bits = new Uint32Array(2 ** (power - 5))
	fingerprints.each((first, second) => {
		set(bits, first >>> shift)
		set(bits, second >>> shift)
	})
	return {
		bytes: bits.byteLength,
		mayHave: (first, second) => isSet(bits, first >>> shift) && isSet(bits, second >>> shift),
	}
}

function set(bits: Uint32Array, at: number): void {
	bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

function isSet(bits: Uint32Array, at: number): boolean {
	return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
}
