import type { Card } from '@hutong/protocol'
import type { CardStore, CardTask, LinkReading } from './card-store.ts'
import { makeCard } from './make-card.ts'

export type CardQueueParts = {
	readonly store: CardStore
	/** Reads one URL; the same URL is never read twice at a time. */
	readonly read: (url: string, refresh: boolean) => Promise<LinkReading>
	readonly now: () => number
	readonly onError: (error: unknown, task: CardTask) => void
}

/** Makes cards in the background: a slow shop never delays a message. */
export type CardQueue = {
	add(task: CardTask): void
	/** Reads the page again, whatever is remembered. */
	refresh(task: CardTask): void
	/** Takes up cards left pending by an earlier run. */
	resume(): Promise<void>
	/** Resolves when nothing is being read. */
	idle(): Promise<void>
	/** Begins nothing more. What is being read is given up and stays pending: the next run takes it up. */
	close(): Promise<void>
}

type Waiting = { readonly task: CardTask; readonly refresh: boolean }

const atOnce = 6
const keptReady = 10 * 60 * 1000
const keptProblem = 60 * 1000

export function createCardQueue(parts: CardQueueParts): CardQueue {
	const waiting: Waiting[] = []
	const running = new Set<Promise<void>>()
	const reading = new Map<string, Promise<LinkReading>>()
	let closed = false

	function push(item: Waiting): void {
		if (closed || !item.task.link.url) return
		waiting.push(item)
		fill()
	}

	function fill(): void {
		while (!closed && running.size < atOnce) {
			const item = waiting.shift()
			if (!item) return
			const run: Promise<void> = make(item)
				.catch((error: unknown) => parts.onError(error, item.task))
				.finally(() => {
					running.delete(run)
					fill()
				})
			running.add(run)
		}
	}

	async function make({ task, refresh }: Waiting): Promise<void> {
		const url = task.link.canonical ?? task.link.url ?? ''
		const result = (refresh ? null : await parts.store.findReading(url)) ?? (await readOnce(url, refresh))
		if (closed) return
		await parts.store.attach(task, withEarlierContent(makeCard(task.link, result, task.card), task.card))
	}

	function readOnce(url: string, refresh: boolean): Promise<LinkReading> {
		const present = reading.get(url)
		if (present) return present
		const started = readAndKeep(url, refresh).finally(() => reading.delete(url))
		reading.set(url, started)
		return started
	}

	async function readAndKeep(url: string, refresh: boolean): Promise<LinkReading> {
		const result = await parts.read(url, refresh)
		if (closed) return result
		await parts.store.saveReading(url, result, parts.now() + (result.content ? keptReady : keptProblem))
		return result
	}

	async function idle(): Promise<void> {
		while (running.size > 0) await Promise.allSettled(running)
	}

	return {
		add: (task) => push({ task, refresh: false }),
		refresh: (task) => push({ task, refresh: true }),
		async resume() {
			for (const task of await parts.store.findPending()) push({ task, refresh: false })
		},
		idle,
		async close() {
			closed = true
			waiting.length = 0
			await idle()
		},
	}
}

/** A refresh that found no page keeps what an earlier one saw, with when it was seen, and says what went wrong now. */
function withEarlierContent(card: Card, before: Card | null): Card {
	if (card.state === 'ready' || before?.state !== 'ready' || card.problem === 'card_gone') return card
	return { ...before, problem: card.problem }
}
