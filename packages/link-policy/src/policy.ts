import type { Category, HostWarning, LinkKind } from '@hutong/links'
import type { Obligation, Outcome, Title } from './decision.ts'
import type { ListKind } from './lists/url-list.ts'
import type { ReasonCode } from './reason.ts'
import type { Scene, SenderRole } from './request.ts'

/** A share of all keys, always the same ones; raising `percent` only adds to them. `salt` keeps rollouts apart. */
export type Rollout = {
	readonly percent: number
	readonly salt: string
	/** What the keys are: conversations, users or registrable domains; when not said, the request's `key`, else conversations. */
	readonly by?: 'conversation' | 'user' | 'domain'
}

/** Numbers from `min` to `max`, both inclusive. */
export type Range = { readonly min?: number; readonly max?: number }

/** What a rule can ask for, each by its name. */
export type ConditionValues = {
	readonly scene: readonly Scene[]
	readonly category: readonly Category[]
	readonly platform: readonly string[]
	readonly kind: readonly LinkKind[]
	/** `example.com` is that host alone, `*.example.com` every host below it; a port must match when one is written. */
	readonly host: readonly string[]
	/** Domains: `example.com` is it and every host below. */
	readonly domain: readonly string[]
	/** Beginnings of the path, ended at a `/`: `/shop` is `/shop` and `/shop/…`, not `/shopping`. */
	readonly path: readonly string[]
	/** Names of the document's lists. */
	readonly list: readonly string[]
	/** `http` or `https`. */
	readonly scheme: readonly ('http' | 'https')[]
	/** What is suspicious about the host. */
	readonly warning: readonly HostWarning[]
	readonly sender: readonly string[]
	readonly senderRole: readonly SenderRole[]
	/** Days since the sender's account was made; no sender whose account's age is unknown. */
	readonly senderDays: Range
	/** How many URLs were seen on the way to the final one. */
	readonly hops: Range
	/** Days since the final URL's registrable domain was first seen here; 0 when that is not known. */
	readonly knownDays: Range
	/** Instants, ISO 8601 with a zone; `from` inclusive, `until` exclusive. */
	readonly time: { readonly from?: string; readonly until?: string }
	readonly groupSize: Range
	readonly rollout: Rollout
}

/** What must be true for a rule to speak. All given fields must hold; of a list, one entry. No field: always. */
export type Conditions = Partial<ConditionValues>

/** One line of a policy. */
export type Rule = {
	readonly id: string
	readonly title: Title
	readonly when: Conditions
	readonly outcome: Outcome
	readonly reason: ReasonCode
	/** What the client must not do, whatever the outcome lets it. */
	readonly obligations?: readonly Obligation[]
}

/** An entry of a list: a host (`example.com`, and what is below it) or a host with the beginning of a path. */
export type ListEntry = { readonly match: string; readonly reason?: ReasonCode; readonly until?: string }

/** A list kept somewhere else. The policy says where and how it fails; who decides hands in what is held of it. */
export type OutsideList = {
	/** A path, or an https URL. */
	readonly source: string
	readonly kind: ListKind
	/** Whose list it is: what it names is suspected by them. */
	readonly by: Title
	readonly refreshMinutes: number
	/** How long the last good one counts. */
	readonly expiresHours: number
	/** Without the list, or with an expired one, the condition holds for nothing (`ignore`) or for everything (`match`). */
	readonly whenMissing: 'ignore' | 'match'
}

/** A policy, checked and ready for `decide`. */
export type Policy = {
	/** The form of the document: 1 is the only one there is, also when it is not said. */
	readonly format?: 1
	readonly name: string
	readonly version: string
	readonly title: Title
	readonly lists: Readonly<Record<string, readonly ListEntry[] | OutsideList>>
	readonly rules: readonly Rule[]
	/** Speaks when no rule does. */
	readonly default: Omit<Rule, 'when'>
}
