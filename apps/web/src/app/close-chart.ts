import type { Card } from '@hutong/protocol'
import type { Store } from '../lib/store/store.ts'
import type { AskAgainParts } from './ask-again.ts'
import type { OpenedQuote } from './opened.ts'

export type CloseChartParts = Pick<AskAgainParts, 'page' | 'outcome' | 'ask' | 'onProblem'> & {
	readonly quote: Store<OpenedQuote | null>
}

/**
 * Closes the chart that is open, for its card is gone, and says why: by the rule where one stops the site.
 * @param problem what stands in the card's place
 */
export function createCloseChart(parts: CloseChartParts): (problem: Card['problem']) => Promise<void> {
	return async (problem) => {
		const chart = parts.quote.get()
		if (chart === null) return
		parts.quote.set(null)
		const answer = problem === 'card_stopped' ? await parts.ask(chart.tap, undefined) : null
		// Something else was tapped meanwhile: that one counts.
		if (parts.outcome.get() !== null || parts.page.get() !== null) return
		if (answer?.ok && answer.value.outcome === 'stopped')
			parts.outcome.set({ ...chart.tap, decision: answer.value, closed: 'chart' })
		else if (problem !== null) parts.onProblem(problem)
	}
}
