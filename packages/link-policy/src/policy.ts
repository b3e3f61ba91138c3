import type { Category, HostWarning, LinkKind } from '@hutong/links'
import type { Outcome, Title } from './decision.ts'
import type { ReasonCode } from './reason.ts'
import type { Scene } from './request.ts'

/** A share of all keys, always the same ones; raising `percent` only adds to them. `salt` keeps rollouts apart. */
export type Rollout = { readonly percent: number; readonly salt: string }

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
	/** Instants, ISO 8601 with a zone; `from` inclusive, `until` exclusive. */
	readonly time: { readonly from?: string; readonly until?: string }
	readonly groupSize: { readonly min?: number; readonly max?: number }
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
}

/** An entry of a list: a host (`example.com`, and what is below it) or a host with the beginning of a path. */
export type ListEntry = { readonly match: string; readonly reason?: ReasonCode; readonly until?: string }

/** A policy, checked and ready for `decide`. */
export type Policy = {
	readonly name: string
	readonly version: string
	readonly title: Title
	readonly lists: Readonly<Record<string, readonly ListEntry[]>>
	readonly rules: readonly Rule[]
	/** Speaks when no rule does. */
	readonly default: Omit<Rule, 'when'>
}
