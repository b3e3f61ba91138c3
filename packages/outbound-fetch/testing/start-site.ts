import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import type { Allowance } from '../src/allowance.ts'

/** A server on loopback that is reached through an allowance. */
export type Site = {
	readonly port: number
	readonly origin: string
	readonly allowance: Allowance
	/** Paths that were asked for, in order. */
	readonly requests: string[]
	readonly seenHeaders: IncomingMessage['headers'][]
	close(): Promise<void>
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Starts an HTTP site. `/robots.txt` is 404 unless the answer takes it. */
export async function startSite(
	answer: Answer,
	options: { readonly host?: string; readonly tls?: { readonly key: string; readonly cert: string } } = {},
): Promise<Site> {
	const requests: string[] = []
	const seenHeaders: IncomingMessage['headers'][] = []
	const listener: Answer = (request, response) => {
		requests.push(request.url ?? '')
		seenHeaders.push(request.headers)
		answer(request, response)
	}
	const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
	return { ...(await open(server, options.host ?? 'shop.localhost', options.tls !== undefined)), requests, seenHeaders }
}

/** Starts a server that speaks raw bytes, for answers no HTTP server would give. */
export async function startRawSite(speak: (socket: Socket) => void, host = 'shop.localhost'): Promise<Site> {
	const server = createTcpServer((socket) => {
		socket.on('error', () => undefined)
		socket.once('data', () => speak(socket))
	})
	return { ...(await open(server, host, false)), requests: [], seenHeaders: [] }
}

async function open(server: Server, host: string, isSecure: boolean) {
	const sockets = new Set<Socket>()
	server.on('connection', (socket: Socket) => {
		sockets.add(socket)
		socket.on('error', () => undefined)
		socket.on('close', () => sockets.delete(socket))
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	const { port } = address
	return {
		port,
		origin: `${isSecure ? 'https' : 'http'}://${host}:${port}`,
		allowance: { name: 'test', host, port, address: '127.0.0.1' },
		async close() {
			for (const socket of sockets) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
}
