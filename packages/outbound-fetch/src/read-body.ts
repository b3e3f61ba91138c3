import type { IncomingMessage } from 'node:http'
import { BodyRefusal, limitBytes } from './body-refusal.ts'
import { toAbortReason } from './time-budget.ts'

/**
 * Reads a body as it comes over the wire and stops at the first byte over the bound. What the framing of many tiny chunks
 * costs counts too.
 * @throws BodyRefusal when it is too large, breaks off, or its time is over
 */
export function readBody(
	message: IncomingMessage,
	bounds: { readonly wireBytes: number; readonly headerBytes: number },
	signal: AbortSignal,
): AsyncIterable<Uint8Array> {
	const refuse = () => new BodyRefusal('too_large', `more than ${bounds.wireBytes} bytes`)
	return limitBytes(readMessage(), bounds.wireBytes, refuse)

	async function* readMessage(): AsyncGenerator<Uint8Array> {
		const { socket } = message
		try {
			for await (const chunk of message) {
				if (!(chunk instanceof Uint8Array)) continue
				if (socket.bytesRead > bounds.wireBytes + bounds.headerBytes * 2) {
					// The bound of the body comes first: how the bytes happened to arrive does not decide what a reader gets of them.
					yield chunk
					throw refuse()
				}
				yield chunk
			}
		} catch (error) {
			if (error instanceof BodyRefusal) throw error
			const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
			throw new BodyRefusal(toAbortReason(signal) ?? 'response_broken', `reading the body: ${code}`)
		} finally {
			message.destroy()
			socket.destroy()
		}
	}
}
