import { ok } from 'node:assert/strict'
import type { ClientFrame, ConversationEvent, Cursor, InboxEvent, ServerFrame } from '@hutong/protocol'
import { type ClientOptions, WebSocket } from 'ws'
import type { Browser, BrowserPlace } from '../http/browser.ts'
import { until } from '../http/until.ts'

export type Closed = { readonly code: number; readonly reason: string }

/** One socket of one person, and all that came over it. */
export type Device = {
	readonly socket: WebSocket
	readonly frames: readonly ServerFrame[]
	/** Sends a frame, or whatever else. */
	send(frame: ClientFrame | string | Uint8Array): void
	/** The first frame of a kind that fits, come or still to come; throws when the socket closes before. */
	next<Type extends ServerFrame['type']>(type: Type, fits?: (frame: FrameOf<Type>) => boolean): Promise<FrameOf<Type>>
	/** Sends a message and waits for its ack. */
	say(conversation: string, text: string, clientId?: string): Promise<FrameOf<'ack'>>
	/** The events of a log that came so far, in the order they came. */
	events(log: string): readonly (ConversationEvent | InboxEvent)[]
	/** Waits until an event of the log with this seq, or a later one, has come. */
	reach(log: string, seq: number): Promise<void>
	readonly closed: Promise<Closed>
	close(): Promise<Closed>
}

export type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>

/** Opens a socket with a ticket, says hello and waits for the welcome. */
export async function openDevice(
	place: BrowserPlace,
	ticket: string,
	cursors: Readonly<Record<string, Cursor>> = {},
): Promise<Device> {
	const device = await connectDevice(place)
	device.send({ type: 'hello', ticket, cursors: { ...cursors } })
	await device.next('welcome')
	return device
}

export async function getTicket(browser: Browser): Promise<string> {
	const answer = await browser.api.socketTicket()
	ok(answer.ok, answer.ok ? '' : answer.problem.code)
	return answer.value.ticket
}

/** Opens a device that does not answer heartbeats. */
export async function openDeaf(place: BrowserPlace, ticket: string): Promise<Device> {
	const device = await connectDevice(place, { autoPong: false })
	device.send({ type: 'hello', ticket, cursors: {} })
	await device.next('welcome')
	return device
}

/** Opens a socket that has not said hello yet. */
export async function connectDevice({ origin, port }: BrowserPlace, options: ClientOptions = {}): Promise<Device> {
	const headers = { host: new URL(origin).host }
	const socket = new WebSocket(`ws://127.0.0.1:${port}/api/socket`, { origin, headers, ...options })
	const device = listen(socket)
	await new Promise<void>((resolve, reject) => {
		socket.once('open', resolve)
		socket.once('error', reject)
	})
	return device
}

let said = 0

function listen(socket: WebSocket): Device {
	const frames: ServerFrame[] = []
	// The server is the other half: what it sends are its frames.
	socket.on('message', (data) => frames.push(JSON.parse(String(data)) as ServerFrame))
	socket.on('error', () => {})
	const closed = new Promise<Closed>((resolve) =>
		socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
	)

	const send = (frame: ClientFrame | string | Uint8Array) =>
		socket.send(typeof frame === 'string' || frame instanceof Uint8Array ? frame : JSON.stringify(frame))
	const next = <Type extends ServerFrame['type']>(type: Type, fits: (frame: FrameOf<Type>) => boolean = () => true) =>
		until(() => {
			const found = frames.find((frame): frame is FrameOf<Type> => frame.type === type && fits(frame as FrameOf<Type>))
			if (!found && socket.readyState === socket.CLOSED) throw new Error(`the socket closed before ${type} came`)
			return found
		})
	const events = (log: string) =>
		frames.flatMap((frame) => (frame.type === 'events' && frame.log === log ? frame.events : []))

	return {
		...{ socket, frames, send, next, events, closed },
		say(conversation, text, clientId = `client-${process.pid}-${said++}`) {
			send({ type: 'send', conversation, clientId, text })
			return next('ack', (ack) => ack.clientId === clientId)
		},
		async reach(log, seq) {
			await until(() => events(log).some((event) => event.seq >= seq))
		},
		close() {
			socket.close()
			return closed
		},
	}
}
