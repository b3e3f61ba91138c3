import type {
	Card,
	ConversationEvent,
	ConversationSnapshot,
	Decision,
	Link,
	Message,
	Order,
	Person,
	Quote,
} from '@hutong/protocol'
import type { ChatState, OutboxEntry } from '../chat/chat-state.ts'

export const me: Person = { id: 'u-me', username: 'me', name: '我' }
export const other: Person = { id: 'u-other', username: 'other', name: '林小满' }

export const conversationId = '00000000-0000-7000-8000-000000000001'
export const otherConversationId = '00000000-0000-7000-8000-000000000002'

const idOf = (seq: number) => `00000000-0000-7000-9000-${String(seq).padStart(12, '0')}`

/** The message at a place of a log. `at` is a minute a seq unless told otherwise. */
export function exampleMessage(seq: number, part: Partial<Message> = {}): Message {
	const clientId = `client-${String(seq).padStart(4, '0')}`
	return {
		id: idOf(seq),
		seq,
		by: other.id,
		clientId,
		at: seq * 60_000,
		text: `第 ${seq} 条`,
		links: [],
		cards: [],
		...part,
	}
}

export function exampleSent(
	seq: number,
	part: Partial<Message> = {},
): Extract<ConversationEvent, { type: 'message.sent' }> {
	const message = exampleMessage(seq, part)
	return { type: 'message.sent', seq, at: message.at, message }
}

/** A conversation of two whose messages are the given ones, all in its log. */
export function exampleSnapshot(
	messages: readonly Message[],
	part: Partial<ConversationSnapshot> = {},
): ConversationSnapshot {
	return {
		id: conversationId,
		kind: 'direct',
		title: null,
		cursor: { epoch: 'e1', seq: messages.at(-1)?.seq ?? 0 },
		members: [me, other],
		formerMembers: [],
		createdAt: 0,
		messageCount: messages.length,
		readCount: messages.length,
		messages: [...messages],
		hasEarlier: false,
		...part,
	}
}

export function exampleState(snapshots: readonly ConversationSnapshot[], part: Partial<ChatState> = {}): ChatState {
	return {
		me,
		inbox: { epoch: 'i1', seq: 0 },
		conversations: new Map(
			snapshots.map((snapshot) => [snapshot.id, { snapshot, notices: [], notedTo: snapshot.cursor.seq }]),
		),
		orders: [],
		outbox: [],
		...part,
	}
}

export function exampleEntry(clientId: string, part: Partial<OutboxEntry> = {}): OutboxEntry {
	return { clientId, conversation: conversationId, text: clientId, at: 1, state: 'sending', problem: null, ...part }
}

export function exampleOrder(part: Partial<Order> = {}): Order {
	return {
		id: '00000000-0000-7000-a000-000000000001',
		conversation: conversationId,
		shopOrder: 'T1',
		shop: { origin: 'https://shop.example', name: 'Shop', platform: null },
		status: 'paid',
		version: 2,
		items: [],
		total: { amount: 12900, currency: 'CNY' },
		handler: 'alipay',
		url: 'https://shop.example/orders/T1',
		createdAt: 90_000,
		updatedAt: 90_000,
		...part,
	}
}

export const exampleLink: Link = {
	start: 0,
	end: 20,
	text: 'https://m.tb.cn/h.x',
	url: 'https://m.tb.cn/h.x',
	canonical: null,
	platform: 'taobao',
	kind: 'item',
	item: null,
	title: '桂花香薰',
	code: null,
	short: true,
	share: { start: 0, end: 20 },
}

export const exampleCard: Card = {
	state: 'ready',
	kind: 'item',
	platform: 'taobao',
	url: 'https://item.taobao.com/item.htm?id=1',
	host: 'item.taobao.com',
	title: '桂花香薰蜡烛',
	description: null,
	image: null,
	price: { amount: 12900, currency: 'CNY' },
	priceRange: null,
	listPrice: null,
	sharedPrice: null,
	availability: 'InStock',
	seller: null,
	frame: 'embed',
	readAt: 1,
	problem: null,
}

/** A page of a shop that opens. */
export const exampleDecision: Decision = {
	id: '00000000-0000-7000-b000-000000000001',
	at: 0,
	outcome: 'page',
	reason: 'allowed',
	rule: { id: 'open-page', title: { zh: '规则', en: 'Rule' } },
	policy: { name: 'open', version: '1' },
	...{ obligations: [], suspected: null, appeal: null },
	...{ scene: 'direct', platform: null, category: null },
	...{ url: 'https://shop.example/item', host: 'shop.example', registrable: null, warning: null, secure: true },
	...{ copyText: 'https://shop.example/item', removed: [], frame: 'embed', problem: null, app: null },
	...{ accepts: ['alipay'], openToken: null, confirmToken: null, shopOrigin: null },
}

export const exampleQuote: Quote = {
	...{ secid: '116.00700', code: '00700', name: '腾讯控股', currency: 'HKD' },
	...{ period: 'day', readAt: 0, stale: false },
	bars: [],
}
