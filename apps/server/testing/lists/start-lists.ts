import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OutsideList } from '@hutong/link-policy'
import type { Allowance } from '@hutong/outbound-fetch'

export type ListPage = (response: ServerResponse, request: IncomingMessage) => void

/** Who makes lists: another server, reached by a named allowance alone. */
export type ListMaker = {
	/** Answers every request. */
	page: ListPage
	/** The headers of every request so far. */
	readonly heard: IncomingMessage['headers'][]
	readonly allowances: readonly Allowance[]
	/** A list of hosts there: asked for every hour, good for two days. */
	list(more?: Partial<OutsideList>): OutsideList
	stop(): Promise<void>
}

export async function startListMaker(): Promise<ListMaker> {
	const heard: IncomingMessage['headers'][] = []
	const server = createServer((request, response) => {
		heard.push(request.headers)
		maker.page(response, request)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	const { port } = server.address() as AddressInfo
	const maker: ListMaker = {
		page: (response) => response.writeHead(404).end(),
		heard,
		allowances: [{ name: 'test', host: 'lists.localhost', port, address: '127.0.0.1' }],
		list: (more) => ({
			...{ source: `http://lists.localhost:${port}/hosts.txt`, kind: 'hosts', refreshMinutes: 60, expiresHours: 48 },
			...{ by: { zh: '名单的人', en: 'List people' }, whenMissing: 'ignore' },
			...more,
		}),
		async stop() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
	return maker
}

/** A list as its maker gives it, known by its `etag`: whoever has it is told that it is the same. */
export function text(body: string | Uint8Array, etag: string | null = null, type = 'text/plain'): ListPage {
	return (response, request) => {
		const isKnown = etag !== null && request.headers['if-none-match'] === etag
		if (isKnown) return void response.writeHead(304).end()
		response.writeHead(200, { 'content-type': type, ...(etag !== null && { etag }) }).end(body)
	}
}
