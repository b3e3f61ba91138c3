import type { CardReading } from '@hutong/product-card'
import { mostBytes, type PageEnd, type PageHead, type ParseAnswer, type ParseRequest } from './parse-request.ts'

/** What came of a page: its reading; `timeout` when it could not be read in time; null when it was cut off before it said enough. */
export type PageOutcome = CardReading | 'timeout' | null

/** Owns the bytes of one page on their way to a thread. They are kept until the page is read: another thread may begin anew with them. */
export class PageFeed {
	/** Fires when the rest of the page is not needed. */
	readonly enough: AbortSignal
	/** What came of it, once it is known. */
	readonly outcome: Promise<PageOutcome>
	/** Milliseconds of the processor's time it took so far, every beginning counted. */
	usedMs = 0

	readonly #head: PageHead
	readonly #stopping = new AbortController()
	readonly #give: (outcome: PageOutcome) => void
	readonly #pieces: Uint8Array[] = []
	#size = 0
	#end: PageEnd | null = null
	/** How many pieces, and whether its end, the present thread was given. */
	#given = { pieces: 0, end: false }
	/** Bytes that were read when the page last left a thread. */
	#readBefore = 0
	#waiting: (() => void) | null = null

	constructor(head: PageHead) {
		const { promise, resolve } = Promise.withResolvers<PageOutcome>()
		this.#head = head
		this.outcome = promise
		this.#give = resolve
		this.enough = this.#stopping.signal
	}

	add(bytes: Uint8Array) {
		const taken = bytes.subarray(0, mostBytes - this.#size)
		if (taken.length === 0) return
		this.#pieces.push(taken)
		this.#size += taken.length
	}

	finish(end: PageEnd) {
		this.#end = end
	}

	isSettled(): boolean {
		return this.enough.aborted
	}

	isEnded(): boolean {
		return this.#end !== null
	}

	/** Whether there is something its thread was not given yet. */
	hasWork(): boolean {
		return !this.isSettled() && (this.#given.pieces < this.#pieces.length || (this.isEnded() && !this.#given.end))
	}

	/** Whether to begin anew is worth a turn: all is there, or twice of what was read before. */
	isWorthTurn(): boolean {
		return this.hasWork() && (this.isEnded() || this.#size >= 2 * this.#readBefore)
	}

	/** All that is there and was not given. */
	takeWork(): ParseRequest {
		const { pieces } = this.#given
		const bytes = join(this.#pieces.slice(pieces))
		this.#given = { pieces: this.#pieces.length, end: this.isEnded() }
		return { head: pieces === 0 ? this.#head : null, bytes, end: this.#end }
	}

	/** Takes what the thread said. */
	note({ reading, usedMs }: ParseAnswer) {
		this.usedMs += usedMs
		if (reading !== 'more') return this.settle(reading)
		this.#waiting?.()
	}

	/** Waits until the thread is done with what it was given and asks for more. */
	whenDone(): Promise<void> {
		return new Promise((resolve) => {
			this.#waiting = resolve
		})
	}

	/** Leaves its thread to another page; the next one begins anew. */
	leave() {
		this.#readBefore = this.#size
		this.#given = { pieces: 0, end: false }
	}

	settle(outcome: PageOutcome) {
		if (this.isSettled()) return
		this.#pieces.length = 0
		this.#give(outcome)
		this.#stopping.abort()
		this.#waiting?.()
	}
}

/** A copy that may move to the thread: the pieces are shared with whoever else asked for the page. */
function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
	let at = 0
	for (const piece of pieces) {
		bytes.set(piece, at)
		at += piece.length
	}
	return bytes
}
