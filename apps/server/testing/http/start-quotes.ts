import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A source of quotes on this machine, with the pages its links lead to: two hosts of other people. */
export type QuoteHosts = {
	/** What the source answers from now on: a text with 200, a status alone, or `hang up`. */
	answer: (query: URLSearchParams) => string | number
	/** Every question to the source so far, as its query. */
	readonly asked: URLSearchParams[]
	/** Paths of the pages that were read so far. */
	readonly seen: string[]
	page(secid: string): string
	/** What a chat is told of them. */
	readonly env: Readonly<Record<string, string>>
	stop(): Promise<void>
}

const rows = [
	'2022-01-25,468.000,466.200,475.600,463.000,23154002,10842114048.00,2.67,-1.15,-5.400,0.24',
	'2022-01-26,470.200,478.800,479.000,468.600,16002113,7601221120.00,2.23,2.70,12.600,0.17',
	'2022-01-27,470.200,462.000,471.400,459.800,25164338,11699814400.00,2.42,-3.51,-16.800,0.26',
]

/** An answer in the source's form. */
export function kline(code: string, name: string, klines: readonly string[] = rows): string {
	return JSON.stringify({ rc: 0, data: { code, market: 116, name, decimal: 3, dktotal: 3, preKPrice: 471.6, klines } })
}

export async function startQuotes(): Promise<QuoteHosts> {
	const asked: URLSearchParams[] = []
	const seen: string[] = []
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any')
		if (pathname === '/robots.txt') return response.writeHead(404).end()
		if (!request.headers.host?.startsWith('push2his.')) {
			seen.push(pathname)
			return sendPage(response)
		}
		if (pathname !== '/api/qt/stock/kline/get') return response.writeHead(404).end()
		asked.push(searchParams)
		send(response, hosts.answer(searchParams))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// A listener on a port has an address of this form.
	const { port } = server.address() as AddressInfo
	const hosts: QuoteHosts = {
		answer: (query) => kline(query.get('secid')?.split('.')[1] ?? '', '腾讯控股'),
		...{ asked, seen },
		page: (secid) => `http://quote.localhost:${port}/unify/r/${secid}`,
		env: describe(port),
		async stop() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
	return hosts
}

function sendPage(response: ServerResponse): void {
	const body = '<!doctype html><title>page of a quote</title><meta property="og:price:amount" content="1.00">'
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' }).end(body)
}

function send(response: ServerResponse, answer: string | number): void {
	if (typeof answer === 'number') response.writeHead(answer).end()
	else response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8' }).end(answer)
}

function describe(port: number): Record<string, string> {
	const allow = (host: string) => ({ name: 'quotes', host, port, scheme: 'http', address: '127.0.0.1' })
	return {
		HUTONG_PLATFORMS: JSON.stringify([
			{ extends: 'eastmoney', hosts: [{ host: `quote.localhost:${port}`, scheme: 'http' }] },
		]),
		HUTONG_ALLOWANCES: JSON.stringify([allow('quote.localhost'), allow('push2his.localhost')]),
		HUTONG_QUOTES_ORIGIN: `http://push2his.localhost:${port}`,
	}
}
