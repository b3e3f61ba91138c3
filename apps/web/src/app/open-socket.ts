import type { SocketLike } from '../lib/realtime/socket-client.ts'

/** Opens the line to the server this page came from. */
export function openSocket(): SocketLike {
	const url = new URL('/api/socket', location.href)
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
	const socket = new WebSocket(url)
	const line: SocketLike = {
		send: (data) => socket.send(data),
		close: () => socket.close(),
		onopen: null,
		onmessage: null,
		onclose: null,
	}
	socket.onopen = () => line.onopen?.()
	socket.onmessage = (event) => line.onmessage?.(event)
	socket.onclose = (event) => line.onclose?.(event)
	return line
}
