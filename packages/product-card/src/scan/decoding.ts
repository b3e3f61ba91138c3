import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { caps } from '../caps.ts'
import { intern } from './intern.ts'

/**
 * Turns pieces of a page into text. Owns what was found out about the charset on the way: a piece that does not fit it is read
 * as well as can be, and remembered.
 */
export class Decoding {
	/** Whether a piece held bytes that are none of the charset. */
	isMisfit = false
	/** Whether a piece held anything beyond ASCII; told of UTF-8 only. */
	hasHigh = false
	readonly isUtf8: boolean
	/** Made for the first piece. */
	#strict: TextDecoder | null = null
	readonly #encoding: string
	/** Made when a piece does not fit, which is seldom. */
	#lenient: TextDecoder | null = null

	constructor(encoding: string) {
		this.#encoding = encoding
		this.isUtf8 = encoding === 'utf-8'
	}

	/** The name of a tag or an attribute in lower case, 64 bytes of it at most. */
	name(bytes: Uint8Array, start: number, end: number): string {
		return (intern(bytes, start, end) ?? this.raw(bytes, start, end, 64)).toLowerCase()
	}

	/** The value of an attribute, `caps.attributeBytes` of it at most. */
	value(bytes: Uint8Array, start: number, end: number): string {
		const word = intern(bytes, start, end)
		if (word !== null) return word
		const text = this.raw(bytes, start, end, caps.attributeBytes)
		return text.includes('&') ? decodeHTMLAttribute(text) : text
	}

	/** Text between tags, at most so many bytes of it. */
	text(bytes: Uint8Array, start: number, end: number, most: number): string {
		const text = this.raw(bytes, start, end, most)
		return text.includes('&') ? decodeHTML(text) : text
	}

	/** Bytes as they stand, at most so many of them and no entities decoded. */
	raw(bytes: Uint8Array, start: number, end: number, most: number): string {
		if (start >= end) return ''
		this.#strict ??= new TextDecoder(this.#encoding, { fatal: true, ignoreBOM: true })
		const from = bytes.subarray(start, Math.min(end, start + most))
		try {
			const text = end - start > most ? decodeCut(this.#strict, from) : this.#strict.decode(from)
			// Beyond ASCII UTF-8 has fewer characters than bytes.
			if (text.length !== from.length) this.hasHigh = true
			return text
		} catch {
			this.hasHigh = true
			this.isMisfit = true
			this.#lenient ??= new TextDecoder(this.#encoding, { ignoreBOM: true })
			return this.#lenient.decode(from)
		}
	}
}

/** A character that is cut off at the end fits. */
function decodeCut(strict: TextDecoder, from: Uint8Array): string {
	const text = strict.decode(from, { stream: true })
	try {
		strict.decode()
	} catch {
		// The rest of a character was thrown away, as it should be.
	}
	return text
}
