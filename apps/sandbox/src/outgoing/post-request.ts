import http from 'node:http'
import https from 'node:https'

/** A request that one company of the sandbox posts to another. */
export type OutgoingPost = {
	readonly url: string
	readonly headers: Readonly<Record<string, string>>
	readonly body: Uint8Array
	/** Where to connect when the name does not resolve here; the request still names the host of `url`. */
	readonly address?: string
	readonly port?: number
	/** Milliseconds for the whole exchange; 10 s unless told. */
	readonly timeout?: number
}

export type PostAnswer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string }

const maxAnswer = 64 * 1024

/**
 * Posts once, follows no redirect and reads at most 64 KiB of the answer.
 * Names under `localhost` are dialled at 127.0.0.1, as browsers do and Node may not.
 * @throws Error when no whole answer came in time
 */
export function postRequest(post: OutgoingPost): Promise<PostAnswer> {
	const url = new URL(post.url)
	const client = url.protocol === 'https:' ? https : http
	return new Promise((resolve, reject) => {
		const request = client.request({
			host: post.address ?? dialledHost(url.hostname),
			port: post.port ?? (url.port || (url.protocol === 'https:' ? 443 : 80)),
			servername: url.hostname,
			path: url.pathname + url.search,
			method: 'POST',
			agent: false,
			signal: AbortSignal.timeout(post.timeout ?? 10_000),
			headers: { ...post.headers, host: url.host, 'content-length': String(post.body.length) },
		})
		request.on('error', reject)
		request.on('response', (response) => readAnswer(response).then(resolve, reject))
		request.end(post.body)
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

async function readAnswer(response: http.IncomingMessage): Promise<PostAnswer> {
	const chunks: Buffer[] = []
	let length = 0
	for await (const chunk of response) {
		length += chunk.length
		if (length > maxAnswer) throw new Error('the answer is larger than 64 KiB')
		chunks.push(chunk)
	}
	return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }
}
