import { request as createHttpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Refusal } from './fetch-result.ts'
import { raceSignal, toAbortReason } from './time-budget.ts'

/** The head of an answer with its body still to be read, or why there is none. */
export type SentRequest =
	| {
			readonly ok: true
			readonly message: IncomingMessage
			readonly status: number
			readonly headers: Readonly<Record<string, string>>
	  }
	| ({ readonly ok: false } & Refusal)

/** Sends a GET, or a POST where there is a body, over an open socket and waits for the head of the answer. */
export async function sendRequest(
	socket: Socket,
	target: {
		readonly url: URL
		readonly headers: Record<string, string>
		readonly headerBytes: number
		readonly body?: string | undefined
	},
	signal: AbortSignal,
): Promise<SentRequest> {
	const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
	const request = createHttpRequest({
		createConnection: () => socket,
		method: target.body === undefined ? 'GET' : 'POST',
		path: target.url.pathname + target.url.search,
		headers: target.headers,
		setHost: false,
		maxHeaderSize: target.headerBytes,
		insecureHTTPParser: false,
		signal,
	})
	request.on('response', resolve)
	request.on('error', reject)
	// A server that switches protocols closes the request without an error.
	request.on('close', () => reject(new Error('closed')))
	// A flood of interim answers (1xx) would never end: together they share the bound of the headers.
	request.on('information', () => {
		if (socket.bytesRead > target.headerBytes) request.destroy(new HeaderFlood())
	})
	request.end(target.body)
	try {
		const message = await raceSignal(promise, signal)
		if (isTornApart(message.rawHeaders)) {
			socket.destroy()
			return { ok: false, reason: 'response_broken', detail: 'more than one location' }
		}
		return { ok: true, message, status: message.statusCode ?? 0, headers: toHeaderMap(message.rawHeaders) }
	} catch (error) {
		socket.destroy()
		return { ok: false, ...toSendRefusal(error, signal) }
	}
}

class HeaderFlood extends Error {
	readonly code = 'HPE_HEADER_OVERFLOW'
}

function toSendRefusal(error: unknown, signal: AbortSignal): Refusal {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
	if (code === 'HPE_HEADER_OVERFLOW') return { reason: 'headers_too_large', detail: code }
	return { reason: toAbortReason(signal) ?? 'response_broken', detail: `waiting for the answer: ${code}` }
}

/** Two redirects in one answer: every reader follows another one (RFC 9110 10.2.2 knows a single value). */
function isTornApart(raw: readonly string[]): boolean {
	const locations = raw.filter((_, index) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === 'location')
	return new Set(locations).size > 1
}

function toHeaderMap(raw: readonly string[]): Readonly<Record<string, string>> {
	const headers = new Map<string, string>()
	for (let index = 0; index + 1 < raw.length; index += 2) {
		const name = (raw[index] ?? '').toLowerCase()
		if (name === 'set-cookie' || name === 'set-cookie2') continue
		const before = headers.get(name)
		if (name === 'location' && before !== undefined) continue
		const value = raw[index + 1] ?? ''
		headers.set(name, before === undefined ? value : `${before}, ${value}`)
	}
	return Object.fromEntries(headers)
}
