import { pipeline, type Transform } from 'node:stream'
import {
	constants,
	createBrotliDecompress,
	createGunzip,
	createInflate,
	createInflateRaw,
	createZstdDecompress,
} from 'node:zlib'
import { BodyRefusal, limitBytes } from './body-refusal.ts'

/** A content coding this door can undo. */
export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd'

/** The codings offered to servers, as an Accept-Encoding header. */
export const acceptedCodings = 'gzip, deflate, br, zstd'

/** Lists the codings of a Content-Encoding header in the order they were applied, or null when one is unknown. */
export function listCodings(header: string): readonly Coding[] | null {
	const codings: Coding[] = []
	for (const part of header.toLowerCase().split(',')) {
		const name = part.trim()
		if (name === '' || name === 'identity') continue
		const coding = name === 'x-gzip' ? 'gzip' : codingNames.find((known) => known === name)
		if (coding === undefined) return null
		codings.push(coding)
	}
	return codings
}

/**
 * Undoes codings while a body arrives, last applied first; every step, not only the last, is held to `maximumBytes`.
 * @throws BodyRefusal when a step is over the bound or damaged; what `wire` throws
 */
export function decodeBody(
	wire: AsyncIterable<Uint8Array>,
	codings: readonly Coding[],
	maximumBytes: number,
): AsyncIterable<Uint8Array> {
	const refuse = () => new BodyRefusal('too_large_decoded', `more than ${maximumBytes} bytes decoded`)
	let pieces = wire
	for (const coding of codings.toReversed()) pieces = limitBytes(decodeOnce(pieces, coding), maximumBytes, refuse)
	return codings.length === 0 ? limitBytes(pieces, maximumBytes, refuse) : pieces
}

const codingNames = ['gzip', 'deflate', 'br', 'zstd'] as const

/** A body without bytes is in no coding, whatever it says. */
async function* decodeOnce(pieces: AsyncIterable<Uint8Array>, coding: Coding): AsyncGenerator<Uint8Array> {
	const source = pieces[Symbol.asyncIterator]()
	const first = await source.next()
	if (first.done === true) return
	const decoder = decoders[coding](first.value)
	// What ends either side reaches this one as an error of the decoder.
	pipeline(startWith(first.value, source), decoder, () => undefined)
	try {
		for await (const piece of decoder) if (piece instanceof Uint8Array) yield piece
	} catch (error) {
		if (error instanceof BodyRefusal) throw error
		throw new BodyRefusal('coding_refused', `damaged ${coding}`)
	}
}

async function* startWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield first
	yield* { [Symbol.asyncIterator]: () => rest }
}

const decoders: Readonly<Record<Coding, (first: Uint8Array) => Transform>> = {
	gzip: () => createGunzip(),
	// Half the world sends bare deflate, the other half wraps it in zlib (RFC 9110 8.4.1.2): the first byte tells.
	deflate: (first) => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()),
	br: () => createBrotliDecompress(),
	// A frame of ten bytes can ask for a window of 128 MiB; on the web more than 8 MiB is not allowed (RFC 9659).
	zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
}
