import { caps } from '../caps.ts'
import { endsName } from './byte-kinds.ts'
import type { Decoding } from './decoding.ts'
import type { Tag } from './tag.ts'
import { isIn, toTagTable } from './tag-names.ts'

/**
 * The elements open before the first microdata item, by the hashes of their names. Owns just enough of them that whoever collects
 * items can begin late, and most pages need no more than this.
 */
export class Ancestors {
	readonly #hashes: number[] = []
	readonly #places: number[] = []
	#depth = 0
	/** Elements opened beyond the depth that is kept. */
	#beyond = 0

	open({ id, hash, nameStart }: Tag) {
		if (isIn(voidTags, id)) return
		if (this.#depth >= caps.elementDepth) this.#beyond += 1
		else {
			this.#hashes[this.#depth] = hash
			this.#places[this.#depth] = nameStart
			this.#depth += 1
		}
	}

	close(hash: number) {
		if (this.#beyond > 0) {
			this.#beyond -= 1
			return
		}
		const reach = Math.max(0, this.#depth - caps.endTagReach)
		for (let at = this.#depth - 1; at >= reach; at -= 1) {
			if (this.#hashes[at] !== hash) continue
			this.#depth = at
			return
		}
	}

	/** The names of the open elements, the outermost first. */
	listNames(decoding: Decoding, bytes: Uint8Array): readonly string[] {
		return this.#places.slice(0, this.#depth).map((start) => {
			let end = start
			while (end < bytes.length && !endsName(bytes[end] ?? 0)) end += 1
			return decoding.name(bytes, start, end)
		})
	}
}

const voidTags = toTagTable('area base br col embed hr img input link meta param source track wbr')
