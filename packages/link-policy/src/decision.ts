import type { ReasonCode } from './reason.ts'

/** What a tap does: the page opens · the user is asked first · the link is offered for copying · the link is stopped. */
export type Outcome = 'page' | 'confirm' | 'copy' | 'stopped'

/** What a client must not do: show a card · offer the platform's app · open the page inside the chat. */
export type Obligation = 'no-card' | 'no-app' | 'window-only'

/** A text in the two languages every screen has. */
export type Title = { readonly zh: string; readonly en: string }

/** One condition of the rule that was true, as data: which field, what the rule asked, what the request had. */
export type Match = { readonly condition: string; readonly expected: unknown; readonly actual: unknown }

/** The answer to one tap, with all that “why did this open?” needs. */
export type Decision = {
	readonly outcome: Outcome
	readonly reason: ReasonCode
	/** The rule that said so. */
	readonly rule: { readonly id: string; readonly title: Title }
	readonly policy: { readonly name: string; readonly version: string; readonly title: Title }
	/** The URL that was judged: the final one or the hop that stopped the link. */
	readonly url: string
	readonly matched: readonly Match[]
	/** What the rule forbids the client; empty when nothing. */
	readonly obligations: readonly Obligation[]
	/** Whose outside list named the URL: it is suspected by them, which is not the same as being so. Null when no such list did. */
	readonly suspected: Title | null
}
