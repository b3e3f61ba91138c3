import type { Card } from '@hutong/protocol'
import { createFirstCard } from '../actions/first-card.ts'
import type { CardStore, CardTask, LinkReading } from './card-store.ts'
import { getFreshFor } from './fresh-for.ts'
import { makeCard, withEarlierContent } from './make-card.ts'
import { createRunOnce } from './run-once.ts'
import { createTurns } from './turns.ts'

export type CardQueueParts = {
	readonly store: CardStore
	/** Reads one URL; the same URL is never read twice at a time. */
	readonly read: (url: string, refresh: boolean) => Promise<LinkReading>
	readonly now: () => number
	/** From 0 to below 1: what was read at one moment does not grow old at one moment. */
	readonly random: () => number
	/** Hears what broke; without a task where the database could not say what is left to do. */
	readonly onError: (error: unknown, task: CardTask | null) => void
	readonly limits?: CardQueueLimits
}

export type CardQueueLimits = {
	/** Cards that wait in memory; the rest stay pending in the database until these are done. */
	readonly waiting: number
	/** Cards taken out of the database at once. */
	readonly resumed: number
}

/** Makes cards in the background: a slow shop never delays a message, and no person's links hold up another's. */
export type CardQueue = {
	add(task: CardTask): void
	/** Brings a card that somebody looks at up to date, with what was read since or, where that is old as well, with the page. */
	look(task: CardTask): void
	/** Reads the page again, whatever is remembered. */
	refresh(task: CardTask): void
	/** Reads a URL now, for somebody who waits for it, and keeps what it gave. */
	read(url: string): Promise<LinkReading>
	/** Takes up cards left pending, by an earlier run or because too many were waiting. */
	resume(): Promise<void>
	/** Resolves when nothing is being read. */
	idle(): Promise<void>
	/** Begins nothing more. What is being read is given up and stays pending: the next run takes it up. */
	close(): Promise<void>
}

type Waiting = { readonly task: CardTask; readonly refresh: boolean }

const atOnce = 6
const atOnceEach = 4
const defaultLimits: CardQueueLimits = { waiting: 2000, resumed: 500 }
/** The most by which a reading is kept longer than its kind is. */
const unevenness = 0.2

export function createCardQueue(parts: CardQueueParts): CardQueue {
	const { waiting, resumed } = parts.limits ?? defaultLimits
	const turns = createTurns<Waiting>({ waiting, atOnceEach })
	const running = new Set<Promise<unknown>>()
	const readOnce = createRunOnce<LinkReading>()
	const findOnce = createRunOnce<LinkReading>()
	/** New cards that wait, are being made, or broke: those the database need not name again. */
	const known = new Set<string>()
	let isMoreLeft = false
	let resuming: Promise<void> | null = null
	let closed = false

	function push(item: Waiting): void {
		if (closed || !item.task.link.url || (!item.refresh && known.has(keyOf(item)))) return
		if (!item.refresh) known.add(keyOf(item))
		const turnedAway = turns.add(item.task.person, item)
		if (turnedAway && !turnedAway.refresh) {
			known.delete(keyOf(turnedAway))
			isMoreLeft = true
		}
		fill()
	}

	function fill(): void {
		while (!closed && running.size < atOnce) {
			const item = turns.take()
			if (!item) break
			start(item)
		}
		if (!closed && isMoreLeft && turns.size() === 0) resume().catch((error: unknown) => parts.onError(error, null))
	}

	function start(item: Waiting): void {
		const run: Promise<unknown> = make(item)
			.then(() => item.refresh || known.delete(keyOf(item)))
			.catch((error: unknown) => parts.onError(error, item.task))
			.finally(() => {
				running.delete(run)
				turns.finish(item.task.person)
				fill()
			})
		running.add(run)
	}

	function resume(): Promise<void> {
		resuming ??= takeUp().finally(() => {
			resuming = null
		})
		return resuming
	}

	async function takeUp(): Promise<void> {
		isMoreLeft = false
		const pending = await parts.store.findPending(resumed).catch((error: unknown) => {
			isMoreLeft = true
			throw error
		})
		if (pending.length >= resumed) isMoreLeft = true
		for (const task of pending) push({ task, refresh: false })
	}

	async function make({ task, refresh }: Waiting): Promise<void> {
		if (await parts.store.isWithheld(task)) return parts.store.attach(task, task.card ?? createFirstCard(task.link))
		const url = task.link.canonical ?? task.link.url ?? ''
		const result = await (refresh ? readNow(url, true) : findOnce(url, () => findOrRead(url)))
		if (closed) return
		const card = withEarlierContent(makeCard(task.link, result, task.card), task.card)
		if (!isSame(card, task.card)) await parts.store.attach(task, card)
	}

	/** Looked up and read as one: who looked before the last reading was kept would read the page again. */
	async function findOrRead(url: string): Promise<LinkReading> {
		return (await parts.store.findReading(url)) ?? readNow(url, false)
	}

	function readNow(url: string, refresh: boolean): Promise<LinkReading> {
		return readOnce(url, () => readAndKeep(url, refresh))
	}

	async function readAndKeep(url: string, refresh: boolean): Promise<LinkReading> {
		const result = await parts.read(url, refresh)
		if (closed) return result
		const freshFor = getFreshFor(result) * (1 + unevenness * parts.random())
		await parts.store.saveReading(url, result, parts.now() + Math.round(freshFor))
		return result
	}

	async function idle(): Promise<void> {
		while (running.size > 0 || resuming) await Promise.allSettled([...running, resuming])
	}

	return {
		add: (task) => push({ task, refresh: false }),
		look: (task) => push({ task, refresh: false }),
		read: (url) => readNow(url, false),
		refresh: (task) => push({ task, refresh: true }),
		resume,
		idle,
		async close() {
			closed = true
			turns.clear()
			await idle()
		},
	}
}

/** A card that says nothing new is no event. */
function isSame(card: Card, before: Card | null): boolean {
	return JSON.stringify(card) === JSON.stringify(before)
}

function keyOf({ task }: Waiting): string {
	return `${task.message} ${task.index}`
}
