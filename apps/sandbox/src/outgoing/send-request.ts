import http from 'node:http'
import https from 'node:https'

/** A request of one company of the sandbox to another. */
export type OutgoingRequest = {
	readonly method?: 'GET' | 'POST'
	readonly url: string
	readonly headers: Readonly<Record<string, string>>
	readonly body?: Uint8Array
	/** Where to connect when the name does not resolve here; the request still names the host of `url`. */
	readonly address?: string
	readonly port?: number
	/** Milliseconds for the whole exchange; 10 s unless told. */
	readonly timeout?: number
}

export type OutgoingAnswer = {
	readonly status: number
	readonly headers: http.IncomingHttpHeaders
	readonly body: string
}

const maxAnswer = 64 * 1024

/**
 * Asks once (`POST` unless told), follows no redirect and reads at most 64 KiB of the answer.
 * Names under `localhost` are dialled at 127.0.0.1, as browsers do and Node may not.
 * @throws Error when no whole answer came in time
 */
export function sendRequest(outgoing: OutgoingRequest): Promise<OutgoingAnswer> {
	const url = new URL(outgoing.url)
	const client = url.protocol === 'https:' ? https : http
	return new Promise((resolve, reject) => {
		const request = client.request({
			host: outgoing.address ?? dialledHost(url.hostname),
			port: outgoing.port ?? (url.port || (url.protocol === 'https:' ? 443 : 80)),
			servername: url.hostname,
			path: url.pathname + url.search,
			method: outgoing.method ?? 'POST',
			agent: false,
			signal: AbortSignal.timeout(outgoing.timeout ?? 10_000),
			headers: { ...outgoing.headers, host: url.host, 'content-length': String(outgoing.body?.length ?? 0) },
		})
		request.on('error', reject)
		request.on('response', (response) => readAnswer(response).then(resolve, reject))
		request.end(outgoing.body)
	})
}

/** Whether an address stays on this machine: the sandbox calls nobody else. */
export function isLocalAddress(address: string): boolean {
	const url = URL.parse(address)
	if (!url || !['http:', 'https:'].includes(url.protocol)) return false
	return url.hostname === '127.0.0.1' || url.hostname === '[::1]' || isLocalName(url.hostname)
}

function dialledHost(hostname: string): string {
	return isLocalName(hostname) ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '')
}

function isLocalName(hostname: string): boolean {
	return hostname === 'localhost' || hostname.endsWith('.localhost')
}

async function readAnswer(response: http.IncomingMessage): Promise<OutgoingAnswer> {
	const chunks: Buffer[] = []
	let length = 0
	for await (const chunk of response) {
		length += chunk.length
		if (length > maxAnswer) throw new Error('the answer is larger than 64 KiB')
		chunks.push(chunk)
	}
	return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }
}
