import { idOf, isIn, toTagTable } from './tag-names.ts'

/**
 * Owns how deep the scan stands in SVG and MathML: there `script`, `style` and `title` are ordinary tags and CDATA is text.
 * Source: HTML 13.2.6.5.
 */
export class Foreign {
	readonly #open: number[] = []

	/** Whether any such element is open. */
	isOpen(): boolean {
		return this.#open.length > 0
	}

	/** Whether tags mean what SVG or MathML make of them. */
	isInside(): boolean {
		const last = this.#open.at(-1)
		return last === svg || last === math
	}

	/** @returns whether the tag itself is one of SVG or MathML */
	enter(id: number, isSelfClosing: boolean): boolean {
		const isRoot = id === svg || id === math
		if (this.#open.length === 0 && !isRoot) return false
		if (this.isInside() && isIn(breakouts, id)) this.#leave()
		const isForeign = this.isInside()
		const opens = isRoot || (isForeign && isIn(integrationPoints, id))
		if (opens && !isSelfClosing && this.#open.length < deepest) this.#open.push(id)
		return isForeign || isRoot
	}

	exit(id: number) {
		if (this.#open.length === 0) return
		const at = this.#open.lastIndexOf(id)
		if (at !== -1) this.#open.length = at
	}

	/** Tags that belong to HTML alone end what is foreign, down to where HTML is welcome. */
	#leave() {
		while (this.isInside()) this.#open.pop()
	}
}

const svg = idOf('svg')
const math = idOf('math')
const deepest = 32
const integrationPoints = toTagTable('foreignobject desc title annotation-xml')
const breakouts = toTagTable(`
	b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s
	small span strong strike sub sup table tt u ul var
`)
