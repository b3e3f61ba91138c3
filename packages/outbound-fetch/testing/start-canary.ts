import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** A server nobody may reach: it counts who does, and answers like a careless inner service. */
export type Canary = {
	readonly port: number
	/** Connections opened. */
	hits: number
	/** First lines of the requests that were sent. */
	readonly requests: string[]
	/** What is answered instead of the secret, head and body. */
	answer: string | null
	close(): Promise<void>
}

/** Starts a canary on loopback. */
export async function startCanary(): Promise<Canary> {
	const sockets = new Set<Socket>()
	const server = createServer((socket) => {
		canary.hits += 1
		sockets.add(socket)
		socket.on('error', () => undefined)
		socket.on('close', () => sockets.delete(socket))
		socket.once('data', (data) => {
			canary.requests.push(data.toString('latin1').split('\r\n', 1)[0] ?? '')
			socket.end(canary.answer ?? secret)
		})
	})
	const canary: Canary = {
		port: 0,
		hits: 0,
		requests: [],
		answer: null,
		async close() {
			for (const socket of sockets) socket.destroy()
			server.close()
			await once(server, 'close')
		},
	}
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	return Object.assign(canary, { port: address.port })
}

const secret = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret'
