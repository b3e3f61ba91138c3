import { ok } from 'node:assert/strict'
import {
	applyEvent,
	type ConversationEvent,
	type ConversationSnapshot,
	type Cursor,
	type InboxEvent,
	type ServerFrame,
} from '@hutong/protocol'
import { until } from '../http/until.ts'
import type { Device } from './device.ts'
import type { Member } from './start-server.ts'

/**
 * A client as small as one can be: it takes snapshots once, and from then on lives on events. It comes and goes, and asks
 * for a snapshot again only when told to begin afresh.
 */
export type Reader = {
	readonly snapshots: ReadonlyMap<string, ConversationSnapshot>
	/** Events it applied, and snapshots it asked for. */
	readonly counts: { applied: number; fetched: number }
	connect(): Promise<void>
	disconnect(): Promise<void>
	/** Connects, and waits until it stands where the server stands. */
	catchUp(): Promise<void>
}

export function createReader(member: Member): Reader {
	const snapshots = new Map<string, ConversationSnapshot>()
	const marks = new Map<string, number>()
	const counts = { applied: 0, fetched: 0 }
	let inbox: Cursor | null = null
	let device: Device | null = null
	let taken = 0
	let work: Promise<void> = Promise.resolve()

	async function fetchSnapshot(id: string): Promise<void> {
		counts.fetched++
		const answer = await member.browser.api.conversation(id)
		// Left again before it was asked for: the inbox is about to say so.
		if (!answer.ok) snapshots.delete(id)
		else keep(answer.value)
	}

	/** What is read is told in the inbox and by one's own messages, in whatever order: the most of both counts. */
	function keep(snapshot: ConversationSnapshot | undefined): void {
		if (!snapshot) return
		const readCount = Math.max(snapshot.readCount, marks.get(snapshot.id) ?? 0)
		snapshots.set(snapshot.id, { ...snapshot, readCount })
	}

	async function take(frame: ServerFrame): Promise<void> {
		if (frame.type === 'welcome') {
			inbox ??= frame.cursors['inbox'] ?? null
			for (const id of Object.keys(frame.cursors)) if (id !== 'inbox' && !snapshots.has(id)) await fetchSnapshot(id)
		}
		if (frame.type === 'reset' && frame.log !== 'inbox') await fetchSnapshot(frame.log)
		if (frame.type === 'events') for (const event of frame.events) await takeEvent(frame.log, frame.epoch, event)
	}

	async function takeEvent(log: string, epoch: string, event: ConversationEvent | InboxEvent): Promise<void> {
		if (log === 'inbox') return takeInboxEvent(epoch, event as InboxEvent)
		const snapshot = snapshots.get(log)
		if (!snapshot) return
		counts.applied++
		keep(applyEvent(snapshot, event as ConversationEvent, member.id))
	}

	async function takeInboxEvent(epoch: string, event: InboxEvent): Promise<void> {
		inbox = { epoch, seq: event.seq }
		if (event.type === 'conversation.added') await fetchSnapshot(event.conversation.id)
		if (event.type === 'conversation.removed') snapshots.delete(event.conversation)
		if (event.type !== 'read.moved') return
		marks.set(event.conversation, Math.max(event.readCount, marks.get(event.conversation) ?? 0))
		keep(snapshots.get(event.conversation))
	}

	/** Frames are taken one after the other, for a snapshot is waited for. */
	function takeAll(): void {
		const frames = device?.frames ?? []
		for (; taken < frames.length; taken++) {
			const frame = frames[taken]
			if (frame) work = work.then(() => take(frame))
		}
	}

	async function connect(): Promise<void> {
		if (device) return
		const cursors = Object.fromEntries([...snapshots].map(([id, { cursor }]) => [id, cursor]))
		taken = 0
		device = await member.open({ ...cursors, ...(inbox ? { inbox } : {}) })
		device.socket.on('message', () => setImmediate(takeAll))
		takeAll()
	}

	return {
		...{ snapshots, counts, connect },
		async disconnect() {
			await device?.close()
			takeAll()
			device = null
			await work
		},
		async catchUp() {
			await connect()
			const list = await member.browser.api.conversations()
			ok(list.ok)
			const { conversations } = list.value
			await until(async () => {
				takeAll()
				await work
				return (
					snapshots.size === conversations.length &&
					// A card that was read meanwhile may have taken it further than the list.
					conversations.every(({ id, cursor }) => (snapshots.get(id)?.cursor.seq ?? -1) >= cursor.seq) &&
					(inbox?.seq ?? 0) >= list.value.inbox.seq
				)
			})
		},
	}
}
