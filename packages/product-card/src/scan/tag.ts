import { caps } from '../caps.ts'
import { endsName, isGap, isInAttributeName, isSpace, sign } from './byte-kinds.ts'
import type { Decoding } from './decoding.ts'
import { findByte, type PageView } from './page-view.ts'
import { skipAttributes } from './skip-attributes.ts'
import { addToHash, emptyHash, findTagId, isIn, isNamed, tagNames, toTagTable, unknownTag } from './tag-names.ts'

/**
 * The tag the scan is at. Owns how far it was read, so that a tag that comes in pieces is read once, and where its attributes
 * stand: they become text only when somebody asks. Source: HTML 13.2.5.8 to 13.2.5.40.
 */
export class Tag {
	/** Its number among `tagNames`. */
	id = unknownTag
	/** The hash of its name, known or not. */
	hash = emptyHash
	isEnd = false
	isSelfClosing = false
	/** Where its name begins in the bytes. */
	nameStart = 0
	/** Whether an attribute begins with `item`: microdata. */
	hasItem = false
	readonly #decoding: Decoding
	#bytes: Uint8Array = new Uint8Array()
	#nameEnd = 0
	#at = 0
	#state: number = state.inName
	/** What stands before this place belongs to a value. */
	#free = 0
	/** Four places for each attribute: where its name and its value begin and end. */
	readonly #places = new Int32Array(caps.attributesOfTag * 4)
	#attributes = 0
	/** Where the attribute that is being read goes; one beyond the cap goes nowhere. */
	#slot = 0

	constructor(decoding: Decoding) {
		this.#decoding = decoding
	}

	begin(nameStart: number, isEnd: boolean) {
		this.id = unknownTag
		this.hash = emptyHash
		this.isEnd = isEnd
		this.isSelfClosing = false
		this.hasItem = false
		this.nameStart = nameStart
		this.#at = nameStart
		this.#state = state.inName
		this.#attributes = 0
		this.#free = nameStart
	}

	/** Reads on. @returns the place behind the `>` that ends the tag, or -1 when it is not there yet */
	read(page: PageView): number {
		this.#bytes = page.bytes
		if (this.#state !== state.inName) return this.#readAttributes(page)
		if (!this.#readName(page.bytes)) return -1
		if (page.bytes[this.#at] === sign.greater) return this.#at + 1
		const end = isIn(told, this.id) && !this.isEnd ? -1 : skipAttributes(page.bytes, this.#at)
		return end === -1 ? this.#readAttributes(page) : end + 1
	}

	/** The name in lower case, 64 characters at most. */
	name(): string {
		if (this.id !== unknownTag) return tagNames[this.id] ?? ''
		return this.#decoding.name(this.#bytes, this.nameStart, this.#nameEnd)
	}

	/** The value of an attribute with its entities decoded, the first of that name. */
	get(name: string): string | undefined {
		const at = this.#find(name)
		if (at === -1) return undefined
		return this.#decoding.value(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
	}

	/** Where the value of an attribute begins and ends in the bytes; nothing when it is not there. */
	findValue(name: string): readonly number[] {
		const at = this.#find(name)
		return at === -1 ? [] : [this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0]
	}

	has(name: string): boolean {
		return this.#find(name) !== -1
	}

	/** All attributes, names in lower case. */
	toMap(): ReadonlyMap<string, string> {
		const all = new Map<string, string>()
		for (let at = 0; at < this.#attributes * 4; at += 4) {
			const name = this.#decoding.name(this.#bytes, this.#places[at] ?? 0, this.#places[at + 1] ?? 0)
			const value = this.#decoding.value(this.#bytes, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0)
			if (!all.has(name)) all.set(name, value)
		}
		return all
	}

	#find(name: string): number {
		for (let at = 0; at < this.#attributes * 4; at += 4) {
			const start = this.#places[at] ?? 0
			if (isNamed(this.#bytes, start, this.#places[at + 1] ?? 0, name)) return at
		}
		return -1
	}

	#readName(bytes: Uint8Array): boolean {
		const end = bytes.length
		let at = this.#at
		let hash = this.hash
		while (at < end && !endsName(bytes[at] ?? 0)) {
			hash = addToHash(hash, bytes[at] ?? 0)
			at += 1
		}
		this.hash = hash
		this.#at = at
		if (at === end) return false
		this.#nameEnd = at
		this.id = findTagId(hash, bytes, this.nameStart, at)
		this.#state = state.beforeAttribute
		return true
	}

	/** Runs through the bytes state by state. Each state has its own short loop: most of a page is read here. */
	#readAttributes(page: PageView): number {
		const { bytes } = page
		const end = bytes.length
		let at = this.#at
		let now = this.#state
		while (at < end) {
			if (now === state.beforeAttribute) {
				while (at < end && isGap(bytes[at] ?? 0)) at += 1
				if (at === end) break
				if (bytes[at] === sign.greater) return this.#close(bytes, at)
				this.#beginAttribute(at)
				now = state.inAttribute
				at += 1
			} else if (now === state.inAttribute) {
				while (at < end && isInAttributeName(bytes[at] ?? 0)) at += 1
				if (at === end) break
				this.#endAttribute(at)
				now = state.afterAttribute
			} else if (now === state.afterAttribute) {
				while (at < end && isSpace(bytes[at] ?? 0)) at += 1
				if (at === end) break
				now = bytes[at] === sign.equals ? state.beforeValue : state.beforeAttribute
				if (now === state.beforeValue) at += 1
			} else if (now === state.beforeValue) {
				while (at < end && isSpace(bytes[at] ?? 0)) at += 1
				if (at === end) break
				now = toValueState(bytes[at] ?? 0)
				if (now === state.inDouble || now === state.inSingle) at += 1
				if (now !== state.beforeAttribute) this.#beginValue(at)
			} else {
				at =
					now === state.inBare
						? findBareEnd(bytes, at)
						: findByte(page, now === state.inDouble ? sign.quote : sign.apostrophe, at)
				if (at === end) break
				this.#endValue(at)
				if (now !== state.inBare) at += 1
				now = state.beforeAttribute
			}
		}
		this.#at = at
		this.#state = now
		return -1
	}

	#close(bytes: Uint8Array, at: number): number {
		// The slash of a bare value is part of it.
		this.isSelfClosing = bytes[at - 1] === sign.slash && at - 1 >= this.#free
		return at + 1
	}

	#beginAttribute(at: number) {
		this.#slot = this.#attributes < caps.attributesOfTag ? this.#attributes * 4 : -1
		if (this.#slot !== -1) this.#places[this.#slot] = at
	}

	#beginValue(at: number) {
		if (this.#slot !== -1) this.#places[this.#slot + 2] = at
	}

	#endValue(at: number) {
		this.#free = at
		if (this.#slot !== -1) this.#places[this.#slot + 3] = at
	}

	#endAttribute(at: number) {
		if (this.#slot === -1) return
		this.#places[this.#slot + 1] = at
		this.#places[this.#slot + 2] = at
		this.#places[this.#slot + 3] = at
		this.#attributes += 1
		const start = this.#places[this.#slot] ?? 0
		if (isNamed(this.#bytes, start, Math.min(at, start + 4), 'item')) this.hasItem = true
	}
}

/** Tags that somebody asks for their attributes, whatever these are. */
const told = toTagTable('meta link script html base iframe input svg math')

/** The states of reading a tag. Source: HTML 13.2.5.8, 13.2.5.32 to 13.2.5.40. */
const state = {
	inName: 0,
	beforeAttribute: 1,
	inAttribute: 2,
	afterAttribute: 3,
	beforeValue: 4,
	inDouble: 5,
	inSingle: 6,
	inBare: 7,
} as const

/** A `>` in place of a value ends the tag. */
function toValueState(byte: number): number {
	if (byte === sign.quote) return state.inDouble
	if (byte === sign.apostrophe) return state.inSingle
	return byte === sign.greater ? state.beforeAttribute : state.inBare
}

function findBareEnd(bytes: Uint8Array, from: number): number {
	const end = bytes.length
	let at = from
	while (at < end && bytes[at] !== sign.greater && !isSpace(bytes[at] ?? 0)) at += 1
	return at
}
