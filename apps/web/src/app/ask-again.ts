import type { Answer, Decision, Problem } from '@hutong/protocol'
import type { Store } from '../lib/store/store.ts'
import { type Opened, type OpenedQuote, type Tap, toTap } from './opened.ts'

export type AskAgainParts = {
	readonly page: Store<Opened | null>
	readonly quote: Store<OpenedQuote | null>
	readonly outcome: Store<Opened | null>
	/** @param token of a question that was said yes to; undefined when nobody was there to say so */
	readonly ask: (tap: Tap, token: string | undefined) => Promise<Answer<Decision> | null>
	readonly onProblem: (code: Problem['code'] | 'network') => void
	readonly isPaying: (opened: Opened) => boolean
	readonly wait: (ms: number) => Promise<void>
}

// A server that every client asks at once may be too busy to answer the first time.
const waits = [300, 1000, 3000]

/** What is open now, and what an answer about it does. */
type Asked = {
	readonly tap: Tap
	readonly token: string | undefined
	/** Whether it is still what is open. */
	readonly isOpen: () => boolean
	readonly take: (answer: Answer<Decision>) => void
}

/** Asks again for the page or the chart that is open, and closes it where it may not be open any more. The last asked counts. */
export function createAskAgain(parts: AskAgainParts): () => Promise<void> {
	let rounds = 0
	return async () => {
		const round = ++rounds
		for (const patience of [0, ...waits]) {
			if (patience > 0) await parts.wait(patience)
			const asked = findOpen(parts)
			if (round !== rounds || asked === null) return
			const answer = await parts.ask(asked.tap, asked.token)
			// Something else was opened, this was closed, or it was asked again since.
			if (round !== rounds || !asked.isOpen()) return
			if (isFinal(answer)) return asked.take(answer)
		}
	}
}

function findOpen(parts: AskAgainParts): Asked | null {
	const { page, quote } = parts
	const [opened, chart] = [page.get(), quote.get()]
	if (opened !== null)
		return {
			tap: toTap(opened),
			token: opened.yes,
			isOpen: () => page.get()?.decision.id === opened.decision.id,
			take: (answer) => takeForPage(parts, opened, answer),
		}
	if (chart === null) return null
	return {
		tap: chart.tap,
		token: undefined,
		isOpen: () => quote.get() === chart,
		take: (answer) => takeForChart(parts, chart, answer),
	}
}

function takeForPage(parts: AskAgainParts, opened: Opened, answer: Answer<Decision>): void {
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

/** A chart is of the card: it stays where the card does, whether the page opens or not. */
function takeForChart(parts: AskAgainParts, { tap }: OpenedQuote, answer: Answer<Decision>): void {
	const isForbidden = answer.ok && answer.value.obligations.includes('no-card')
	const isStopped = answer.ok && answer.value.outcome === 'stopped'
	if (answer.ok && !isForbidden && !isStopped) return
	parts.quote.set(null)
	if (!answer.ok) parts.onProblem(answer.problem.code)
	else if (isStopped) parts.outcome.set({ ...tap, decision: answer.value, closed: 'chart' })
	else parts.onProblem('card_off')
}

/** Whether a page stays: it may open, or it was asked about already when it was opened, and nobody is asked twice. */
function mayStay({ decision: before, yes }: Opened, now: Decision): boolean {
	if (now.outcome === 'page') return true
	return now.outcome === 'confirm' && yes !== undefined && now.url === before.url
}

/** The same page under the rules of now: its frame, and what its shop was told, stay as they are. */
function toRenewed(opened: Opened, now: Decision): Opened {
	const { decision: before } = opened
	if (now.url !== before.url) return { ...opened, decision: { ...now, outcome: 'page' } }
	const { id, openToken, shopOrigin } = before
	const isBoundAnew = now.obligations.join() !== before.obligations.join()
	const frame = isBoundAnew ? now.frame : before.frame
	return { ...opened, decision: { ...now, outcome: 'page', id, openToken, shopOrigin, frame } }
}

/** Whether there is nothing to hope for from asking once more. */
function isFinal(answer: Answer<Decision> | null): answer is Answer<Decision> {
	if (answer === null) return false
	return answer.ok || (answer.problem.status < 500 && answer.problem.status !== 429)
}
