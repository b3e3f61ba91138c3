import type { Socket } from 'node:net'
import type { BodyReader, CreateReader } from './body-reader.ts'
import { BodyRefusal } from './body-refusal.ts'
import { connectPinned } from './connect-pinned.ts'
import { decodeBody, listCodings } from './decode-body.ts'
import type { Door } from './door.ts'
import type { FetchRequest } from './fetch-request.ts'
import type { Refusal } from './fetch-result.ts'
import { findRefusal, type UrlSubject } from './guards/guard.ts'
import type { Limits } from './limits.ts'
import type { AcceptedTypes } from './media-types.ts'
import { readBody } from './read-body.ts'
import { createRequestHeaders } from './request-headers.ts'
import { resolveHost } from './resolve-host.ts'
import { type SentRequest, sendRequest } from './send-request.ts'
import { takeBody } from './take-body.ts'

/** What one request to one URL gave. */
export type HopResult =
	| {
			readonly kind: 'answer'
			readonly status: number
			readonly headers: Readonly<Record<string, string>>
			readonly body: Uint8Array
			readonly truncated: boolean
	  }
	| { readonly kind: 'redirect'; readonly status: number; readonly location: string }
	| ({ readonly kind: 'refused' } & Refusal)

/** What of a request a hop depends on. */
export type HopRequest = {
	readonly accept: AcceptedTypes
	readonly conditional?: FetchRequest['conditional']
	readonly question?: FetchRequest['question']
	readonly limits: Limits
	readonly read?: CreateReader | undefined
}

/** Makes one request whose URL the guards have passed: resolve, check, connect, look, send, check, read, decode. */
export async function fetchHop(
	door: Door,
	subject: UrlSubject,
	request: HopRequest,
	signal: AbortSignal,
): Promise<HopResult> {
	const found = await resolveHost(subject, door.resolve, signal)
	if (!found.ok) return refused(found)
	const { addresses } = found
	const { allowance, isReachable } = subject
	const refusal = findRefusal(door.guards.addresses, { addresses, allowance, isReachable })
	if (refusal !== null) return refused(refusal)
	const opened = await connectPinned(subject, addresses, signal, door)
	if (!opened.ok) return refused(opened)
	return exchange(door, subject, request, opened.socket, signal)
}

async function exchange(
	door: Door,
	subject: UrlSubject,
	request: HopRequest,
	socket: Socket,
	signal: AbortSignal,
): Promise<HopResult> {
	const headers = createRequestHeaders(subject.url, door.userAgent, request)
	const { headerBytes } = request.limits
	try {
		const target = { url: subject.url, headers, headerBytes, body: request.question?.json }
		const sent = await sendRequest(socket, target, signal)
		if (!sent.ok) return refused(sent)
		const location = sent.headers['location']
		if (redirectStatuses.has(sent.status) && location !== undefined) {
			return { kind: 'redirect', status: sent.status, location: toLocation(location) }
		}
		const conditional = request.conditional !== undefined
		const subjectOfAnswer = { ...sent, accept: request.accept, conditional, limits: request.limits }
		const refusal = findRefusal(door.guards.response, subjectOfAnswer)
		if (refusal !== null) return refused(refusal)
		const reader = openReader(subject.url, sent, request)
		const tooLong = reader === null ? findRefusal(door.guards.whole, subjectOfAnswer) : null
		return tooLong === null ? await readAnswer(sent, reader, request.limits, signal) : refused(tooLong)
	} finally {
		socket.destroy()
	}
}

const redirectStatuses = new Set([301, 302, 303, 307, 308])

function openReader(url: URL, sent: Extract<SentRequest, { ok: true }>, { read }: HopRequest): BodyReader | null {
	const { status, headers } = sent
	if (read === undefined || status === 304) return null
	return read({ url: url.href, status, headers, contentType: headers['content-type'] ?? null })
}

async function readAnswer(
	sent: Extract<SentRequest, { ok: true }>,
	reader: BodyReader | null,
	limits: Limits,
	signal: AbortSignal,
): Promise<HopResult> {
	const { status, headers } = sent
	const codings = listCodings(headers['content-encoding'] ?? '') ?? []
	const pieces = decodeBody(readBody(sent.message, limits, signal), codings, limits.decodedBytes)
	try {
		return { kind: 'answer', status, headers, ...(await takeBody(pieces, reader, signal)) }
	} catch (error) {
		if (error instanceof BodyRefusal) return { ...refused(error.refusal), status }
		throw error
	}
}

/** Header bytes arrive as Latin-1; servers that redirect to raw UTF-8 mean UTF-8. */
function toLocation(header: string): string {
	const bytes = Buffer.from(header, 'latin1')
	const text = bytes.toString('utf8')
	return text.includes('\ufffd') ? header : text
}

function refused(refusal: Refusal): { readonly kind: 'refused' } & Refusal {
	const { reason, detail, status, location } = refusal
	return {
		kind: 'refused',
		reason,
		detail,
		...(status === undefined ? {} : { status }),
		...(location === undefined ? {} : { location }),
	}
}
