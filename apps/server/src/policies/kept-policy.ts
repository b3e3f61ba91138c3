import {
	type Conditions,
	decide,
	type HeldLists,
	type Policy,
	type PolicyRequest,
	type Rule,
} from '@hutong/link-policy'

/** What is known of the rules of a tap, by what they ask: whether it held. */
export type LearntRules = ReadonlyMap<string, boolean>

/** A policy as far as the log of decisions can tell what it says of a tap. */
export type KeptPolicy = {
	/** The policy, with the conditions settled that are known to have held or not. */
	readonly policy: Policy
	/** Whether a rule that asks for what the log does not keep may be the one that speaks. */
	isUncertain(request: PolicyRequest): boolean
}

/** Of a rule that spoke all that it asks held, and of those before it something did not. */
export function learnRules(policy: Policy | null, spoke: string): LearntRules {
	if (policy === null) return new Map()
	const place = policy.rules.findIndex(({ id }) => id === spoke)
	if (place === -1 && policy.default.id !== spoke) return new Map()
	const asked = place === -1 ? policy.rules : policy.rules.slice(0, place + 1)
	return new Map(asked.map((rule, index) => [toKey(policy, rule), index === place]))
}

export function toKeptPolicy(whole: Policy, lists: HeldLists, learnt: LearntRules): KeptPolicy {
	const rules = whole.rules.flatMap((rule) => {
		const held = learnt.get(toKey(whole, rule))
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

/** What a rule asks, with the lists of its own that it asks for. */
function toKey({ lists }: Policy, { when }: Rule): string {
	return JSON.stringify([when, (when.list ?? []).map((name) => lists[name])])
}

/** What the log does not keep of a tap. */
const notKept: readonly (keyof Conditions)[] = [
	...(['path', 'kind', 'scheme', 'sender', 'senderRole', 'senderDays'] as const),
	...(['hops', 'knownDays', 'groupSize', 'rollout'] as const),
]

function isAskingMore(policy: Policy, when: Conditions): boolean {
	const isAboutScheme = when.warning?.includes('insecure') === true
	return isAboutScheme || notKept.some((field) => when[field] !== undefined) || isAboutPages(policy, when)
}

/** A list of addresses, or of their hashes, is asked for more than a host. */
function isAboutPages({ lists }: Policy, { list = [] }: Conditions): boolean {
	return list.some((name) => isOfHashes(lists[name]) || isOfPaths(lists[name]))
}

type List = Policy['lists'][string] | undefined

function isOfHashes(list: List): boolean {
	return list !== undefined && 'source' in list && list.kind !== 'hosts'
}

function isOfPaths(list: List): boolean {
	return list !== undefined && !('source' in list) && list.some(({ match }) => match.includes('/'))
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
