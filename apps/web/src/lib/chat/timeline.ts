import type { Message, Order } from '@hutong/protocol'
import type { Notice, OutboxEntry } from './chat-state.ts'

/** How an own message stands. */
export type Delivery = 'sending' | 'sent' | 'failed'

/** A line of a conversation. `first` says where a run of messages by one person begins. */
export type TimelineItem =
	| { readonly kind: 'stamp'; readonly key: string; readonly at: number }
	| { readonly kind: 'unread'; readonly key: string }
	| {
			readonly kind: 'message'
			readonly key: string
			readonly message: Message
			readonly own: boolean
			readonly first: boolean
	  }
	| { readonly kind: 'outgoing'; readonly key: string; readonly entry: OutboxEntry; readonly first: boolean }
	| { readonly kind: 'order'; readonly key: string; readonly order: Order }
	| { readonly kind: 'notice'; readonly key: string; readonly notice: Notice }

export type TimelineInput = {
	readonly me: string
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

type Dated = { readonly at: number; readonly item: TimelineItem; readonly by: string | null }

/** Puts a conversation in order: messages by seq, orders and notices by time between them, stamps between bursts. */
export function timeline(input: TimelineInput): readonly TimelineItem[] {
	return withStamps(merge(messageLines(input), sideLines(input)), input.unreadFrom)
}

function messageLines({ me, messages, outbox }: TimelineInput): Dated[] {
	const sent = messages.map((message): Dated => {
		const own = message.by === me
		// An own message keeps the key it had in the outbox: its row stays the same element.
		const key = own ? `m:${message.clientId}` : `m:${message.id}`
		return { at: message.at, by: message.by, item: { kind: 'message', key, message, own, first: true } }
	})
	const outgoing = outbox.map((entry): Dated => {
		const item: TimelineItem = { kind: 'outgoing', key: `m:${entry.clientId}`, entry, first: true }
		return { at: Math.max(entry.at, messages.at(-1)?.at ?? 0), by: me, item }
	})
	return [...sent, ...outgoing]
}

function sideLines({ orders, notices, messages, hasEarlier }: TimelineInput): Dated[] {
	const from = hasEarlier ? (messages[0]?.at ?? 0) : 0
	const lines = [
		...orders.map(
			(order): Dated => ({ at: order.createdAt, by: null, item: { kind: 'order', key: `o:${order.id}`, order } }),
		),
		...notices.map(
			(notice): Dated => ({ at: notice.at, by: null, item: { kind: 'notice', key: `n:${notice.seq}`, notice } }),
		),
	]
	return lines.filter((line) => line.at >= from).sort((a, b) => a.at - b.at)
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
	const items: TimelineItem[] = []
	let before: Dated | null = null
	for (const line of lines) {
		const stamped = before === null || line.at - before.at > burst || !sameDay(line.at, before.at)
		if (stamped) items.push({ kind: 'stamp', key: `t:${line.item.key}`, at: line.at })
		const unread = unreadFrom !== null && line.item.kind === 'message' && line.item.message.seq === unreadFrom
		if (unread) items.push({ kind: 'unread', key: 'unread' })
		const first = stamped || unread || before?.by !== line.by
		items.push(line.item.kind === 'message' || line.item.kind === 'outgoing' ? { ...line.item, first } : line.item)
		before = line
	}
	return items
}

function sameDay(a: number, b: number): boolean {
	return new Date(a).toDateString() === new Date(b).toDateString()
}
