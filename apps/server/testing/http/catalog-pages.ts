import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Page } from './start-shop.ts'

/** A question a catalog was asked. */
export type Asked = { readonly method: string | undefined; readonly agent: unknown; readonly body: unknown }

/** An answer of JSON. */
export function json(value: unknown, status = 200): Page {
	return (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** The same, packed small. */
export function packed(value: unknown): Page {
	const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
	return (response) => response.writeHead(200, headers).end(gzipSync(JSON.stringify(value)))
}

/** A shop that shows this profile. */
export function profileOf(endpoint: string): Page {
	return json(toProfile(endpoint))
}

/** The profile of a shop whose catalog stands at an address. */
export function toProfile(endpoint: string) {
	const version = '2026-04-08'
	return {
		ucp: {
			version,
			services: { 'dev.ucp.shopping': [{ version, transport: 'rest', endpoint }] },
			capabilities: { 'dev.ucp.shopping.catalog.lookup': [{ version }] },
			payment_handlers: {},
		},
	}
}

/** A catalog that answers so to every question, and writes down what it heard. */
export function catalogOf(id: string, change: object = {}, heard: Asked[] = []): Page {
	return (response, request) => {
		void readAll(request).then((text) => {
			// Where a redirect was followed there is no question.
			heard.push({ method: request.method, agent: request.headers['ucp-agent'], body: JSON.parse(text || 'null') })
			json(toAnswer(id, change))(response, request)
		})
	}
}

/** The answer of a catalog that knows one item by its id; what is handed in changes its product. */
export function toAnswer(id: string, change: object = {}) {
	const price = { amount: 11900, currency: 'CNY' }
	const inputs = [{ id, match: 'featured' }]
	const variant = { id: `${id}:1`, sku: 'CUP-1', title: '300', price, availability: { available: true }, inputs }
	const product = { id, title: '目录里的蓝杯', price_range: { min: price, max: price }, variants: [variant], ...change }
	return { ucp: { version: '2026-04-08' }, products: [product] }
}

async function readAll(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = []
	for await (const piece of request) pieces.push(piece)
	return Buffer.concat(pieces).toString()
}
