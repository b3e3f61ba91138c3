import { type IncomingMessage, request } from 'node:http'
import { type ApiClient, createApiClient } from '@hutong/protocol'

export type Asked = {
	readonly status: number
	readonly headers: IncomingMessage['headers']
	readonly text: string
	readonly bytes: Uint8Array
	/** The body where it is JSON, else null. */
	readonly body: unknown
}

export type Question = {
	/** Sent as JSON, unless it is bytes or a text. */
	readonly body?: unknown
	/** In the place of the usual ones; null leaves one out. */
	readonly headers?: Readonly<Record<string, string | null>>
}

/** What a browser is to the server: a cookie jar, a host and an origin. It speaks HTTP over a real socket. */
export type Browser = {
	readonly api: ApiClient
	readonly cookies: ReadonlyMap<string, string>
	ask(method: string, path: string, question?: Question): Promise<Asked>
}

export type BrowserPlace = { readonly origin: string; readonly port: number }

export function createBrowser({ origin, port }: BrowserPlace): Browser {
	const cookies = new Map<string, string>()

	async function ask(method: string, path: string, { body, headers = {} }: Question = {}): Promise<Asked> {
		const isRaw = typeof body === 'string' || body instanceof Uint8Array
		const sent = {
			host: new URL(origin).host,
			origin,
			...(cookies.size > 0 ? { cookie: toHeader(cookies) } : {}),
			...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
			...headers,
		}
		const answer = await exchange({ method, path, port, headers: sent, body: isRaw ? body : toJson(body) })
		for (const line of answer.headers['set-cookie'] ?? []) keep(cookies, line)
		return answer
	}

	const fetch = async (url: string, init: RequestInit): Promise<Response> => {
		// What the typed client sends is JSON text or nothing, with plain headers.
		const {
			method = 'GET',
			body,
			headers,
		} = init as { method?: string; body?: string; headers: Record<string, string> }
		const { status, text } = await ask(method, url, { body, headers })
		return new Response(status === 204 ? null : text, { status })
	}
	return { api: createApiClient({ fetch }), cookies, ask }
}

type Sent = {
	readonly method: string
	readonly path: string
	readonly port: number
	readonly headers: Readonly<Record<string, string | null>>
	readonly body: string | Uint8Array | undefined
}

function exchange({ method, path, port, headers, body }: Sent): Promise<Asked> {
	const kept = Object.fromEntries(
		Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null),
	)
	const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
	return new Promise((resolve, reject) => {
		const sending = request({ host: '127.0.0.1', port, method, path, headers: { ...length, ...kept }, agent: false })
		sending.on('error', reject)
		sending.on('response', (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('error', reject)
			response.on('end', () => resolve(toAsked(response, Buffer.concat(chunks))))
		})
		sending.end(body)
	})
}

function toAsked({ statusCode = 0, headers }: IncomingMessage, bytes: Buffer): Asked {
	const text = bytes.toString()
	const isJson = headers['content-type']?.includes('json') === true && text !== ''
	return { status: statusCode, headers, text, bytes, body: isJson ? JSON.parse(text) : null }
}

function toJson(body: unknown): string | undefined {
	return body === undefined ? undefined : JSON.stringify(body)
}

function toHeader(cookies: ReadonlyMap<string, string>): string {
	return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

/** Keeps a cookie, or forgets it when the server says so. */
function keep(cookies: Map<string, string>, line: string): void {
	const [pair = '', ...attributes] = line.split(/; */)
	const at = pair.indexOf('=')
	const name = pair.slice(0, at)
	if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name)
	else cookies.set(name, pair.slice(at + 1))
}
