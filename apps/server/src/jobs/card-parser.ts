import { Worker } from 'node:worker_threads'
import type { CardReading } from '@hutong/product-card'
import type { ParseRequest, ParseSetup } from './parse-request.ts'
import { watchThread } from './watch-thread.ts'

/** Reads pages in a thread of its own, which is ended when a page takes too long. */
export type CardParser = {
	/** The reading, or `timeout` when the page did not let itself be read in time. */
	parse(request: ParseRequest): Promise<CardReading | 'timeout'>
	close(): Promise<void>
}

export type CardParserLimits = {
	/**
	 * Milliseconds of the processor's time one page may take, the start of the thread not counted. On a busy machine
	 * that is more by the clock: six times as much at most.
	 */
	readonly limitMs?: number
	/** Mebibytes of memory the thread may fill. */
	readonly memoryMb?: number
}

type Job = { readonly request: ParseRequest; readonly give: (reading: CardReading | 'timeout') => void }
type FromThread = { type: 'ready' } | { type: 'reading'; reading: CardReading }

/** Makes a parser; its thread starts with the first page, and anew after a hard end. */
export function createCardParser(setup: ParseSetup, limits: CardParserLimits = {}): CardParser {
	const { limitMs = 500, memoryMb = 128 } = limits
	const queue: Job[] = []
	let thread: Worker | null = null
	let ready = false
	let current: Job | null = null
	let stopWatching = () => {}
	let closed = false

	function advance(): void {
		if (current || queue.length === 0) return
		thread ??= start()
		if (!ready) return
		current = queue.shift() ?? null
		stopWatching = watchThread(thread, limitMs, abandon)
		thread.postMessage(current?.request)
	}

	function settle(reading: CardReading | 'timeout'): void {
		stopWatching()
		const done = current
		current = null
		done?.give(reading)
		advance()
	}

	function abandon(): void {
		void thread?.terminate()
		thread = null
		ready = false
		current ??= queue.shift() ?? null
		settle('timeout')
	}

	function start(): Worker {
		const started = new Worker(new URL('./parse-thread.ts', import.meta.url), {
			workerData: setup,
			resourceLimits: { maxOldGenerationSizeMb: memoryMb },
		})
		started.on('message', (message: FromThread) => {
			if (started !== thread) return
			if (message.type === 'reading') return settle(message.reading)
			ready = true
			advance()
		})
		started.on('error', () => started === thread && abandon())
		return started
	}

	return {
		parse: (request) =>
			new Promise((give) => {
				if (closed) return give('timeout')
				queue.push({ request, give })
				advance()
			}),
		async close() {
			closed = true
			stopWatching()
			const last = thread
			thread = null
			await last?.terminate()
			const left = [...(current ? [current] : []), ...queue.splice(0)]
			current = null
			for (const job of left) job.give('timeout')
		},
	}
}
