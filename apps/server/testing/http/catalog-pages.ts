import type { IncomingMessage } from 'node:http'
import type { Page } from './start-shop.ts'

/** A question a catalog was asked. */
export type Asked = { readonly method: string | undefined; readonly agent: unknown; readonly body: unknown }

/** An answer of JSON. */
export function json(value: unknown, status = 200): Page {
	return (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** The profile of a shop whose catalog stands at an address. */
export function profileOf(endpoint: string): Page {
	const version = '2026-04-08'
	return json({
		ucp: {
			version,
			services: { 'dev.ucp.shopping': [{ version, transport: 'rest', endpoint }] },
			capabilities: { 'dev.ucp.shopping.catalog.lookup': [{ version }] },
			payment_handlers: {},
		},
	})
}

/** A catalog that knows one item by its id; what is handed in changes its product. */
export function catalogOf(id: string, change: object = {}, heard: Asked[] = []): Page {
	const price = { amount: 11900, currency: 'CNY' }
	const inputs = [{ id, match: 'featured' }]
	const variant = { id: `${id}:1`, sku: 'CUP-1', title: '300', price, availability: { available: true }, inputs }
	const product = { id, title: '目录里的蓝杯', price_range: { min: price, max: price }, variants: [variant], ...change }
	return (response, request) => {
		void readAll(request).then((text) => {
			heard.push({ method: request.method, agent: request.headers['ucp-agent'], body: JSON.parse(text) })
			json({ ucp: { version: '2026-04-08' }, products: [product] })(response, request)
		})
	}
}

async function readAll(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = []
	for await (const piece of request) pieces.push(piece)
	return Buffer.concat(pieces).toString()
}
