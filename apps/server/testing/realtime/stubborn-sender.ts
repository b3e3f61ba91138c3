import { setTimeout as wait } from 'node:timers/promises'
import type { ConversationEvent, Cursor, InboxEvent, SocketTicket } from '@hutong/protocol'
import { type Browser, type BrowserPlace, createBrowser } from '../http/browser.ts'
import { type Device, type FrameOf, openDevice } from './device.ts'

/** A device that sends its messages until each is acknowledged, however often the server goes. */
export type StubbornSender = {
	/** By client id: each ack that came. */
	readonly acks: ReadonlyMap<string, readonly FrameOf<'ack'>[]>
	/** By conversation: every event that came, over all its connections. */
	readonly events: ReadonlyMap<string, readonly (ConversationEvent | InboxEvent)[]>
	/** Times it was told to begin afresh. */
	readonly resets: () => number
	/** Resolves when it is connected: from here on it knows of everything. */
	connect(): Promise<void>
	/** Sends everything; resolves when all is acknowledged. */
	run(messages: readonly Message[]): Promise<void>
	/** Waits until it has the events of each log up to the seq. */
	reach(log: string, seq: number): Promise<void>
	close(): Promise<void>
}

export type Message = { readonly clientId: string; readonly conversation: string; readonly text: string }

/** Messages on their way at a time. */
const window = 8

/** @param find where the server is at the moment; null while it is away */
export function createStubbornSender(browser: Browser, find: () => BrowserPlace | null): StubbornSender {
	const acks = new Map<string, FrameOf<'ack'>[]>()
	const events = new Map<string, (ConversationEvent | InboxEvent)[]>()
	/** Where each log stood when it was first heard of. */
	const first = new Map<string, Cursor>()
	let resets = 0
	let device: Device | null = null
	let taken = 0

	function take(): void {
		for (const frame of device?.frames.slice(taken) ?? []) {
			taken++
			if (frame.type === 'reset') resets++
			if (frame.type === 'ack') acks.set(frame.clientId, [...(acks.get(frame.clientId) ?? []), frame])
			if (frame.type === 'welcome')
				for (const [log, cursor] of Object.entries(frame.cursors)) if (!first.has(log)) first.set(log, cursor)
			if (frame.type === 'events') events.set(frame.log, [...(events.get(frame.log) ?? []), ...frame.events])
		}
	}

	function getCursors(): Record<string, Cursor> {
		return Object.fromEntries(
			[...first].map(([log, { epoch, seq }]) => [log, { epoch, seq: events.get(log)?.at(-1)?.seq ?? seq }]),
		)
	}

	async function reconnect(): Promise<Device> {
		for (;;) {
			if (device?.socket.readyState === 1) return device
			take()
			const place = find()
			const opened = place && (await open(place).catch(() => null))
			if (opened) {
				device = opened
				taken = 0
			} else await wait(20)
		}
	}

	/** Signed in as before, at wherever the server is now. */
	async function open(place: BrowserPlace): Promise<Device> {
		const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
		const { body } = await createBrowser(place).ask('POST', '/api/socket-tickets', { body: {}, headers: { cookie } })
		// The server's own answer.
		return openDevice(place, (body as SocketTicket).ticket, getCursors())
	}

	return {
		...{ acks, events, resets: () => resets },
		async connect() {
			await reconnect()
			take()
		},
		async run(messages) {
			const left = new Set(messages)
			while (left.size > 0) {
				const current = await reconnect()
				for (const { clientId, conversation, text } of [...left].slice(0, window))
					current.send({ type: 'send', clientId, conversation, text })
				await settle(current, left)
			}
		},
		async reach(log, seq) {
			while ((events.get(log)?.at(-1)?.seq ?? 0) < seq) {
				await reconnect()
				await wait(10)
				take()
			}
		},
		async close() {
			await device?.close()
			take()
		},
	}

	/** Waits until what was sent is acknowledged, or the connection has gone. */
	async function settle(current: Device, left: Set<Message>): Promise<void> {
		const sent = [...left].slice(0, window)
		while (current.socket.readyState === 1 && sent.some((message) => left.has(message))) {
			await wait(2)
			take()
			for (const message of sent) if (acks.has(message.clientId)) left.delete(message)
		}
	}
}
