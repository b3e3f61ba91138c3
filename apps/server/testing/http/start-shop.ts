import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Page = (response: ServerResponse, request: IncomingMessage) => void

/** A shop on this machine with its short-link host: other people's servers, reached by named allowances alone. */
export type Shop = {
	/** What stands at which address, `taobao.localhost/item.htm`; 404 where nothing does. May be changed at any time. */
	readonly pages: Map<string, Page>
	/** Every request so far, `host/path?query`, robots.txt and the profile of a shop that has none left out. */
	readonly asked: string[]
	/** Headers of the last request of each address. */
	readonly heard: Map<string, IncomingMessage['headers']>
	readonly origin: string
	/** Of the Taobao-like shop: the address of an item. */
	item(id: string): string
	short(code: string): string
	/** Of any of its hosts. */
	at(host: Host, path: string): string
	/** What a chat is told of it. */
	readonly env: Readonly<Record<string, string>>
	stop(): Promise<void>
}

/** `slow` is a host of its own so that it holds up nobody; `closed` has nothing behind it; `news` is of no platform. */
const hosts = ['taobao.localhost', 'm.tb.localhost', 'slow.localhost', 'closed.localhost', 'news.localhost'] as const
type Host = (typeof hosts)[number]

export async function startShop(): Promise<Shop> {
	const pages = new Map<string, Page>()
	const asked: string[] = []
	const heard = new Map<string, IncomingMessage['headers']>()
	const server = createServer((request, response) => {
		const host = request.headers.host?.split(':')[0]
		const { pathname, search } = new URL(request.url ?? '/', 'http://any')
		const isAbsent = pathname === '/.well-known/ucp' && !pages.has(`${host}${pathname}`)
		if (pathname === '/robots.txt' || isAbsent) return response.writeHead(404).end()
		asked.push(`${host}${pathname}${search}`)
		heard.set(`${host}${pathname}`, request.headers)
		const page = pages.get(`${host}${pathname}${search}`) ?? pages.get(`${host}${pathname}`)
		if (page) return page(response, request)
		response.writeHead(404).end()
	})
	const port = await listen(server)
	const portOf = (host: Host) => (host === 'closed.localhost' ? 1 : port)
	const at = (host: Host, path: string) => `http://${host}:${portOf(host)}${path}`
	return {
		...{ pages, asked, heard, at, origin: at('taobao.localhost', '') },
		item: (id) => at('taobao.localhost', `/item.htm?id=${id}`),
		short: (code) => at('m.tb.localhost', `/h.${code}`),
		env: describe(portOf),
		async stop() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}

/** An answer of HTML. */
export function html(body: string, headers: Readonly<Record<string, string>> = {}): Page {
	return (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
}

/** The page of a short link as Taobao has it: 200, and a script that names the target. */
export function scriptTo(target: string): Page {
	return html(`<html><body><script>var url = '${target}';</script></body></html>`)
}

export function redirectTo(target: string): Page {
	return (response) => response.writeHead(302, { location: target }).end()
}

export type Item = { readonly name: string; readonly price?: string; readonly image?: string; readonly seller?: string }

/** A product page that says what it sells. */
export function product({ name, price = '129.00', image, seller = '杯子铺' }: Item, headers = {}): Page {
	const offers = { '@type': 'Offer', price, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' }
	const data = {
		'@context': 'https://schema.org',
		'@type': 'Product',
		name,
		offers: { ...offers, seller: { name: seller } },
	}
	const json = JSON.stringify(image ? { ...data, image } : data)
	const body = `<title>${name}</title><script type="application/ld+json">${json}</script><h1>${name}</h1>`
	return html(`<!doctype html><html><head>${body}</head></html>`, headers)
}

function describe(portOf: (host: Host) => number): Record<string, string> {
	const entry = (host: Host) => ({ host: `${host}:${portOf(host)}`, scheme: 'http' })
	const allowance = (host: Host) => ({ name: 'test', host, port: portOf(host), address: '127.0.0.1' })
	const origin = `http://taobao.localhost:${portOf('taobao.localhost')}`
	return {
		HUTONG_PLATFORMS: JSON.stringify([
			{ extends: 'taobao', hosts: [entry('taobao.localhost')], shortHosts: [entry('m.tb.localhost')] },
			{ extends: 'xianyu', hosts: [entry('slow.localhost'), entry('closed.localhost')] },
		]),
		HUTONG_ALLOWANCES: JSON.stringify(hosts.map(allowance)),
		HUTONG_SHOPS: JSON.stringify([{ origin, name: '杯子铺', platform: 'taobao' }]),
		HUTONG_FRAMES: JSON.stringify([origin]),
	}
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	return (server.address() as AddressInfo).port
}
