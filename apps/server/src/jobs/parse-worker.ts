import { Worker } from 'node:worker_threads'
import type { CardReading } from '@hutong/product-card'
import type { ParseRequest, ParseSetup } from './parse-request.ts'
import { watchThread } from './watch-thread.ts'

/** One thread that reads pages, one after the other. It is ended when a page takes too long, and starts anew with the next. */
export type ParseWorker = {
	isBusy(): boolean
	/** The reading, or `timeout` when the page took too much time or memory. Not to be called while busy. */
	read(request: ParseRequest): Promise<CardReading | 'timeout'>
	/** Ends the thread; who waits is told `timeout`. */
	close(): Promise<void>
}

export type ParseWorkerLimits = {
	/** Milliseconds of the processor's time one page may take, the start of the thread not counted. */
	readonly limitMs: number
	/** Mebibytes of memory the thread may fill. */
	readonly memoryMb: number
}

type FromThread = { type: 'ready' } | { type: 'reading'; reading: CardReading }

export function createParseWorker(setup: ParseSetup, { limitMs, memoryMb }: ParseWorkerLimits): ParseWorker {
	let thread: Worker | null = null
	let isReady = false
	let request: ParseRequest | null = null
	let give: ((reading: CardReading | 'timeout') => void) | null = null
	let stopWatching = () => {}

	function send(): void {
		if (!thread || !isReady || !request) return
		stopWatching = watchThread(thread, limitMs, abandon)
		const body = copy(request.body)
		thread.postMessage({ ...request, body }, [body.buffer])
		request = null
	}

	function settle(reading: CardReading | 'timeout'): void {
		stopWatching()
		const done = give
		give = null
		request = null
		done?.(reading)
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
			if (message.type === 'reading') return settle(message.reading)
			isReady = true
			send()
		})
		started.on('error', () => started === thread && abandon())
		return started
	}

	return {
		isBusy: () => give !== null,
		read: (next) =>
			new Promise((resolve) => {
				request = next
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
/** No more of a page is looked at. */
const mostBytes = 2_097_152

/** Memory of its own that may move to the thread. */
function copy(body: Uint8Array): Uint8Array<ArrayBuffer> {
	return new Uint8Array(body.subarray(0, mostBytes))
}
