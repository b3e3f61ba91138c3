import type { CardReading } from '@hutong/product-card'
import type { ParseRequest, ParseSetup } from './parse-request.ts'
import { createParseWorker } from './parse-worker.ts'

/** Reads pages in a few threads of their own, which are ended when a page takes too long. */
export type CardParser = {
	/** The reading, or `timeout` when the page did not let itself be read in time, or too many are waiting already. */
	parse(request: ParseRequest): Promise<CardReading | 'timeout'>
	close(): Promise<void>
}

export type CardParserLimits = {
	/**
	 * Milliseconds of the processor's time one page may take, the start of the thread not counted. On a busy machine
	 * that is more by the clock: six times as much at most.
	 */
	readonly limitMs?: number
	/** Mebibytes of memory each thread may fill. */
	readonly memoryMb?: number
	/** Pages read at once; a thread starts when it is first needed. */
	readonly threads?: number
	/** Pages that wait for a thread. */
	readonly waiting?: number
}

type Job = { readonly request: ParseRequest; readonly give: (reading: CardReading | 'timeout') => void }

export function createCardParser(setup: ParseSetup, limits: CardParserLimits = {}): CardParser {
	const { limitMs = 500, memoryMb = 64, threads = 2, waiting = 100 } = limits
	const workers = Array.from({ length: threads }, () => createParseWorker(setup, { limitMs, memoryMb }))
	const queue: Job[] = []
	let isClosed = false

	function advance(): void {
		const worker = isClosed ? undefined : workers.find((one) => !one.isBusy())
		const job = worker && queue.shift()
		if (!job) return
		void worker.read(job.request).then((reading) => {
			job.give(reading)
			advance()
		})
	}

	return {
		parse: (request) =>
			new Promise((give) => {
				if (isClosed || queue.length >= waiting) return give('timeout')
				queue.push({ request, give })
				advance()
			}),
		async close() {
			isClosed = true
			for (const { give } of queue.splice(0)) give('timeout')
			await Promise.all(workers.map((worker) => worker.close()))
		},
	}
}
