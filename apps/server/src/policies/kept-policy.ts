import { type Conditions, decide, type HeldLists, type Policy, type PolicyRequest } from '@hutong/link-policy'
import { isAskingMore, isOfHashes, isOfPaths, type List, notKept } from './asks-more.ts'
import { findTellingRules, type LearntRules } from './learn-rules.ts'

/** A policy as far as the log of decisions can tell what it says of a tap. */
export type KeptPolicy = {
	/** The policy, with the conditions settled that are known to have held or not. */
	readonly policy: Policy
	/** Whether a rule that asks for what the log does not keep may be the one that speaks. */
	isUncertain(request: PolicyRequest): boolean
}

export function toKeptPolicy(whole: Policy, lists: HeldLists, learnt: LearntRules): KeptPolicy {
	const { keys } = findTellingRules(whole)
	const rules = whole.rules.flatMap((rule) => {
		const held = learnt.get(keys.get(rule.id) ?? '')
		if (held === undefined) return [rule]
		return held ? [{ ...rule, when: {} }] : []
	})
	const policy: Policy = { ...whole, rules }
	const asking = new Set(rules.filter(({ when }) => isAskingMore(whole, when)).map(({ id }) => id))
	const widest = widen(policy, asking)
	return {
		policy,
		// The first rule that may apply: where it asks nothing more, nothing before it could have spoken.
		isUncertain: (request) => asking.size > 0 && asking.has(decide(widest, request, { lists }).rule.id),
	}
}

/** Rules without what the log cannot answer, lists with whole hosts: each applies to all that it may have applied to, or more. */
function widen(policy: Policy, asking: ReadonlySet<string>): Policy {
	const lists = Object.entries(policy.lists).map(([name, list]) => [name, isOfPaths(list) ? toHosts(list) : list])
	const rules = policy.rules.map((rule) =>
		asking.has(rule.id) ? { ...rule, when: withoutMore(policy, rule.when) } : rule,
	)
	return { ...policy, rules, lists: Object.fromEntries(lists) }
}

function toHosts(list: Exclude<List, undefined>): Policy['lists'][string] {
	return 'source' in list ? list : list.map((entry) => ({ ...entry, match: entry.match.replace(/\/.*/, '') }))
}

function withoutMore({ lists }: Policy, { list, warning, ...when }: Conditions): Conditions {
	const kept = Object.entries(when).filter(([field]) => !notKept.some((name) => name === field))
	const isWidened = list?.some((name) => isOfHashes(lists[name])) !== true
	return {
		...Object.fromEntries(kept),
		...(list && isWidened ? { list } : {}),
		...(warning && !warning.includes('insecure') ? { warning } : {}),
	}
}
