import {
	type Answer,
	type ClientFrame,
	type Cursor,
	type ServerFrame,
	type SocketTicket,
	tooManySockets,
} from '@hutong/protocol'
import { backoffDelay } from './backoff-delay.ts'
import type { Clock } from './clock.ts'

/**
 * How the line to the server stands. `waiting`: it broke and is tried again soon; `offline`: the device has no network;
 * `signed-out`: the server does not know this person any more.
 */
export type Connection = 'idle' | 'connecting' | 'online' | 'waiting' | 'offline' | 'signed-out'

/** The part of a WebSocket that is used. */
export type SocketLike = {
	send(data: string): void
	close(): void
	onopen: (() => void) | null
	onmessage: ((event: { readonly data: unknown }) => void) | null
	onclose: ((event: { readonly reason: string }) => void) | null
}

export type SocketClientOptions = {
	readonly ticket: () => Promise<Answer<SocketTicket>>
	readonly open: () => SocketLike
	/** What this client has already, by log: asked at each greeting. */
	readonly cursors: () => Readonly<Record<string, Cursor>>
	readonly onFrame: (frame: ServerFrame) => void
	readonly onConnection: (connection: Connection) => void
	readonly clock: Clock
}

export type SocketClient = {
	readonly start: () => void
	readonly stop: () => void
	/** @returns whether the frame went out; false while the line is not up */
	readonly send: (frame: ClientFrame) => boolean
	/** The page came back to the front or the network came back: look at the line now. */
	readonly nudge: () => void
	/** The device lost its network. */
	readonly lose: () => void
	/** Drops the line and greets again. */
	readonly restart: () => void
}

const pingEvery = 25_000
const answerWithin = 8_000
// So many failures that the pause is the longest; who looks at the page comes back at once all the same.
const crowded = 7

/** Keeps one line to the server: ticket, greeting, pings, and coming back after a break. */
export function createSocketClient(options: SocketClientOptions): SocketClient {
	const { clock } = options
	let connection: Connection = 'idle'
	let socket: SocketLike | null = null
	let failures = 0
	// A try that was given up must not speak any more: each has a number.
	let attempt = 0
	let callOff = () => {}

	const become = (next: Connection) => {
		if (next === connection) return
		connection = next
		options.onConnection(next)
	}
	const drop = () => {
		attempt++
		callOff()
		callOff = () => {}
		const old = socket
		socket = null
		if (old !== null) {
			old.onopen = old.onmessage = old.onclose = null
			old.close()
		}
	}
	const later = () => {
		drop()
		failures++
		become('waiting')
		callOff = clock.after(backoffDelay(failures, clock.random()), () => void connect())
	}
	const expectFrame = () => {
		callOff()
		callOff = clock.after(answerWithin, later)
	}
	const rest = () => {
		callOff()
		callOff = clock.after(pingEvery, ping)
	}
	const ping = () => {
		if (!send({ type: 'ping' })) return
		expectFrame()
	}
	const send = (frame: ClientFrame) => {
		if (connection !== 'online' || socket === null) return false
		socket.send(JSON.stringify(frame))
		return true
	}

	const connect = async () => {
		drop()
		const mine = attempt
		become('connecting')
		expectFrame()
		const answer = await options.ticket().catch(() => null)
		if (mine !== attempt) return
		if (answer?.ok) return greet(answer.value.ticket)
		if (answer?.problem.status === 401) {
			drop()
			become('signed-out')
			return
		}
		later()
	}
	const greet = (ticket: string) => {
		expectFrame()
		const line = options.open()
		socket = line
		line.onopen = () => line.send(JSON.stringify({ type: 'hello', ticket, cursors: options.cursors() }))
		line.onclose = ({ reason }) => {
			// Another tab of this person took the place: it would be a game of musical chairs.
			if (reason === tooManySockets) failures = Math.max(failures, crowded)
			later()
		}
		line.onmessage = (event) => take(String(event.data))
	}
	const take = (data: string) => {
		// The server speaks the frames of the protocol, as its own tests show.
		const frame = JSON.parse(data) as ServerFrame
		rest()
		if (frame.type === 'welcome') {
			failures = 0
			become('online')
		}
		options.onFrame(frame)
	}

	return {
		start: () => void connect(),
		stop: () => {
			drop()
			become('idle')
		},
		send,
		nudge: () => {
			if (connection === 'online') ping()
			else if (connection === 'waiting' || connection === 'offline') void connect()
		},
		lose: () => {
			if (connection === 'idle' || connection === 'signed-out') return
			drop()
			become('offline')
		},
		restart: () => {
			if (connection !== 'idle' && connection !== 'signed-out') void connect()
		},
	}
}
