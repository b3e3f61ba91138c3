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

	/** All that has come. */
	view(): Uint8Array {
		return this.#buffer.subarray(0, this.#length)
	}

	#makeRoom(wanted: number) {
		if (this.#isOwn && wanted <= this.#buffer.length) return
		const larger = new Uint8Array(Math.min(this.#limit, Math.max(wanted * 2, 262_144)))
		larger.set(this.view())
		this.#buffer = larger
		this.#isOwn = true
	}
}
