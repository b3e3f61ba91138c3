import type { ApiClient, Decision, Problem, Quote } from '@hutong/protocol'
import { createStore, type Store } from '../lib/store/store.ts'

/** A link somebody tapped, and what the server decided about it. */
export type Opened = {
	readonly decision: Decision
	readonly conversation: string
	readonly message: string
	readonly link: number
	/** The share text or address as it was written. */
	readonly original: string
}

/** A quote whose chart somebody opened. */
export type OpenedQuote = {
	readonly quote: Quote
	/** The platform it is from, as people call it. */
	readonly source: string
	/** The link it stands on. */
	readonly tap: Omit<Opened, 'decision'>
}

export type LinkOpening = {
	/** What is open in the in-app browser. */
	readonly page: Store<Opened | null>
	/** The quote whose chart is open there instead. */
	readonly quote: Store<OpenedQuote | null>
	/** A decision that asks, offers a copy or says no. */
	readonly outcome: Store<Opened | null>
	/** The link being asked about now, as `message:index`. */
	readonly asking: Store<string | null>
	readonly open: (tap: Omit<Opened, 'decision'>, confirmed?: boolean) => Promise<void>
	/** Shows a page whose decision is known already. */
	readonly show: (opened: Opened) => void
	/** Opens a chart: it is drawn here, from what the card says, so nobody is asked whether it may. */
	readonly showQuote: (opened: OpenedQuote) => void
	/** Closes the page or the chart. */
	readonly closePage: () => void
	readonly closeOutcome: () => void
}

export type LinkOpeningOptions = {
	readonly api: Pick<ApiClient, 'openLink'>
	readonly onProblem: (code: Problem['code'] | 'network') => void
}

/** What a tap on a link does: asks the server now, then shows the page, the question, the copy or the stop. */
export function createLinkOpening({ api, onProblem }: LinkOpeningOptions): LinkOpening {
	const page = createStore<Opened | null>(null)
	const quote = createStore<OpenedQuote | null>(null)
	const outcome = createStore<Opened | null>(null)
	const asking = createStore<string | null>(null)

	const open: LinkOpening['open'] = async (tap, confirmed = false) => {
		const name = `${tap.message}:${tap.link}`
		if (asking.get() === name) return
		asking.set(name)
		// The answer belongs to the question that is on the screen.
		const token = confirmed ? outcome.get()?.decision.confirmToken : null
		const body = token ? { confirmed: token } : {}
		const answer = await api.openLink(tap.conversation, tap.message, tap.link, body).catch(() => null)
		// Another link was tapped meanwhile: that one counts.
		if (asking.get() !== name) return
		asking.set(null)
		if (!answer?.ok) return onProblem(answer?.problem.code ?? 'network')
		show({ ...tap, decision: answer.value })
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
	return { page, quote, outcome, asking, open, show, showQuote, closePage, closeOutcome: () => outcome.set(null) }
}
