import type { ApiClient } from '@hutong/protocol'
import { backoffDelay } from '../realtime/backoff-delay.ts'
import type { Clock } from '../realtime/clock.ts'
import type { Store } from '../store/store.ts'
import { withoutConversation, withSnapshot } from './apply-frame.ts'
import type { ChatState } from './chat-state.ts'
import { fromList } from './from-list.ts'

export type CatchUp = {
	/** Fetches a log whole: a conversation by its id, or `inbox`. */
	readonly fetch: (log: string) => Promise<void>
}

const tries = 5

/** Fetches what can no longer be followed by events. One fetch a log at a time; asked meanwhile, it fetches once more. */
export function createCatchUp(api: ApiClient, state: Store<ChatState>, clock: Clock): CatchUp {
	const running = new Map<string, { again: boolean; done: Promise<void> }>()
	const fetch = (log: string): Promise<void> => {
		const current = running.get(log)
		if (current !== undefined) {
			current.again = true
			return current.done
		}
		const job = { again: false, done: Promise.resolve() }
		running.set(log, job)
		job.done = run(log).finally(() => {
			running.delete(log)
			return job.again ? fetch(log) : undefined
		})
		return job.done
	}
	const run = async (log: string) => {
		for (let failures = 1; failures <= tries; failures++) {
			if (await fetchOnce(api, state, log)) return
			await new Promise<void>((resolve) => clock.after(backoffDelay(failures, clock.random()), resolve))
		}
	}
	return { fetch }
}

/** @returns whether it is settled: false asks for another try */
async function fetchOnce(api: ApiClient, state: Store<ChatState>, log: string): Promise<boolean> {
	try {
		if (log === 'inbox') {
			const answer = await api.conversations()
			if (answer.ok) state.update((now) => fromList(now, answer.value))
			return answer.ok || answer.problem.status < 500
		}
		const answer = await api.conversation(log)
		if (answer.ok) state.update((now) => withSnapshot(now, answer.value))
		else if (answer.problem.status === 404) state.update((now) => withoutConversation(now, log))
		return answer.ok || answer.problem.status < 500
	} catch {
		return false
	}
}
