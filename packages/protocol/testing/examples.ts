import type { Card } from '../src/card.ts'
import type { ConversationSnapshot, ConversationSummary, Person } from '../src/conversation.ts'
import type { Decision } from '../src/decision.ts'
import type { ConversationEvent, InboxEvent } from '../src/event.ts'
import type { ClientFrame, ServerFrame } from '../src/frame.ts'
import type { Link } from '../src/link.ts'
import type { Message } from '../src/message.ts'
import type { Order } from '../src/order.ts'
import { createProblem } from '../src/problem.ts'
import type { Quote } from '../src/quote.ts'

/** A time-ordered id ending in `number`. */
export function exampleId(number: number): string {
	return `0198f3c2-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const at = 1_643_284_800_000
const conversation = exampleId(1)
export const person: Person = { id: 'u1', username: 'linxiao', name: '林晓' }

const link: Link = {
	start: 4,
	end: 41,
	text: 'https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1',
	url: 'https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1',
	canonical: 'https://m.tb.cn/h.aB1cD2e',
	platform: 'taobao',
	kind: 'item',
	item: null,
	title: '蓝色茶杯',
	code: 'AbCdEfGhIj1',
	short: true,
	share: { start: 0, end: 59 },
}

export const card: Card = {
	state: 'ready',
	kind: 'item',
	platform: 'taobao',
	url: 'https://item.taobao.com/item.htm?id=1',
	host: 'item.taobao.com',
	title: '蓝色茶杯',
	description: null,
	image: { url: '/api/images/1', width: 400, height: 400, thumbhash: null },
	price: { amount: 12900, currency: 'CNY' },
	priceRange: null,
	listPrice: null,
	sharedPrice: null,
	availability: 'InStock',
	seller: '青瓷小铺',
	frame: 'embed',
	readAt: at,
	problem: null,
}

export const quote: Quote = {
	secid: '116.00700',
	code: '00700',
	name: '腾讯控股',
	currency: 'HKD',
	period: 'day',
	readAt: at,
	stale: false,
	bars: [
		{
			date: '2022-01-27',
			open: '470.200',
			close: '462.000',
			high: '471.400',
			low: '459.800',
			volume: 25_164_338,
			change: '-16.800',
			changePercent: '-3.51',
		},
	],
}

export const message: Message = {
	id: exampleId(2),
	seq: 1,
	by: person.id,
	clientId: 'client-0001',
	at,
	text: '【淘宝】https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1「蓝色茶杯」\n点击链接直接打开',
	links: [link],
	cards: [null],
}

const head = {
	id: conversation,
	kind: 'group' as const,
	title: '茶友',
	cursor: { epoch: 'e1', seq: 1 },
	members: [person],
	formerMembers: [],
	createdAt: at,
	messageCount: 1,
	readCount: 0,
}
export const summary: ConversationSummary = { ...head, lastMessage: message }
export const snapshot: ConversationSnapshot = { ...head, messages: [message], hasEarlier: false }

export const order: Order = {
	id: exampleId(3),
	conversation,
	shopOrder: 'T20220127000001',
	shop: { origin: 'https://shop.example', name: '青瓷小铺', platform: 'taobao' },
	status: 'paid',
	version: 2,
	items: [{ title: '蓝色茶杯', sku: null, quantity: 1, unitPrice: { amount: 12900, currency: 'CNY' } }],
	total: { amount: 12900, currency: 'CNY' },
	handler: 'alipay',
	url: 'https://shop.example/orders/T20220127000001',
	createdAt: at,
	updatedAt: at,
}

export const decision: Decision = {
	id: exampleId(4),
	at,
	outcome: 'page',
	reason: 'on-trial',
	rule: { id: 'group-shop', title: { zh: '群聊试行直接打开电商链接', en: 'Shop links open in groups, on trial' } },
	obligations: [],
	suspected: null,
	appeal: null,
	policy: { name: '2021-11-29', version: '1' },
	scene: 'group',
	platform: 'taobao',
	category: 'ecommerce',
	url: 'https://item.taobao.com/item.htm?id=1',
	host: 'item.taobao.com',
	registrable: 'taobao.com',
	warning: null,
	secure: true,
	copyText: message.text,
	removed: ['tk'],
	frame: 'embed',
	problem: null,
	app: { name: { zh: '淘宝', en: 'Taobao' }, url: 'taobao://item', android: 'com.taobao.taobao', ios: '387682726' },
	accepts: ['alipay'],
	openToken: null,
	confirmToken: null,
	shopOrigin: null,
}

/** One of each kind, as the wire carries it. */
export const conversationEvents: readonly ConversationEvent[] = [
	{ seq: 1, at, type: 'message.sent', message },
	{ seq: 2, at, type: 'card.attached', message: message.id, link: 0, card },
	{ seq: 3, at, type: 'member.joined', person, by: 'u2' },
	{ seq: 4, at, type: 'member.left', user: 'u1', by: 'u1' },
	{ seq: 5, at, type: 'conversation.renamed', title: '茶与杯', by: 'u1' },
	{ seq: 6, at, type: 'conversation.cards', shown: false, by: 'u1' },
]
export const inboxEvents: readonly InboxEvent[] = [
	{ seq: 1, at, type: 'conversation.added', conversation: summary },
	{ seq: 2, at, type: 'conversation.removed', conversation },
	{ seq: 3, at, type: 'read.moved', conversation, readCount: 4 },
	{ seq: 4, at, type: 'order.updated', order },
]
export const clientFrames: readonly ClientFrame[] = [
	{ type: 'hello', ticket: 'ticket-0123456789', cursors: { inbox: { epoch: 'e1', seq: 0 } } },
	{ type: 'send', conversation, clientId: 'client-0001', text: '你好' },
	{ type: 'read', conversation, readCount: 4 },
	{ type: 'ping' },
]
export const serverFrames: readonly ServerFrame[] = [
	{ type: 'welcome', me: person, cursors: { [conversation]: { epoch: 'e1', seq: 5 } } },
	{ type: 'events', log: conversation, epoch: 'e1', events: [...conversationEvents] },
	{ type: 'events', log: 'inbox', epoch: 'e1', events: [...inboxEvents] },
	{ type: 'reset', log: 'inbox', cursor: { epoch: 'e2', seq: 0 } },
	{ type: 'ack', clientId: 'client-0001', conversation, message: message.id, seq: 1, at },
	{ type: 'refused', clientId: 'client-0001', problem: createProblem('message_empty') },
	{ type: 'error', problem: createProblem('rate_limited', { retryAfter: 3 }) },
	{ type: 'policy', version: '2021-11-29/1', at },
	{ type: 'pong' },
]
