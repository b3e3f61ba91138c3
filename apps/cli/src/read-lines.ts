const newline = 0x0a

/** A line without its end, or null for one that is longer than allowed. */
export type Line = string | null

/**
 * Reads a stream of UTF-8 line by line, in batches as they arrive; never keeps more than one line and one chunk.
 * Bytes that are no UTF-8 become U+FFFD. A line end at the very end begins no further line; a byte order mark at the beginning is none of the text.
 * @param longest bytes of a line; what goes beyond is passed over
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<readonly Line[]> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
	let kept: Uint8Array[] = []
	let size = 0
	let isFirst = true

	function keep(bytes: Uint8Array): void {
		size += bytes.length
		if (size > longest) kept = []
		else if (bytes.length > 0) kept.push(bytes)
	}

	/** The lines that are whole once these bytes have come; the last of them is over. */
	function finish(bytes: Uint8Array): Line[] {
		const end = bytes.indexOf(newline)
		keep(end === -1 ? bytes : bytes.subarray(0, end))
		const first = size > longest ? null : decoder.decode(Buffer.concat(kept))
		const others = end === -1 ? [] : decoder.decode(bytes.subarray(end + 1)).split('\n')
		const lines = [isFirst && first !== null ? withoutMark(first) : first, ...others]
		kept = []
		size = 0
		isFirst = false
		return lines
	}

	for await (const chunk of input) {
		const end = chunk.lastIndexOf(newline)
		if (end !== -1) yield finish(chunk.subarray(0, end))
		keep(chunk.subarray(end + 1))
	}
	if (size > 0) yield finish(new Uint8Array())
}

/** Reads a whole stream as one text; null when it is longer than allowed, in bytes. */
export async function readText(input: AsyncIterable<Uint8Array>, longest: number): Promise<string | null> {
	const chunks: Uint8Array[] = []
	let size = 0
	for await (const chunk of input) {
		size += chunk.length
		if (size > longest) return null
		chunks.push(chunk)
	}
	return withoutMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks)))
}

function withoutMark(text: string): string {
	return text.startsWith('\ufeff') ? text.slice(1) : text
}
