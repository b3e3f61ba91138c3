import type { CardReading, PageInput } from './card-reading.ts'
import { chooseEncoding } from './charset/choose-encoding.ts'
import { findLabel, findMark, toEncoding } from './charset/find-label.ts'
import { prescan, prescanBytes } from './charset/prescan.ts'
import { maximumBytes } from './decode-page.ts'
import { isEnough } from './is-enough.ts'
import { isHtml } from './is-html.ts'
import type { PageFacts } from './page-facts.ts'
import { readAsset } from './read-asset.ts'
import { readFacts } from './read-facts.ts'
import { PageBytes } from './scan/page-bytes.ts'
import { PageScan } from './scan-page.ts'

/** Reads one page as its bytes arrive. */
export type PageReader = {
	/**
	 * Takes the next bytes, in pieces of any size; they must not be changed afterwards.
	 * @returns `enough` when the rest of the page would change nothing and may be left in the network
	 */
	push(bytes: Uint8Array): 'more' | 'enough'
	/** The reading of what has come, or of as much as was enough. To be called once. */
	end(): CardReading
}

/**
 * Creates a reader for one page. Wherever its bytes are cut into pieces the reading is the same, and it takes at most 2 MiB of them.
 * Throws only when `url` is no URL.
 */
export function createPageReader(input: PageInput): PageReader {
	const page = new Page(input)
	return { push: (bytes) => page.push(bytes), end: () => page.end() }
}

/** Owns the bytes that have come, and the scan that goes over them. */
class Page {
	readonly #input: PageInput
	readonly #bytes = new PageBytes(maximumBytes)
	/** The encodings the page declares, best first; null until the first bytes are there. */
	#declared: readonly string[] | null = null
	#scan: PageScan | null = null
	/** Known before the end when enough is known. */
	#reading: CardReading | null = null

	constructor(input: PageInput) {
		this.#input = input
	}

	push(piece: Uint8Array): 'more' | 'enough' {
		if (this.#reading !== null) return 'enough'
		const isFull = this.#bytes.add(piece)
		const bytes = this.#bytes.view()
		if (bytes.length >= prescanBytes) {
			this.#begin(bytes)
			this.#scan?.read(bytes, false)
		}
		return isFull || this.#reading !== null ? 'enough' : 'more'
	}

	end(): CardReading {
		const bytes = this.#bytes.view()
		if (this.#reading === null) this.#begin(bytes)
		this.#reading ??= this.#finish(bytes)
		this.#scan = null
		this.#bytes.release()
		return this.#reading
	}

	/** Looks at how the page begins. */
	#begin(bytes: Uint8Array) {
		if (this.#declared !== null) return
		const { contentType } = this.#input
		if (!isHtml(bytes, contentType)) {
			this.#reading = readAsset(this.#input) ?? { ok: false, reason: 'not_html' }
			return
		}
		const marked = findMark(bytes)
		const named = marked === null ? [toEncoding(findLabel(contentType ?? '')), prescan(bytes)] : [marked]
		this.#declared = named.filter((one) => one !== null)
		const [encoding = 'utf-8'] = this.#declared
		// What is not ASCII where HTML is can only be read when it has become UTF-8.
		if (isOfAscii(encoding)) this.#scan = this.#createScan(encoding)
	}

	#createScan(encoding: string): PageScan {
		return new PageScan(encoding, (facts) => {
			const reading = readFacts(facts, this.#input, false)
			if (!isEnough(reading, facts)) return false
			this.#reading = reading
			return true
		})
	}

	#finish(bytes: Uint8Array): CardReading {
		const scan = this.#scan
		scan?.read(bytes, true)
		if (this.#reading !== null) return this.#reading
		const found = scan?.toFacts() ?? null
		const facts = found !== null && this.#isRight(bytes) ? found : this.#readAgain(bytes, scan)
		return this.#reading ?? readFacts(facts, this.#input)
	}

	/** Whether the page was read in the right encoding: the one it names, with no bytes that are none of it; or it is all ASCII. */
	#isRight(bytes: Uint8Array): boolean {
		if (this.#scan === null || this.#scan.decoding.isMisfit) return false
		if (this.#declared?.length) return true
		return !this.#scan.decoding.hasHigh && !bytes.includes(escapeByte)
	}

	#readAgain(bytes: Uint8Array, before: PageScan | null): PageFacts {
		const declared = [...(this.#declared ?? []), before?.notes.encoding ?? null]
		const encoding = findMark(bytes) ?? chooseEncoding(bytes, declared)
		if (before !== null && before.encoding === encoding) return before.toFacts()
		const isAscii = isOfAscii(encoding)
		const scan = this.#createScan(isAscii ? encoding : 'utf-8')
		scan.read(isAscii ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)), true)
		return scan.toFacts()
	}
}

/** Where ISO-2022-JP leaves ASCII. */
const escapeByte = 0x1b

/** Whether the bytes of ASCII mean ASCII wherever they stand. */
function isOfAscii(encoding: string): boolean {
	return encoding !== 'iso-2022-jp' && !encoding.startsWith('utf-16')
}
