import { hash } from 'node:crypto'
import type { Policy, Rule } from '@hutong/link-policy'
import { isAskingMore } from './asks-more.ts'

/** What is known of the rules of a tap, by what they ask: whether it held. */
export type LearntRules = ReadonlyMap<string, boolean>

/** Of a rule that spoke all that it asks held, and of those before it something did not; of what the log can answer itself nothing is learnt. */
export function learnRules(policy: Policy | null, spoke: string): LearntRules {
	const told = policy && findTold(policy, spoke)
	if (!told) return new Map()
	const keys = [...findTellingRules(policy).keys.values()].slice(0, told.count)
	return new Map(keys.map((key, place) => [key, told.isHeld && place === keys.length - 1]))
}

export type Told = {
	/** Of how many rules that ask for more something is known. */
	readonly count: number
	/** Whether the last of them is the one that spoke. */
	readonly isHeld: boolean
}

/** How much is learnt from a rule that spoke; null where the policy has none of that name. */
export function findTold(policy: Policy, spoke: string): Told | null {
	return findTellingRules(policy).told.get(spoke) ?? null
}

type TellingRules = {
	/** What each rule asks that asks for more than the log can answer, by its id. */
	readonly keys: ReadonlyMap<string, string>
	readonly told: ReadonlyMap<string, Told>
}

const known = new WeakMap<Policy, TellingRules>()

/** The rules of a policy of which only whether they spoke tells what held; read once. */
export function findTellingRules(policy: Policy): TellingRules {
	const telling = known.get(policy) ?? readTellingRules(policy)
	known.set(policy, telling)
	return telling
}

function readTellingRules(policy: Policy): TellingRules {
	const lists = new Map<string, string>()
	const keys = new Map<string, string>()
	const told = new Map<string, Told>()
	for (const rule of policy.rules) {
		const isHeld = rule.when.list !== undefined || isAskingMore(policy, rule.when)
		if (isHeld) keys.set(rule.id, toKey(policy, rule, lists))
		told.set(rule.id, { count: keys.size, isHeld })
	}
	told.set(policy.default.id, { count: keys.size, isHeld: false })
	return { keys, told }
}

/** What a rule asks, with the lists of its own that it asks for, which may be long. */
function toKey({ lists }: Policy, { when }: Rule, hashes: Map<string, string>): string {
	const asked = (when.list ?? []).map((name) => {
		const known = hashes.get(name) ?? hash('sha256', JSON.stringify(lists[name] ?? null))
		hashes.set(name, known)
		return known
	})
	return JSON.stringify([when, asked])
}
