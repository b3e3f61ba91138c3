import { caps } from '../caps.ts'
import { findImpliedEnds, isBarrier, isPlain, isVoid } from './element-kinds.ts'
import { isIn } from './tag-names.ts'

/**
 * The elements that are open, by the hashes of their names. Owns just enough of them to say when one ends that somebody watches:
 * most tags cost no more than this.
 */
export class OpenElements {
	/** How many are open, as far as they are kept. */
	depth = 0
	/** Tags seen so far. */
	seen = 0
	readonly #hashes = new Int32Array(caps.elementDepth)
	readonly #ids = new Uint8Array(caps.elementDepth)
	/** Elements opened beyond the depth that is kept. */
	#beyond = 0
	#watched = 0
	/** The smallest depth since somebody began to watch. */
	#lowest = 0

	open(id: number, hash: number) {
		this.seen += 1
		if (!isPlain(id)) {
			const ended = findImpliedEnds(id)
			if (ended !== undefined && this.#beyond === 0) this.#end(ended)
			if (isVoid(id)) return
		}
		if (this.depth >= caps.elementDepth) {
			this.#beyond += 1
			return
		}
		this.#hashes[this.depth] = hash
		this.#ids[this.depth] = id
		this.depth += 1
	}

	close(hash: number) {
		this.seen += 1
		if (this.#beyond > 0) {
			this.#beyond -= 1
			return
		}
		const reach = Math.max(0, this.depth - caps.endTagReach)
		for (let at = this.depth - 1; at >= reach; at -= 1) if (this.#hashes[at] === hash) return this.#dropTo(at)
	}

	/** Whether the last one opened lies too deep to be kept. */
	isTooDeep(): boolean {
		return this.#beyond > 0
	}

	/** Watches the element that makes so many; none when it is 0. */
	watch(depth: number) {
		if (depth > this.#watched) this.#lowest = this.depth
		this.#watched = depth
	}

	/** Whether the watched one has ended. */
	hasLeft(): boolean {
		return this.#lowest < this.#watched
	}

	/** How many of those open now were open all the while. */
	lowest(): number {
		return this.#lowest
	}

	/** Ends the innermost element of some tags that stands open without a list or table between. */
	#end(tags: Uint8Array) {
		const reach = Math.max(0, this.depth - impliedReach)
		for (let at = this.depth - 1; at >= reach; at -= 1) {
			const id = this.#ids[at] ?? 0
			if (isIn(tags, id)) return this.#dropTo(at)
			if (isBarrier(id)) return
		}
	}

	#dropTo(depth: number) {
		this.depth = depth
		if (depth < this.#lowest) this.#lowest = depth
	}
}

const impliedReach = 8
