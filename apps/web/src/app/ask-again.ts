import type { Answer, Decision, Problem } from '@hutong/protocol'
import type { Store } from '../lib/store/store.ts'
import { type Opened, type Tap, toTap } from './opened.ts'

export type AskAgainParts = {
	readonly page: Store<Opened | null>
	readonly outcome: Store<Opened | null>
	/** @param token of a question that was said yes to; undefined when nobody was there to say so */
	readonly ask: (tap: Tap, token: string | undefined) => Promise<Answer<Decision> | null>
	readonly onProblem: (code: Problem['code'] | 'network') => void
	readonly isPaying: (opened: Opened) => boolean
	readonly wait: (ms: number) => Promise<void>
}

// A server that every client asks at once may be too busy to answer the first time.
const waits = [300, 1000, 3000]

/** Asks again for the page that is open, and closes it where it may not be open any more. The last asked counts. */
export function createAskAgain(parts: AskAgainParts): () => Promise<void> {
	const { page, wait } = parts
	let rounds = 0
	return async () => {
		const round = ++rounds
		for (const patience of [0, ...waits]) {
			if (patience > 0) await wait(patience)
			const opened = page.get()
			if (round !== rounds || opened === null) return
			const answer = await parts.ask(toTap(opened), opened.yes)
			// Another page was opened, this one was closed, or it was asked again since.
			if (round !== rounds || page.get()?.decision.id !== opened.decision.id) return
			if (isFinal(answer)) return take(parts, opened, answer)
		}
	}
}

function take(parts: AskAgainParts, opened: Opened, answer: Answer<Decision>): void {
	if (!answer.ok) {
		// The link, or the conversation, is no longer this person's to see.
		parts.page.set(null)
		parts.onProblem(answer.problem.code)
		return
	}
	const { value: decision } = answer
	if (mayStay(opened, decision)) {
		parts.page.set(toRenewed(opened, decision))
		return
	}
	const closed = parts.isPaying(opened) ? 'paying' : 'page'
	parts.page.set(null)
	parts.outcome.set({ ...toTap(opened), decision, closed })
}

/** Whether a page stays: it may open, or it was asked about already when it was opened, and nobody is asked twice. */
function mayStay({ decision: before, yes }: Opened, now: Decision): boolean {
	if (now.outcome === 'page') return true
	return now.outcome === 'confirm' && yes !== undefined && now.url === before.url
}

/** The same page under the rules of now: since when it is open, its frame, and what its shop was told stay as they are. */
function toRenewed(opened: Opened, now: Decision): Opened {
	const { decision: before } = opened
	if (now.url !== before.url) return { ...opened, decision: { ...now, outcome: 'page' } }
	const { id, at, openToken, shopOrigin } = before
	const isBoundAnew = now.obligations.join() !== before.obligations.join()
	const frame = isBoundAnew ? now.frame : before.frame
	return { ...opened, decision: { ...now, outcome: 'page', id, at, openToken, shopOrigin, frame } }
}

/** Whether there is nothing to hope for from asking once more. */
function isFinal(answer: Answer<Decision> | null): answer is Answer<Decision> {
	if (answer === null) return false
	return answer.ok || (answer.problem.status < 500 && answer.problem.status !== 429)
}
