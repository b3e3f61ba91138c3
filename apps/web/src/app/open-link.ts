import type { Answer, ApiClient, Card, Decision, Problem } from '@hutong/protocol'
import { createStore, type Store } from '../lib/store/store.ts'
import { createAskAgain } from './ask-again.ts'
import { createCloseChart } from './close-chart.ts'
import { type Opened, type OpenedQuote, type Tap, toTap } from './opened.ts'

export type LinkOpening = {
	/** What is open in the in-app browser. */
	readonly page: Store<Opened | null>
	/** The quote whose chart is open there instead. */
	readonly quote: Store<OpenedQuote | null>
	/** A decision that asks, offers a copy or says no. */
	readonly outcome: Store<Opened | null>
	/** The link being asked about now, as `message:index`. */
	readonly asking: Store<string | null>
	readonly open: (tap: Tap, confirmed?: boolean) => Promise<void>
	/** The rules may be others: asks again for the page that is open, and closes it where it may not be open any more. */
	readonly askAgain: () => Promise<void>
	/** The card of the chart that is open is gone: closes it and says why, as far as there is a reason. */
	readonly closeChart: (problem: Card['problem']) => Promise<void>
	/** The page of a decision led elsewhere, or is back. */
	readonly setAway: (decision: string, isAway: boolean) => void
	/** Shows a page whose decision is known already. */
	readonly show: (opened: Opened) => void
	/** Opens a chart: it is drawn here, from what the card says, so that it is there as long as the card. */
	readonly showQuote: (opened: OpenedQuote) => void
	/** Closes the page or the chart. */
	readonly closePage: () => void
	readonly closeOutcome: () => void
}

export type LinkOpeningOptions = {
	readonly api: Pick<ApiClient, 'openLink' | 'openOrder'>
	readonly onProblem: (code: Problem['code'] | 'network') => void
	/** Whether somebody may be paying on a page now. */
	readonly isPaying: (opened: Opened, isAway: boolean) => boolean
	/** Waits for some milliseconds before a question that nobody answered is asked again. */
	readonly wait: (ms: number) => Promise<void>
}

/** What a tap on a link does: asks the server now, then shows the page, the question, the copy or the stop. */
export function createLinkOpening({ api, onProblem, isPaying, wait }: LinkOpeningOptions): LinkOpening {
	const page = createStore<Opened | null>(null)
	const quote = createStore<OpenedQuote | null>(null)
	const outcome = createStore<Opened | null>(null)
	const asking = createStore<string | null>(null)
	// The decision whose page is elsewhere.
	let away: string | null = null

	const ask = (tap: Tap, token: string | null | undefined, again = false) => {
		const { order, conversation, message, link } = tap
		const body = { ...(again ? { again } : {}), ...(token ? { confirmed: token } : {}) }
		const asked = order === undefined ? api.openLink(conversation, message, link, body) : api.openOrder(order, body)
		return asked.catch(() => null)
	}
	const open: LinkOpening['open'] = async (tapped, confirmed = false) => {
		const tap = toTap(tapped)
		const name = `${tap.message}:${tap.link}`
		if (asking.get() === name) return
		asking.set(name)
		// The answer belongs to the question that is on the screen.
		const question = confirmed ? (outcome.get()?.decision ?? null) : null
		let yes = question?.confirmToken
		let answer = await ask(tap, yes)
		// The yes came too late for its token: nobody is asked the same thing twice.
		if (question !== null && isSameQuestion(question, answer)) {
			yes = answer.value.confirmToken
			answer = await ask(tap, yes)
		}
		// Another link was tapped meanwhile: that one counts.
		if (asking.get() !== name) return
		asking.set(null)
		if (!answer?.ok) return onProblem(answer?.problem.code ?? 'network')
		show({ ...tap, decision: answer.value, ...(yes ? { yes } : {}) })
	}
	const show = (opened: Opened) => {
		const opens = opened.decision.outcome === 'page'
		outcome.set(opens ? null : opened)
		if (!opens) return
		page.set(opened)
		quote.set(null)
	}
	const showQuote = (opened: OpenedQuote) => {
		quote.set(opened)
		page.set(null)
	}
	const closePage = () => {
		page.set(null)
		quote.set(null)
	}
	const askUntapped = (tap: Tap, token: string | undefined) => ask(tap, token, true)
	const askAgain = createAskAgain({
		...{ page, outcome, ask: askUntapped, onProblem, wait },
		isPaying: (opened) => isPaying(opened, away === opened.decision.id),
	})
	const closeChart = createCloseChart({ page, quote, outcome, ask: askUntapped, onProblem })
	const setAway = (decision: string, isAway: boolean) => {
		if (isAway) away = decision
		else if (away === decision) away = null
	}
	const closeOutcome = () => outcome.set(null)
	return { page, quote, outcome, asking, open, askAgain, closeChart, setAway, show, showQuote, closePage, closeOutcome }
}

type Decided = Extract<Answer<Decision>, { ok: true }>

function isSameQuestion(question: Decision, answer: Answer<Decision> | null): answer is Decided {
	return answer?.ok === true && answer.value.outcome === 'confirm' && answer.value.url === question.url
}
