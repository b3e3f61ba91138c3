import { PageFeed, type PageOutcome } from './page-feed.ts'
import type { PageEnd, PageHead, ParseSetup } from './parse-request.ts'
import { createParseWorker, type ParseWorker } from './parse-worker.ts'

/** Reads pages in a few threads of their own, which are ended when a page takes too long. */
export type CardParser = {
	/** Begins a page whose bytes are still to come. */
	open(head: PageHead): PageParse
	close(): Promise<void>
}

/** A page that is read while it arrives. */
export type PageParse = {
	/**
	 * Takes the next bytes, not to be written to afterwards. Resolves when its thread is done with them, at once where it has none yet:
	 * a page that waits for its turn does not hold its download.
	 */
	push(bytes: Uint8Array): Promise<'more' | 'enough'>
	/** Fires when the rest of the page is not needed. */
	readonly enough: AbortSignal
	/**
	 * Says that there are no more bytes. Gives the reading, null for a page cut off before it said enough, or `timeout` when the
	 * page did not let itself be read in time or too many are waiting already.
	 */
	end(how: PageEnd): Promise<PageOutcome>
	/** Gives the page up. */
	drop(): void
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

/** A thread and the page it reads. A page that waits for its bytes leaves the thread to one that has some. */
type Seat = { readonly worker: ParseWorker; page: PageFeed | null }

export function createCardParser(setup: ParseSetup, limits: CardParserLimits = {}): CardParser {
	const { limitMs = 500, memoryMb = 64, threads = 2, waiting = 100 } = limits
	const seats = Array.from(
		{ length: threads },
		(): Seat => ({ worker: createParseWorker(setup, memoryMb), page: null }),
	)
	const queue: PageFeed[] = []
	let isClosed = false

	function advance(page: PageFeed): void {
		if (isClosed) page.settle('timeout')
		else askForTurn(page)
		for (const seat of seats) if (!seat.worker.isBusy() && seat.page?.hasWork()) void work(seat, seat.page)
		for (let seat = findSeat(); seat && queue.length > 0; seat = findSeat()) {
			const next = queue.shift()
			if (!next?.hasWork()) continue
			seat.page?.leave()
			seat.page = next
			void work(seat, next)
		}
	}

	function askForTurn(page: PageFeed): void {
		if (isSeated(page) || queue.includes(page) || !page.hasWork()) return
		if (!page.isWorthTurn() && seats.every((seat) => seat.page !== null)) return
		if (queue.length < waiting) queue.push(page)
		else if (page.isEnded()) page.settle('timeout')
	}

	function isSeated(page: PageFeed): boolean {
		return seats.some((seat) => seat.page === page)
	}

	function isAtWork(page: PageFeed): boolean {
		return seats.some((seat) => seat.page === page && seat.worker.isBusy())
	}

	function findSeat(): Seat | undefined {
		return seats.find(({ page }) => page === null) ?? seats.find(({ worker }) => !worker.isBusy())
	}

	async function work(seat: Seat, page: PageFeed): Promise<void> {
		const answer = await seat.worker.read(page.takeWork(), Math.max(1, limitMs - page.usedMs))
		if (answer === 'timeout') page.settle('timeout')
		else page.note(answer)
		if (page.isSettled()) seat.page = null
		advance(page)
	}

	return {
		open(head) {
			const page = new PageFeed(head)
			return {
				enough: page.enough,
				async push(bytes) {
					if (page.isSettled()) return 'enough'
					page.add(bytes)
					advance(page)
					if (isAtWork(page) && !page.isSettled()) await page.whenDone()
					return page.isSettled() ? 'enough' : 'more'
				},
				end(how) {
					page.finish(how)
					advance(page)
					return page.outcome
				},
				drop() {
					page.settle(null)
					const seat = seats.find((one) => one.page === page)
					if (seat && !seat.worker.isBusy()) seat.page = null
					advance(page)
				},
			}
		},
		async close() {
			isClosed = true
			for (const page of queue.splice(0)) page.settle('timeout')
			for (const { page } of seats) page?.settle('timeout')
			await Promise.all(seats.map(({ worker }) => worker.close()))
		},
	}
}
