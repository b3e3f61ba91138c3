import { Worker } from 'node:worker_threads'
import type { ParseAnswer, ParseRequest, ParseSetup } from './parse-request.ts'
import { watchThread } from './watch-thread.ts'

/** One thread that reads pages piece by piece, one page after the other. It is ended when a page takes too long, and starts anew with the next. */
export type ParseWorker = {
	isBusy(): boolean
	/**
	 * What the thread says to a piece, or `timeout` when that took more than `limitMs` milliseconds of the processor's time, the start of
	 * the thread not counted, or too much memory. Not to be called while busy.
	 */
	read(request: ParseRequest, limitMs: number): Promise<ParseAnswer | 'timeout'>
	/** Ends the thread; who waits is told `timeout`. */
	close(): Promise<void>
}

type FromThread = { type: 'ready' } | { type: 'answer'; answer: ParseAnswer }

/** @param memoryMb mebibytes the thread may fill */
export function createParseWorker(setup: ParseSetup, memoryMb: number): ParseWorker {
	let thread: Worker | null = null
	let isReady = false
	let request: ParseRequest | null = null
	let limit = 0
	let give: ((answer: ParseAnswer | 'timeout') => void) | null = null
	let stopWatching = () => {}

	function send(): void {
		if (!thread || !isReady || !request) return
		stopWatching = watchThread(thread, limit, abandon)
		thread.postMessage(request, [request.bytes.buffer])
		request = null
	}

	function settle(answer: ParseAnswer | 'timeout'): void {
		stopWatching()
		const done = give
		give = null
		request = null
		done?.(answer)
	}

	function abandon(): void {
		void thread?.terminate()
		thread = null
		isReady = false
		settle('timeout')
	}

	function start(): Worker {
		const started = new Worker(new URL('./parse-thread.ts', import.meta.url), {
			workerData: setup,
			resourceLimits: {
				maxOldGenerationSizeMb: Math.max(memoryMb - youngMb, leastMb),
				maxYoungGenerationSizeMb: youngMb,
			},
		})
		started.on('message', (message: FromThread) => {
			if (started !== thread) return
			if (message.type === 'answer') return settle(message.answer)
			isReady = true
			send()
		})
		started.on('error', () => started === thread && abandon())
		return started
	}

	return {
		isBusy: () => give !== null,
		read: (next, limitMs) =>
			new Promise((resolve) => {
				request = next
				limit = limitMs
				give = resolve
				thread ??= start()
				send()
			}),
		async close() {
			const last = thread
			thread = null
			isReady = false
			await last?.terminate()
			settle('timeout')
		},
	}
}

/** What of the thread's memory is for what lives shortly. */
const youngMb = 8
/** With less for what lives longer the engine cannot start, and takes the process with it. */
const leastMb = 12
