import { createHash } from 'node:crypto'
import { type Link, type Message, maxTextLength, type SendReceipt } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import { isDuplicate } from '../db/index.ts'
import { hasVisibleText } from '../text/visible-text.ts'
import { type ActionTools, newId } from './action-tools.ts'
import { createFirstCard } from './first-card.ts'
import { type PlacedSend, placeSends, type SendRefusal } from './place-sends.ts'

/** The most links of one message that are kept and get a card; the text is whole all the same. */
export const mostLinks = 20

export type SendTools = ActionTools & {
	readonly findLinks: (text: string) => readonly Link[]
	/** Called after COMMIT for each new message that has links. */
	readonly onLinks: (conversation: string, message: Message) => void
}

export type Send = { readonly conversation: string; readonly clientId: string; readonly text: string }

export type SendAnswer = Answer<SendReceipt, SendRefusal | 'message_empty' | 'message_too_long'>

/** Sends messages, however they came in; what arrives together is written together. */
export type Sender = (by: string, send: Send) => Promise<SendAnswer>

type Waiting = {
	readonly placed: PlacedSend
	readonly resolve: (answer: SendAnswer) => void
	readonly reject: (cause: unknown) => void
}

/**
 * Makes the one action behind sending by HTTP and by socket. Each message is refused or taken by itself; the answer
 * comes after COMMIT. The same client id with the same conversation and text gives the same answer.
 */
export function createSender(tools: SendTools): Sender {
	const waiting: Waiting[] = []

	function flush(): void {
		const batch: Waiting[] = []
		tools.writes
			.run((write) => {
				// Whatever came while the transaction before was being committed goes along.
				batch.push(...waiting.splice(0, largestBatch - batch.length))
				return placeSends(
					write,
					tools,
					batch.map(({ placed }) => placed),
				)
			})
			.then(
				(answers) => settle(tools, batch, answers),
				// A transaction that never began took nothing along: all that wait would wait for ever.
				(cause: unknown) => retryAlone(tools, batch.length > 0 ? batch : waiting.splice(0), cause),
			)
			.finally(() => {
				if (waiting.length > 0) flush()
			})
	}

	return (by, send) => {
		if (!hasVisibleText(send.text)) return Promise.resolve(refuse('message_empty'))
		if (send.text.length > maxTextLength) return Promise.resolve(refuse('message_too_long'))
		const placed = prepare(tools, by, send)
		return new Promise((resolve, reject) => {
			waiting.push({ placed, resolve, reject })
			if (waiting.length === 1) flush()
		})
	}
}

const largestBatch = 500

function prepare(tools: SendTools, by: string, send: Send): PlacedSend {
	const text = send.text.toWellFormed()
	const links = tools.findLinks(text).slice(0, mostLinks)
	const hash = createHash('sha256').update(`${send.conversation}\n${text}`).digest('base64url')
	const cards = links.map((link) => createFirstCard(link))
	const message = { id: newId(), by, clientId: send.clientId, text, links: [...links], cards }
	return { conversation: send.conversation, hash, message }
}

function settle(tools: SendTools, batch: readonly Waiting[], answers: Awaited<ReturnType<typeof placeSends>>): void {
	for (const [index, { placed, resolve, reject }] of batch.entries()) {
		const answer = answers[index]
		if (!answer?.ok) {
			if (answer) resolve(answer)
			else reject(new Error('send: a message got no answer'))
			continue
		}
		const { seq, at, isNew } = answer.value
		resolve(accept({ message: answer.value.message, conversation: placed.conversation, seq, at }))
		if (isNew && placed.message.links.length > 0) tools.onLinks(placed.conversation, { ...placed.message, seq, at })
	}
}

/** A client id that another server wrote in between spoils a whole batch: then each message goes by itself, once. */
function retryAlone(tools: SendTools, batch: readonly Waiting[], cause: unknown): void {
	if (!isDuplicate(cause)) {
		for (const { reject } of batch) reject(cause)
		return
	}
	for (const waiting of batch)
		tools.writes
			.run((write) => placeSends(write, tools, [waiting.placed]))
			.then((answers) => settle(tools, [waiting], answers), waiting.reject)
}
