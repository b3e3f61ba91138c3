import { type Case, type CompiledConditions, compileConditions } from './compile-conditions.ts'
import type { Decision } from './decision.ts'
import { compileList } from './match-list.ts'
import type { Policy, Rule } from './policy.ts'
import { indexRules } from './rule-index.ts'

/** A rule ready to speak. */
export type Speaker = {
	readonly rule: Rule
	readonly conditions: CompiledConditions
	/** As decisions name it. */
	readonly named: Decision['rule']
}

/** A policy made ready for deciding. */
export type CompiledPolicy = {
	/** As decisions name it. */
	readonly named: Decision['policy']
	/** The first rule that holds, else the default. */
	findSpeaker(judged: Case): Speaker
}

const compiled = new WeakMap<Policy, CompiledPolicy>()

/** A policy made ready: done once for each policy, which nobody may change from then on. */
export function getCompiled(policy: Policy): CompiledPolicy {
	const known = compiled.get(policy)
	if (known !== undefined) return known
	const made = compilePolicy(policy)
	compiled.set(policy, made)
	return made
}

function compilePolicy({ name, version, title, lists, rules, default: last }: Policy): CompiledPolicy {
	const finders = new Map(Object.entries(lists).map(([list, entries]) => [list, compileList(list, entries)]))
	const toSpeaker = (rule: Rule): Speaker => ({
		rule,
		conditions: compileConditions(rule.when, finders),
		named: { id: rule.id, title: rule.title },
	})
	const speakers = rules.map(toSpeaker)
	const fallback = toSpeaker({ ...last, when: {} })
	const index = indexRules(rules)
	return {
		named: { name, version, title },
		findSpeaker: (judged) => {
			const place = index.findFirst(judged, (at) => speakers[at]?.conditions.holds(judged) ?? false)
			return speakers[place] ?? fallback
		},
	}
}
