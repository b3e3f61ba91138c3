/** The bytes of a page as they come in pieces, up to a limit. Owns one growing buffer; a page in one piece is not copied. */
export class PageBytes {
	readonly #limit: number
	#buffer: Uint8Array = new Uint8Array()
	#length = 0
	#isOwn = false

	constructor(limit: number) {
		this.#limit = limit
	}

	/** @returns whether no more will be taken */
	add(piece: Uint8Array): boolean {
		const taken = piece.subarray(0, this.#limit - this.#length)
		if (this.#length === 0) {
			this.#buffer = taken
			this.#isOwn = false
		} else if (taken.length > 0) {
			this.#makeRoom(this.#length + taken.length)
			this.#buffer.set(taken, this.#length)
		}
		this.#length += taken.length
		return this.#length === this.#limit
	}

	length(): number {
		return this.#length
	}

	/** Gives the memory to the next page. To be called when nobody looks at the bytes any more. */
	release() {
		if (this.#isOwn && this.#buffer.length <= mostSpare && this.#buffer.length > (spare?.length ?? 0))
			spare = this.#buffer
		this.#buffer = new Uint8Array()
		this.#length = 0
		this.#isOwn = false
	}

	/** All that has come. */
	view(): Uint8Array {
		return this.#buffer.subarray(0, this.#length)
	}

	#makeRoom(wanted: number) {
		if (this.#isOwn && wanted <= this.#buffer.length) return
		const larger = takeSpare(wanted) ?? new Uint8Array(Math.min(this.#limit, Math.max(wanted * 2, 262_144)))
		larger.set(this.view())
		this.#buffer = larger
		this.#isOwn = true
	}
}

/** Memory no page is in: fresh memory costs more time than what is read into it. Each page has it for itself. */
let spare: Uint8Array | null = null
const mostSpare = 2_097_152

function takeSpare(wanted: number): Uint8Array | null {
	if (spare === null || spare.length < wanted) return null
	const taken = spare
	spare = null
	return taken
}
