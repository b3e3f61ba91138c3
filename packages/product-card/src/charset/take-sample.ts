/** Takes what tells encodings apart out of a page: the bytes beyond ASCII, with a few of their neighbours. */
export function takeSample(bytes: Uint8Array): Uint8Array {
	const sample = new Uint8Array(sampleBytes)
	let length = 0
	let taken = 0
	for (let at = 0; at < bytes.length && length < sampleBytes; at += 1) {
		if ((bytes[at] ?? 0) < 0x80) continue
		const from = Math.max(taken, at - neighbours)
		// What was left out is a blank.
		if (from > taken && length > 0) length = append(sample, length, blank)
		taken = findEnd(bytes, at)
		length = append(sample, length, bytes.subarray(from, taken))
		at = taken - 1
	}
	return sample.subarray(0, length)
}

const sampleBytes = 16_384
const neighbours = 8
const blank = Uint8Array.of(0x20)

/** Where a stretch ends whose bytes beyond ASCII are never far from one another. */
function findEnd(bytes: Uint8Array, from: number): number {
	let last = from
	let at = from
	for (; at < bytes.length && at - last <= neighbours && at - from < 1_024; at += 1)
		if ((bytes[at] ?? 0) >= 0x80) last = at
	return at
}

function append(sample: Uint8Array, length: number, piece: Uint8Array): number {
	const fitting = piece.subarray(0, sample.length - length)
	sample.set(fitting, length)
	return length + fitting.length
}
