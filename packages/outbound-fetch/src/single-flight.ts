import { raceSignal } from './time-budget.ts'

/** Runs one job for everybody who asks for the same key at the same time. */
export type SingleFlight<T> = {
	/**
	 * Joins the running job or starts it. The job's signal fires when the last one waiting has given up. Rejects with the
	 * reason of `signal` when that fires first.
	 */
	join(key: string, start: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Flight<T>>
}

/** What a job gave, and whether this caller started it. */
export type Flight<T> = { readonly value: T; readonly isOwn: boolean }

type Job<T> = { readonly promise: Promise<T>; readonly controller: AbortController; waiting: number }

/** Creates the register of running jobs. */
export function createSingleFlight<T>(): SingleFlight<T> {
	const jobs = new Map<string, Job<T>>()
	return {
		async join(key, start, signal) {
			const running = jobs.get(key)
			const job = running ?? launch(key, start)
			job.waiting += 1
			try {
				return { value: await raceSignal(job.promise, signal), isOwn: running === undefined }
			} finally {
				job.waiting -= 1
				if (job.waiting === 0 && jobs.get(key) === job) {
					job.controller.abort()
					forget(key, job)
				}
			}
		},
	}

	function launch(key: string, start: (signal: AbortSignal) => Promise<T>): Job<T> {
		const controller = new AbortController()
		const job: Job<T> = { controller, waiting: 0, promise: start(controller.signal) }
		jobs.set(key, job)
		const done = () => forget(key, job)
		job.promise.then(done, done)
		return job
	}

	function forget(key: string, job: Job<T>) {
		if (jobs.get(key) === job) jobs.delete(key)
	}
}
