import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'
import type { Refusal } from './fetch-result.ts'

/** A content coding this door can undo. */
export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd'

/** The codings offered to servers, as an Accept-Encoding header. */
export const acceptedCodings = 'gzip, deflate, br, zstd'

/** A body with its codings undone, or why it was not. */
export type DecodedBody = { readonly ok: true; readonly body: Uint8Array } | ({ readonly ok: false } & Refusal)

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

/** Undoes codings, last applied first; every step, not only the last, is held to `maximumBytes`. */
export async function decodeBody(
	wire: Uint8Array,
	codings: readonly Coding[],
	maximumBytes: number,
): Promise<DecodedBody> {
	let body = wire
	if (body.length > 0) {
		for (const coding of codings.toReversed()) {
			const step = await decodeOnce(body, coding, maximumBytes)
			if (!step.ok) return step
			body = step.body
		}
	}
	if (body.length > maximumBytes) return refuseSize(maximumBytes)
	return { ok: true, body }
}

const codingNames = ['gzip', 'deflate', 'br', 'zstd'] as const

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const decoders: Readonly<Record<Coding, Decoder>> = {
	gzip: promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip),
	deflate: decodeDeflate,
	br: promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(brotliDecompress),
	zstd: decodeZstd,
}

async function decodeOnce(bytes: Uint8Array, coding: Coding, maximumBytes: number): Promise<DecodedBody> {
	try {
		return { ok: true, body: await decoders[coding](bytes, { maxOutputLength: maximumBytes }) }
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
			return refuseSize(maximumBytes)
		}
		return { ok: false, reason: 'coding_refused', detail: `damaged ${coding}` }
	}
}

/** Half the world sends bare deflate, the other half wraps it in zlib (RFC 9110 8.4.1.2): the first byte tells. */
async function decodeDeflate(bytes: Uint8Array, options: { maxOutputLength: number }): Promise<Uint8Array> {
	const isWrapped = ((bytes[0] ?? 0) & 0x0f) === 8
	return promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(isWrapped ? inflate : inflateRaw)(
		bytes,
		options,
	)
}

/** A frame of ten bytes can ask for a window of 128 MiB; on the web more than 8 MiB is not allowed (RFC 9659). */
async function decodeZstd(bytes: Uint8Array, options: { maxOutputLength: number }): Promise<Uint8Array> {
	const params = { [constants.ZSTD_d_windowLogMax]: 23 }
	return promisify<Uint8Array, typeof options & { params: typeof params }, Uint8Array>(zstdDecompress)(bytes, {
		...options,
		params,
	})
}

function refuseSize(maximumBytes: number): DecodedBody {
	return { ok: false, reason: 'too_large_decoded', detail: `more than ${maximumBytes} bytes decoded` }
}
