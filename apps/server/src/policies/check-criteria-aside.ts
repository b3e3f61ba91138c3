import { Worker } from 'node:worker_threads'
import type { CriteriaReport, CriteriaSpace, Policy } from '@hutong/link-policy'
import { watchThread } from '../jobs/watch-thread.ts'

export type CriteriaQuestion = { readonly policy: Policy; readonly space: CriteriaSpace }

/** Milliseconds of the processor's time, the start of the thread among them: thousands of rules that all cut the space take minutes. */
const longestCheck = 10_000
const memoryMb = 512

/**
 * Holds a policy against the criteria in a thread of its own: the chat goes on meanwhile.
 * @returns null where it takes more than `limitMs` milliseconds, or too much memory
 */
export function checkCriteriaAside(question: CriteriaQuestion, limitMs = longestCheck): Promise<CriteriaReport | null> {
	const { promise, resolve } = Promise.withResolvers<CriteriaReport | null>()
	const thread = new Worker(new URL('./criteria-thread.ts', import.meta.url), {
		workerData: question,
		resourceLimits: { maxOldGenerationSizeMb: memoryMb },
	})
	const stopWatching = watchThread(thread, limitMs, () => settle(null))
	function settle(report: CriteriaReport | null): void {
		stopWatching()
		void thread.terminate()
		resolve(report)
	}
	thread.on('message', (report: CriteriaReport) => settle(report))
	thread.on('error', () => settle(null))
	return promise
}
