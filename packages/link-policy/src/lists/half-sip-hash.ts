/** 64 secret bits, other ones for each server: without them nobody can make two names that a table takes for one. */
export type Seed = readonly [first: number, second: number]

/**
 * A HalfSipHash-2-4 of 64 bits under way (Aumasson and Bernstein, “SipHash”; the sibling for 32-bit numbers, for JavaScript has no fast longer
 * ones). What was absorbed so far may be finished and then go on, so that one walk over a host hashes every domain above it.
 * Four words of state, the bytes that do not fill a word yet, the length, and the two halves of the result.
 */
export type Hashing = Int32Array

/** Room for a hash; it is used again and again, so that looking up allocates nothing. */
export function createHashing(): Hashing {
	return new Int32Array(8)
}

export function beginHash(hashing: Hashing, seed: Seed): void {
	const first = seed[0]
	const second = seed[1]
	hashing[0] = first
	hashing[1] = second ^ 0xee
	hashing[2] = first ^ 0x6c796765
	hashing[3] = second ^ 0x74656462
	hashing[4] = 0
	hashing[5] = 0
}

/** Takes in the letters of a text from one place up, or down, to another, that one not; all must be ASCII. */
export function absorb(hashing: Hashing, text: string, from: number, to: number): void {
	const step = from < to ? 1 : -1
	let v0 = hashing[0] ?? 0
	let v1 = hashing[1] ?? 0
	let v2 = hashing[2] ?? 0
	let v3 = hashing[3] ?? 0
	let word = hashing[4] ?? 0
	let length = hashing[5] ?? 0
	for (let at = from; at !== to; at += step) {
		word |= text.charCodeAt(at) << ((length & 3) << 3)
		length++
		if ((length & 3) !== 0) continue
		v3 ^= word
		for (let round = 0; round < 2; round++) {
			v0 = (v0 + v1) | 0
			v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
			v0 = (v0 << 16) | (v0 >>> 16)
			v2 = (v2 + v3) | 0
			v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
			v0 = (v0 + v3) | 0
			v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
			v2 = (v2 + v1) | 0
			v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
			v2 = (v2 << 16) | (v2 >>> 16)
		}
		v0 ^= word
		word = 0
	}
	hashing[0] = v0
	hashing[1] = v1
	hashing[2] = v2
	hashing[3] = v3
	hashing[4] = word
	hashing[5] = length
}

/** Ends a hash, for `firstHalf` and `secondHalf`; more can be absorbed afterwards as if it had not ended. */
export function finishHash(hashing: Hashing): void {
	const word = (hashing[4] ?? 0) | ((hashing[5] ?? 0) << 24)
	let v0 = hashing[0] ?? 0
	let v1 = hashing[1] ?? 0
	let v2 = hashing[2] ?? 0
	let v3 = (hashing[3] ?? 0) ^ word
	for (let round = 0; round < 10; round++) {
		if (round === 2) {
			v0 ^= word
			v2 ^= 0xee
		} else if (round === 6) {
			hashing[6] = v1 ^ v3
			v1 ^= 0xdd
		}
		v0 = (v0 + v1) | 0
		v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
		v0 = (v0 << 16) | (v0 >>> 16)
		v2 = (v2 + v3) | 0
		v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
		v0 = (v0 + v3) | 0
		v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
		v2 = (v2 + v1) | 0
		v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
		v2 = (v2 << 16) | (v2 >>> 16)
	}
	hashing[7] = v1 ^ v3
}

/** Goes on from where another hash is. */
export function continueHash(hashing: Hashing, other: Hashing): void {
	for (let at = 0; at < other.length; at++) hashing[at] = other[at] ?? 0
}

/** The first 32 bits of the finished hash, unsigned. */
export function firstHalf(hashing: Hashing): number {
	return (hashing[6] ?? 0) >>> 0
}

/** The last 32 bits of the finished hash, unsigned. */
export function secondHalf(hashing: Hashing): number {
	return (hashing[7] ?? 0) >>> 0
}
