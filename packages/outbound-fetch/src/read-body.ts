import type { IncomingMessage } from 'node:http'
import type { Refusal } from './fetch-result.ts'
import { toAbortReason } from './time-budget.ts'

/** The bytes of a body as they came over the wire, or why they were not taken. */
export type WireBody = { readonly ok: true; readonly wire: Uint8Array } | ({ readonly ok: false } & Refusal)

/** Reads a body and stops at the first byte over the bound. What the framing of many tiny chunks costs counts too. */
export async function readBody(
	message: IncomingMessage,
	bounds: { readonly wireBytes: number; readonly headerBytes: number },
	signal: AbortSignal,
): Promise<WireBody> {
	const chunks: Uint8Array[] = []
	let size = 0
	const { socket } = message
	try {
		for await (const chunk of message) {
			if (!(chunk instanceof Uint8Array)) continue
			size += chunk.length
			if (size > bounds.wireBytes || socket.bytesRead > bounds.wireBytes + bounds.headerBytes * 2) {
				return refuse('too_large', `more than ${bounds.wireBytes} bytes`)
			}
			chunks.push(chunk)
		}
		return { ok: true, wire: Buffer.concat(chunks, size) }
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
		return refuse(toAbortReason(signal) ?? 'response_broken', `reading the body: ${code}`)
	} finally {
		message.destroy()
		socket.destroy()
	}
}

function refuse(reason: Refusal['reason'], detail: string): WireBody {
	return { ok: false, reason, detail }
}
