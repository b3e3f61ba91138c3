import type { Verdict } from '../src/body-reader.ts'

/** Reads text and has enough once it has seen some. */
export function createTextReader(last: string | null) {
	const pieces: Uint8Array[] = []
	const text = () => Buffer.concat(pieces).toString()
	return {
		pieces,
		text,
		push(bytes: Uint8Array): Verdict {
			pieces.push(bytes)
			return last !== null && text().includes(last) ? 'enough' : 'more'
		},
	}
}
