import type { Message } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import {
	addMessages,
	findKnownSends,
	findSendersIn,
	holdConversations,
	type KnownSend,
	markReadBySender,
	moveConversation,
	type NewMessage,
	type Write,
} from '../db/index.ts'

export type SendRefusal = 'not_found' | 'message_conflict'

/** A message that is whole but for its place in the log. */
export type PlacedSend = {
	readonly conversation: string
	readonly hash: string
	readonly message: Omit<Message, 'seq' | 'at'>
}

export type Placed = { readonly message: string; readonly seq: number; readonly at: number; readonly isNew: boolean }

/** Gives each message the next place in its conversation, or says why not, in the order they came; then writes them all. */
export async function placeSends(
	write: Write,
	tools: { readonly now: () => number },
	sends: readonly PlacedSend[],
): Promise<readonly Answer<Placed, SendRefusal>[]> {
	if (sends.length === 0) return []
	const conversations = [...new Set(sends.map(({ conversation }) => conversation))]
	const senders = [...new Set(sends.map(({ message }) => message.by))]
	const clientIds = [...new Set(sends.map(({ message }) => message.clientId))]
	const held = await holdConversations(write, conversations)
	const members = await findSendersIn(write, conversations, senders)
	const known = new Map((await findKnownSends(write, senders, clientIds)).map((send) => [toKey(send), send]))
	const counters = new Map([...held].map(([id, counter]) => [id, { ...counter }]))
	const at = tools.now()
	const added: NewMessage[] = []

	const answers = sends.map(({ conversation, hash, message }): Answer<Placed, SendRefusal> => {
		const before = known.get(toKey({ sender: message.by, clientId: message.clientId }))
		if (before) return repeat(before, hash)
		const counter = counters.get(conversation)
		if (!counter || !members.has(`${conversation} ${message.by}`)) return refuse('not_found')
		counter.lastSeq += 1
		counter.messageCount += 1
		const seq = counter.lastSeq
		const send = { sender: message.by, clientId: message.clientId, hash, conversation, message: message.id, seq, at }
		known.set(toKey(send), send)
		added.push({ conversation, hash, message: { ...message, seq, at } })
		return accept({ message: message.id, seq, at, isNew: true })
	})
	if (added.length > 0) await writeDown(write, added, counters)
	return answers
}

function repeat(before: KnownSend, hash: string): Answer<Placed, SendRefusal> {
	const { message, seq, at } = before
	return before.hash === hash ? accept({ message, seq, at, isNew: false }) : refuse('message_conflict')
}

async function writeDown(
	write: Write,
	added: readonly NewMessage[],
	counters: ReadonlyMap<string, { readonly lastSeq: number; readonly messageCount: number }>,
): Promise<void> {
	await addMessages(write, added)
	for (const id of new Set(added.map(({ conversation }) => conversation))) {
		const counter = counters.get(id)
		if (counter) await moveConversation(write, id, counter)
	}
	for (const { conversation, sender, count } of countReads(added, counters))
		await markReadBySender(write, conversation, sender, count)
}

/** How much each sender has read after the batch: everything up to their own last message in it. */
function countReads(
	added: readonly NewMessage[],
	counters: ReadonlyMap<string, { readonly messageCount: number }>,
): Iterable<{ conversation: string; sender: string; count: number }> {
	const after = new Map<string, number>()
	const reads = new Map<string, { conversation: string; sender: string; count: number }>()
	for (const { conversation, message } of added.toReversed()) {
		const later = after.get(conversation) ?? 0
		const count = (counters.get(conversation)?.messageCount ?? 0) - later
		after.set(conversation, later + 1)
		const key = `${conversation} ${message.by}`
		if (!reads.has(key)) reads.set(key, { conversation, sender: message.by, count })
	}
	return reads.values()
}

function toKey(send: { readonly sender: string; readonly clientId: string }): string {
	return `${send.sender} ${send.clientId}`
}
