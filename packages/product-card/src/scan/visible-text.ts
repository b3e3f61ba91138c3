import { caps } from '../caps.ts'
import { isSpace, sign } from './byte-kinds.ts'
import type { Decoding } from './decoding.ts'

/** The beginning of the text a person would see. Owns where its pieces stand: they become text together, when somebody reads them. */
export class VisibleText {
	readonly #decoding: Decoding
	/** Where the pieces begin and end: two places each. */
	readonly #places: number[] = []
	#bytes = 0
	#characters = 0
	#isCut = false
	#text = ''
	/** Of how many places the text is. */
	#read = 0

	constructor(decoding: Decoding) {
		this.#decoding = decoding
	}

	/** Whether no more is of interest. */
	isFull(): boolean {
		return this.#isCut || this.#characters >= caps.visibleText
	}

	add(bytes: Uint8Array, start: number, end: number) {
		let from = start
		while (from < end && isSpace(bytes[from] ?? 0)) from += 1
		if (from === end || this.isFull()) return
		const to = Math.min(end, from + caps.captureBytes)
		// A piece that is cut is the last one: the rest of a character would be none of the next.
		if (to < end) this.#isCut = true
		this.#places.push(from, to)
		this.#bytes += to - from + 1
		this.#characters += countCharacters(bytes, from, to, this.#decoding.isUtf8)
	}

	/** Adds what stands between tags that are none here. */
	addBetweenTags(bytes: Uint8Array, start: number, end: number) {
		let at = start
		while (at < end) {
			const open = bytes.subarray(at, end).indexOf(sign.less)
			if (open === -1) return this.add(bytes, at, end)
			this.add(bytes, at, at + open)
			const close = bytes.subarray(at + open, end).indexOf(sign.greater)
			if (close === -1) return
			at += open + close + 1
		}
	}

	/** The pieces with blanks between, on one line. */
	read(bytes: Uint8Array): string {
		if (this.#read === this.#places.length) return this.#text
		this.#read = this.#places.length
		const joined = new Uint8Array(this.#bytes).fill(space)
		let length = 0
		for (let at = 0; at < this.#places.length; at += 2) {
			const piece = bytes.subarray(this.#places[at], this.#places[at + 1])
			joined.set(piece, length)
			length += piece.length + 1
		}
		const end = this.#isCut ? length - 1 : length
		const text = this.#decoding.text(joined, 0, length, end)
		this.#text = text.replace(/\s+/g, ' ').trim()
		return this.#text
	}
}

const space = 0x20
const semicolon = 0x3b
const longestEntity = 10

/** About how many characters some bytes are. */
function countCharacters(bytes: Uint8Array, start: number, end: number, isUtf8: boolean): number {
	let count = 0
	let high = 0
	for (let at = start; at < end; at += 1) {
		const byte = bytes[at] ?? 0
		if (byte < 0x80) count += 1
		else if (!isUtf8) high += 1
		else if (byte >= 0xc0) count += 1
		if (byte === sign.amp) at = findEntityEnd(bytes, at, end)
	}
	return count + high / 2
}

function findEntityEnd(bytes: Uint8Array, start: number, end: number): number {
	for (let at = start + 1; at < end && at < start + longestEntity; at += 1) if (bytes[at] === semicolon) return at
	return start
}
