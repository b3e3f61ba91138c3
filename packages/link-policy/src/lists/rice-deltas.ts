/** Sorted numbers of 32 bits as Safe Browsing v5 packs them (`RiceDeltaEncoded32Bit`): the first, then the steps from one to the next. */
export type RiceDeltas = {
	readonly first: number
	/** How many bits of each step are written plainly: 3 to 30. */
	readonly parameter: number
	readonly steps: number
	readonly data: Uint8Array
}

/**
 * Unpacks them. A step is its quotient by 2^parameter as so many ones and a zero, then its remainder, the lowest bit first. Null when the data ends early, or a number is
 * over 32 bits.
 */
export function unpackRiceDeltas({ first, parameter, steps, data }: RiceDeltas): Uint32Array | null {
	// Each step takes at least so many bits: what is announced beyond them is not there.
	if (steps * (parameter + 1) > data.length * 8) return null
	const numbers = new Uint32Array(steps + 1)
	const bits = createBitReader(data)
	let number = first
	numbers[0] = first
	for (let at = 1; at <= steps; at++) {
		const step = bits.countOnes() * 2 ** parameter + bits.read(parameter)
		number += step
		if (bits.isOver() || number > 0xffffffff) return null
		numbers[at] = number
	}
	return numbers
}

/** Bits of bytes, the lowest of each byte first; zeros after the end. */
function createBitReader(data: Uint8Array) {
	let at = 0
	const next = () => {
		const bit = ((data[at >>> 3] ?? 0) >>> (at & 7)) & 1
		at++
		return bit
	}
	return {
		isOver: () => at > data.length * 8,
		countOnes() {
			let ones = 0
			while (next() === 1) ones++
			return ones
		},
		read(count: number) {
			let value = 0
			for (let bit = 0; bit < count; bit++) value += next() * 2 ** bit
			return value
		},
	}
}
