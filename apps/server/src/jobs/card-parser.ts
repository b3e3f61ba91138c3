import { Worker } from 'node:worker_threads'
import type { CardReading } from '@hutong/product-card'
import type { ParseRequest, ParseSetup } from './parse-request.ts'

/** Reads pages in a thread of its own, which is ended when a page takes too long. */
export type CardParser = {
	/** The reading, or `timeout` when the page did not let itself be read in time. */
	parse(request: ParseRequest): Promise<CardReading | 'timeout'>
	close(): Promise<void>
}

type Job = { readonly request: ParseRequest; readonly give: (reading: CardReading | 'timeout') => void }
type FromThread = { type: 'ready' } | { type: 'reading'; reading: CardReading }

/**
 * Makes a parser; its thread starts with the first page, and anew after a hard end.
 * @param limitMs how long one page may take, the start of the thread not counted
 */
export function createCardParser(setup: ParseSetup, limitMs = 500): CardParser {
	const queue: Job[] = []
	let thread: Worker | null = null
	let ready = false
	let current: Job | null = null
	let timer: NodeJS.Timeout | undefined

	function advance(): void {
		if (current || queue.length === 0) return
		thread ??= start()
		if (!ready) return
		current = queue.shift() ?? null
		thread.postMessage(current?.request)
		timer = setTimeout(abandon, limitMs)
	}

	function settle(reading: CardReading | 'timeout'): void {
		clearTimeout(timer)
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
			resourceLimits: { maxOldGenerationSizeMb: 128 },
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
				queue.push({ request, give })
				advance()
			}),
		async close() {
			clearTimeout(timer)
			const last = thread
			thread = null
			await last?.terminate()
			for (const job of queue.splice(0)) job.give('timeout')
		},
	}
}
