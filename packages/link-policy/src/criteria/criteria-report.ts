import type { Platform } from '@hutong/links'
import type { Obligation, Outcome, Title } from '../decision.ts'
import type { PolicyRequest, Scene } from '../request.ts'

/**
 * The ministry's three criteria of 2021-09-09. 1: links to the same kind of product or service are displayed and opened in the same form.
 * 2: a legal link opens on tap, inside the app, as a page. 3: no extra steps for particular products' or services' links, and nobody is told
 * to copy a link into a browser by hand.
 */
export type Criterion = 1 | 2 | 3

/** What the policy says of one link. */
export type CriteriaCase = {
	readonly request: PolicyRequest
	/** The id of the rule that speaks. */
	readonly rule: string
	readonly outcome: Outcome
	readonly obligations: readonly Obligation[]
}

/** One rule that breaks the criteria, said once however many links it is true of. */
export type CriteriaViolation = {
	/** The criterion that names the fault most exactly. */
	readonly criterion: Criterion
	/** The others that are broken by the same fault. */
	readonly also: readonly Criterion[]
	/** Ids of the rules at fault: the one that speaks, then the one that treats the link it is compared with. */
	readonly rules: readonly string[]
	readonly outcome: Outcome
	readonly obligations: readonly Obligation[]
	/** Where it happens. */
	readonly scenes: readonly Scene[]
	/** The smallest that shows it: one link, or two that are treated differently. */
	readonly example: CriteriaCase & { readonly other: CriteriaCase | null }
	/** Names of outside lists that are missing in the example. */
	readonly missing: readonly string[]
	readonly words: Title
}

/** What a policy breaks of the criteria. */
export type CriteriaReport = {
	readonly ok: boolean
	/** How many different situations were looked at. */
	readonly checked: number
	/** False when the policy cuts the space into more pieces than are followed: then there may be more violations than said. */
	readonly complete: boolean
	readonly violations: readonly CriteriaViolation[]
}

/** What there is beside the built-in platforms. */
export type CriteriaSpace = {
	/** An operator's own platforms. */
	readonly platforms?: readonly Platform[]
	/** The instant situations are looked at where no rule names a time; 2026-01-01 when not said. */
	readonly at?: string
}
