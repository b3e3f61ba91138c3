import type { Duplex } from 'node:stream'
import { type ClientFrame, createProblem, type ErrorCode } from '@hutong/protocol'
import type { RawData, WebSocket } from 'ws'
import type { Answer } from '../answer.ts'
import type { TicketHolder } from '../db/index.ts'
import { type Connection, sendFrame } from './connection.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { parseClientFrame } from './parse-client-frame.ts'

/** What frames of a client lead to. */
export type SocketActions = {
	spendTicket(ticket: string): Promise<TicketHolder | null>
	greet(connection: Connection, hello: Extract<ClientFrame, { type: 'hello' }>): Promise<void>
	send(user: string, frame: Extract<ClientFrame, { type: 'send' }>): Promise<SendOutcome>
	moveRead(user: string, frame: Extract<ClientFrame, { type: 'read' }>): Promise<Answer<null>>
	/** Seconds to wait before the next frame of this kind; 0 when it may go on. */
	limit(user: string, frame: ClientFrame): number
	gone(connection: Connection): void
	onError(cause: unknown): void
}

export type SendOutcome = Answer<{
	readonly message: string
	readonly conversation: string
	readonly seq: number
	readonly at: number
}>

export type SocketLimits = {
	/** Bytes that may wait for a slow reader. */
	readonly sendBuffer: number
	/** Milliseconds a new socket has for its hello. */
	readonly helloWithin: number
	/** Milliseconds the other side has to answer a goodbye; then the connection is cut. */
	readonly goodbyeWithin: number
}

/** Frames a client may send while its hello is being answered. */
const mostEarlyFrames = 100

/** A socket just taken. */
export type TakenSocket = {
	readonly socket: WebSocket
	readonly stream: Duplex
	/** Called when its hello has named somebody. */
	readonly onKnown: () => void
}

/** Runs one socket from its first frame to its end. */
export function runSocket(
	{ socket, stream, onKnown }: TakenSocket,
	actions: SocketActions,
	limits: SocketLimits,
): void {
	const overflow = () => socket.terminate()
	const outbox = createOutbox(stream, { cap: limits.sendBuffer, onOverflow: overflow })
	let connection: Connection | null = null
	let early: ClientFrame[] | null = null
	let slowGoodbye: NodeJS.Timeout | undefined

	const slowHello = setTimeout(() => close(1008, 'no hello'), limits.helloWithin)
	// A broken or oversized frame is told by `ws` itself in its close code.
	socket.on('error', endSoon)
	socket.on('close', () => {
		leave()
		clearTimeout(slowGoodbye)
	})
	socket.on('message', (data, isBinary) => {
		if (socket.readyState !== socket.OPEN) return
		const frame = isBinary ? null : parseClientFrame(toText(data))
		if (frame?.ok) take(frame.value)
		else refuseSocket('frame_invalid')
	})

	/** From here on nothing more goes out, however long the other side takes to say goodbye. */
	function close(code: number, reason: string): void {
		leave()
		if (socket.readyState === socket.CLOSED) return
		socket.close(code, reason)
		endSoon()
	}

	function endSoon(): void {
		slowGoodbye ??= setTimeout(() => socket.terminate(), limits.goodbyeWithin)
	}

	function leave(): void {
		clearTimeout(slowHello)
		if (connection) actions.gone(connection)
		connection = null
	}

	function take(frame: ClientFrame): void {
		if (early) keepEarly(early, frame)
		else if (connection) answer(connection, frame)
		else if (frame.type !== 'hello') refuseSocket('frame_invalid')
		else {
			early = []
			begin(frame).catch(fail)
		}
	}

	async function begin(hello: Extract<ClientFrame, { type: 'hello' }>): Promise<void> {
		const holder = await actions.spendTicket(hello.ticket)
		clearTimeout(slowHello)
		if (!holder) return refuseSocket('ticket_invalid')
		onKnown()
		if (socket.readyState !== socket.OPEN) return
		const current = { user: holder.user, session: holder.session, outbox, positions: new Map(), close }
		connection = current
		await actions.greet(current, hello).finally(() => {
			// It may have gone before it was added.
			if (connection !== current) actions.gone(current)
		})
		const waiting = early ?? []
		early = null
		for (const frame of waiting) if (connection) answer(connection, frame)
	}

	function keepEarly(frames: ClientFrame[], frame: ClientFrame): void {
		if (frames.length < mostEarlyFrames) frames.push(frame)
		else refuseSocket('rate_limited')
	}

	function answer(current: Connection, frame: ClientFrame): void {
		answerFrame(current, frame, actions).catch(fail)
	}

	function refuseSocket(code: ErrorCode): void {
		sendError(outbox, code)
		setImmediate(() => close(1008, code))
	}

	function fail(cause: unknown): void {
		actions.onError(cause)
		sendError(outbox, 'internal')
		setImmediate(() => close(1011, 'internal'))
	}
}

async function answerFrame(connection: Connection, frame: ClientFrame, actions: SocketActions): Promise<void> {
	const { user, outbox } = connection
	const retryAfter = actions.limit(user, frame)
	if (retryAfter > 0) return refuseFrame(outbox, frame, 'rate_limited', retryAfter)
	switch (frame.type) {
		case 'ping':
			return sendFrame(outbox, { type: 'pong' })
		case 'hello':
			return sendError(outbox, 'frame_invalid')
		case 'read': {
			const moved = await actions.moveRead(user, frame)
			return moved.ok ? undefined : sendError(outbox, moved.reason)
		}
		case 'send': {
			const sent = await actions.send(user, frame)
			if (!sent.ok) return refuseFrame(outbox, frame, sent.reason)
			return sendFrame(outbox, { type: 'ack', clientId: frame.clientId, ...sent.value })
		}
	}
}

function refuseFrame(outbox: Outbox, frame: ClientFrame, code: ErrorCode, retryAfter?: number): void {
	const problem = createProblem(code, retryAfter === undefined ? {} : { retryAfter })
	if (frame.type === 'send') sendFrame(outbox, { type: 'refused', clientId: frame.clientId, problem })
	else sendFrame(outbox, { type: 'error', problem })
}

function sendError(outbox: Outbox, code: ErrorCode): void {
	sendFrame(outbox, { type: 'error', problem: createProblem(code) })
}

function toText(data: RawData): string {
	return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString()
}
