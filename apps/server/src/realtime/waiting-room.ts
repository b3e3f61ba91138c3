import type { WebSocket } from 'ws'

/** Sockets of whom nobody knows yet whose they are. */
export type WaitingRoom = {
	enter(socket: WebSocket): void
	leave(socket: WebSocket): void
}

/** Keeps so many; when one more comes, the one that waited longest is cut off: who means well says hello at once. */
export function createWaitingRoom(most: number): WaitingRoom {
	const waiting = new Set<WebSocket>()
	return {
		enter(socket) {
			waiting.add(socket)
			const [oldest] = waiting
			if (waiting.size <= most || !oldest) return
			waiting.delete(oldest)
			oldest.close(1013, 'too many waiting')
			oldest.terminate()
		},
		leave(socket) {
			waiting.delete(socket)
		},
	}
}
