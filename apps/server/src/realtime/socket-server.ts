import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { maxFrameBytes } from '@hutong/protocol'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Rate } from '../limits/server-limits.ts'
import { createTokenBuckets } from '../limits/token-buckets.ts'
import { runSocket, type SocketActions, type SocketLimits } from './conversation-socket.ts'
import { toNetwork } from './to-network.ts'
import { createWaitingRoom } from './waiting-room.ts'

export type SocketServer = {
	/** Takes no new sockets, and asks the open ones to come back later. */
	close(): Promise<void>
}

export type SocketServerOptions = {
	readonly actions: SocketActions
	readonly limits: SocketLimits & {
		/** Milliseconds between two heartbeats; a socket that misses one is dropped. */
		readonly heartbeat: number
		/** Sockets asked for, by address. */
		readonly upgrades: Rate
		/** Sockets that have not said hello; one more, and the oldest is dropped. */
		readonly strangers: number
	}
	/** Whether a request comes from a page and to a host of ours. */
	readonly isOurs: (request: IncomingMessage) => boolean
	/** Where a request comes from, as HTTP has it. */
	readonly findAddress: (request: IncomingMessage) => string
	/** Milliseconds since 1970. */
	readonly now: () => number
}

export const socketPath = '/api/socket'

/** Takes WebSockets (RFC 6455) at `/api/socket`, without extensions. */
export function serveSockets(server: Server, options: SocketServerOptions): SocketServer {
	const { actions, limits, isOurs, findAddress, now } = options
	const sockets = new WebSocketServer({
		noServer: true,
		maxPayload: maxFrameBytes,
		perMessageDeflate: false,
		clientTracking: false,
	})
	const open = new Map<WebSocket, boolean>()
	const upgrades = createTokenBuckets({ ...limits.upgrades, now })
	const strangers = createWaitingRoom(limits.strangers)

	server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
		stream.on('error', () => stream.destroy())
		if (URL.parse(request.url ?? '/', 'http://any')?.pathname !== socketPath) return refuse(stream, '404 Not Found')
		if (!isOurs(request)) return refuse(stream, '403 Forbidden')
		const retryAfter = upgrades.take(toNetwork(findAddress(request)))
		if (retryAfter > 0) return refuse(stream, '429 Too Many Requests', `Retry-After: ${retryAfter}\r\n`)
		sockets.handleUpgrade(request, stream, head, (socket) => {
			open.set(socket, true)
			socket.on('pong', () => open.set(socket, true))
			socket.on('close', () => open.delete(socket))
			socket.on('close', () => strangers.leave(socket))
			strangers.enter(socket)
			runSocket({ socket, stream, onKnown: () => strangers.leave(socket) }, actions, limits)
		})
	})

	const heartbeat = setInterval(() => {
		for (const [socket, alive] of open) {
			if (!alive) {
				socket.terminate()
				continue
			}
			open.set(socket, false)
			socket.ping()
		}
	}, limits.heartbeat)

	return {
		async close() {
			clearInterval(heartbeat)
			for (const socket of open.keys()) socket.close(1012, 'restarting')
			const end = Date.now() + 1000
			while (open.size > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
			for (const socket of open.keys()) socket.terminate()
		},
	}
}

function refuse(stream: Duplex, status: string, headers = ''): void {
	// The other side may never end its half.
	stream.once('finish', () => stream.destroy())
	stream.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`)
}
