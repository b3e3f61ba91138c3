import type { Worker } from 'node:worker_threads'

/** How many times its limit a thread may take by the clock: on a busy machine it gets little of the processor. */
const clockFactor = 6
const shortestWait = 20

/**
 * Calls `expired` once a thread has used `limitMs` milliseconds of the processor's time from now on, or six times as
 * much has gone by on the clock: a thread may be waiting for its turn, or for ever.
 * @returns ends the watch
 */
export function watchThread(thread: Worker, limitMs: number, expired: () => void): () => void {
	let over = false
	const before = readUsedMs(thread).catch(() => 0)
	const last = setTimeout(end, limitMs * clockFactor)
	let next = setTimeout(look, limitMs)

	async function look(): Promise<void> {
		// A thread that cannot say what it used is not running any more.
		const used = await readUsedMs(thread).catch(() => Number.POSITIVE_INFINITY)
		const left = limitMs - (used - (await before))
		if (over) return
		if (left <= 0) end()
		else next = setTimeout(look, Math.max(left, shortestWait))
	}

	function end(): void {
		stop()
		expired()
	}

	function stop(): void {
		over = true
		clearTimeout(last)
		clearTimeout(next)
	}

	return stop
}

async function readUsedMs(thread: Worker): Promise<number> {
	const { user, system } = await thread.cpuUsage()
	return (user + system) / 1000
}
