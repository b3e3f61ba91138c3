import type { Message, Order, Scene } from '@hutong/protocol'
import type { Notice, OutboxEntry } from './chat-state.ts'

/** How an own message stands. */
export type Delivery = 'sending' | 'sent' | 'failed'

/** What stands in a line of a conversation. `first` says where a run of messages by one person begins. */
type Content =
	| { readonly kind: 'message'; readonly message: Message; readonly own: boolean; readonly first: boolean }
	| { readonly kind: 'outgoing'; readonly entry: OutboxEntry; readonly first: boolean }
	| { readonly kind: 'order'; readonly order: Order }
	| { readonly kind: 'notice'; readonly notice: Notice }

/**
 * A line of a conversation. What stands above it belongs to it, so that a line keeps its key whatever comes before it:
 * `stamp` is a time (null where none is shown), `unread` the line “new messages”.
 */
export type TimelineItem = Content & {
	readonly key: string
	readonly stamp: number | null
	readonly unread: boolean
}

export type TimelineInput = {
	readonly me: string
	readonly kind: Scene
	readonly createdAt: number
	readonly messages: readonly Message[]
	/** Whether there are messages before these: what happened before them is then left out. */
	readonly hasEarlier: boolean
	readonly outbox: readonly OutboxEntry[]
	readonly orders: readonly Order[]
	readonly notices: readonly Notice[]
	/** Seq of the first unread message, where a line is drawn; null for none. */
	readonly unreadFrom: number | null
}

const burst = 5 * 60_000

type Dated = { readonly key: string; readonly at: number; readonly by: string | null; readonly content: Content }

/** Puts a conversation in order: messages by seq, orders and notices by time between them, stamps between bursts. */
export function timeline(input: TimelineInput): readonly TimelineItem[] {
	const lines = merge(messageLines(input), sideLines(input))
	return withStamps([...firstLine(input), ...lines], input.unreadFrom)
}

/** A group begins with the word that it was made, whatever the clocks of its messages say. */
function firstLine({ kind, createdAt, messages, hasEarlier }: TimelineInput): Dated[] {
	if (kind !== 'group' || hasEarlier) return []
	const at = Math.min(createdAt, messages[0]?.at ?? createdAt)
	return [{ key: 'n:0', at, by: null, content: { kind: 'notice', notice: { kind: 'created', seq: 0, at } } }]
}

function messageLines({ me, messages, outbox }: TimelineInput): Dated[] {
	const sent = messages.map((message): Dated => {
		const own = message.by === me
		// An own message keeps the key it had in the outbox: its row stays the same element.
		const key = own ? `m:${message.clientId}` : `m:${message.id}`
		return { key, at: message.at, by: message.by, content: { kind: 'message', message, own, first: true } }
	})
	const latest = messages.at(-1)?.at ?? 0
	const outgoing = outbox.map((entry): Dated => {
		const content: Content = { kind: 'outgoing', entry, first: true }
		return { key: `m:${entry.clientId}`, at: Math.max(entry.at, latest), by: me, content }
	})
	return [...sent, ...outgoing]
}

function sideLines({ orders, notices, messages, hasEarlier }: TimelineInput): Dated[] {
	const from = hasEarlier ? (messages[0]?.at ?? 0) : 0
	const ordered = orders.map((order): Dated => {
		return { key: `o:${order.id}`, at: order.createdAt, by: null, content: { kind: 'order', order } }
	})
	const noted = notices.map((notice): Dated => {
		return { key: `n:${notice.seq}`, at: notice.at, by: null, content: { kind: 'notice', notice } }
	})
	return [...ordered, ...noted].filter((line) => line.at >= from).sort((a, b) => a.at - b.at)
}

/** Messages keep their order whatever their clocks say; the others go before the first message that is later. */
function merge(main: readonly Dated[], side: readonly Dated[]): Dated[] {
	const merged: Dated[] = []
	let next = 0
	for (const line of main) {
		for (let other = side[next]; other !== undefined && other.at < line.at; other = side[++next]) merged.push(other)
		merged.push(line)
	}
	return [...merged, ...side.slice(next)]
}

function withStamps(lines: readonly Dated[], unreadFrom: number | null): TimelineItem[] {
	let before: Dated | null = null
	return lines.map((line): TimelineItem => {
		const { key, at, content } = line
		const stamped = before === null || at - before.at > burst || !sameDay(at, before.at)
		const unread = unreadFrom !== null && content.kind === 'message' && content.message.seq === unreadFrom
		const first = stamped || unread || before?.by !== line.by
		before = line
		const spoken = content.kind === 'message' || content.kind === 'outgoing'
		return { ...(spoken ? { ...content, first } : content), key, stamp: stamped ? at : null, unread }
	})
}

function sameDay(a: number, b: number): boolean {
	return new Date(a).toDateString() === new Date(b).toDateString()
}
