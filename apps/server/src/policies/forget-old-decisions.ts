import { forgetDecisions, type WriteQueue } from '../db/index.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

export type ForgetOptions = {
	readonly writes: WriteQueue
	/** Milliseconds since 1970. */
	readonly now: () => number
	readonly keptDays: number
	readonly onError: (cause: unknown) => void
}

/** Deletes decisions that are older than they are kept, now and every hour. */
export function forgetOldDecisions({ writes, now, keptDays, onError }: ForgetOptions): { stop(): Promise<void> } {
	let last: Promise<void> = Promise.resolve()
	const run = () => {
		last = writes.run((write) => forgetDecisions(write, now() - keptDays * day)).catch(onError)
	}
	run()
	const timer = setInterval(run, hour)
	return {
		async stop() {
			clearInterval(timer)
			await last
		},
	}
}
