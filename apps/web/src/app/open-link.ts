import type { ApiClient, Decision, Problem } from '@hutong/protocol'
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

export type LinkOpening = {
	/** What is open in the in-app browser. */
	readonly page: Store<Opened | null>
	/** A decision that asks, offers a copy or says no. */
	readonly outcome: Store<Opened | null>
	/** The link being asked about now, as `message:index`. */
	readonly asking: Store<string | null>
	readonly open: (tap: Omit<Opened, 'decision'>, confirmed?: boolean) => Promise<void>
	/** Shows a page whose decision is known already. */
	readonly show: (opened: Opened) => void
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
	const outcome = createStore<Opened | null>(null)
	const asking = createStore<string | null>(null)

	const open: LinkOpening['open'] = async (tap, confirmed = false) => {
		const name = `${tap.message}:${tap.link}`
		if (asking.get() === name) return
		asking.set(name)
		const body = confirmed ? { confirmed } : {}
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
		if (opens) page.set(opened)
	}
	return { page, outcome, asking, open, show, closePage: () => page.set(null), closeOutcome: () => outcome.set(null) }
}
