import type { Refusal } from './fetch-result.ts'

/** Ends a body on its way through the steps that read it. Never leaves this package: the hop turns it into its refusal. */
export class BodyRefusal extends Error {
	readonly refusal: Refusal

	constructor(reason: Refusal['reason'], detail: string) {
		super(detail)
		this.refusal = { reason, detail }
	}
}

/** Passes on what stays within a bound, to the last byte, and refuses the first byte over it. */
export async function* limitBytes(
	pieces: AsyncIterable<Uint8Array>,
	maximum: number,
	refuse: () => BodyRefusal,
): AsyncGenerator<Uint8Array> {
	let left = maximum
	for await (const piece of pieces) {
		if (piece.length > left) {
			if (left > 0) yield piece.subarray(0, left)
			throw refuse()
		}
		left -= piece.length
		yield piece
	}
}
