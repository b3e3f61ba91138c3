import type { Match } from './decision.ts'
import type { JudgedUrl } from './judged-url.ts'
import { isUnderHost, isUnderPath, matchesHost } from './match-host.ts'
import { findListEntry } from './match-list.ts'
import type { Conditions, ConditionValues, ListEntry, Policy } from './policy.ts'
import type { PolicyRequest } from './request.ts'
import { isInRollout } from './rollout.ts'

/** One URL of a request under judgement. */
export type Case = {
	readonly policy: Policy
	readonly request: PolicyRequest
	readonly url: JudgedUrl
	readonly at: number
}

/** What a rule that applies found true; `entry` is the list's line when a list made it apply. */
export type RuleMatch = { readonly matched: readonly Match[]; readonly entry: ListEntry | null }

type Name = keyof ConditionValues
type Check = { readonly actual: unknown; readonly holds: boolean; readonly entry?: ListEntry }
type Checks = { readonly [Key in Name]: (expected: ConditionValues[Key], judged: Case) => Check }

const checks: Checks = {
	scene: (expected, { request }) => oneOf(expected, request.scene),
	category: (expected, { request }) => oneOf(expected, request.category),
	platform: (expected, { request }) => oneOf(expected, request.platform),
	kind: (expected, { request }) => oneOf(expected, request.kind),
	host: (expected, { url }) => ({ actual: url.host, holds: expected.some((pattern) => matchesHost(pattern, url)) }),
	domain: (expected, { url }) => ({
		actual: url.registrable(),
		holds: expected.some((domain) => isUnderHost(domain, url)),
	}),
	path: (expected, { url }) => ({ actual: url.path, holds: expected.some((prefix) => isUnderPath(prefix, url.path)) }),
	list: checkList,
	scheme: (expected, { url }) => oneOf(expected, url.scheme),
	warning: (expected, { url }) => oneOf(expected, url.warning()),
	sender: (expected, { request }) => oneOf(expected, request.sender ?? null),
	time: ({ from, until }, { request, at }) => ({
		actual: request.at,
		holds: (from === undefined || Date.parse(from) <= at) && (until === undefined || at < Date.parse(until)),
	}),
	groupSize: ({ min = 0, max = Number.POSITIVE_INFINITY }, { request }) => {
		const size = request.groupSize ?? null
		return { actual: size, holds: size !== null && size >= min && size <= max }
	},
	rollout: (expected, { request }) => {
		const key = request.key ?? null
		return { actual: key, holds: key !== null && isInRollout(expected, key) }
	},
}

const names = Object.keys(checks) as readonly Name[] // the keys are exactly those of Conditions, by the type of `checks`

/** What is true of a case if all of a rule's conditions are; null when one is not. */
export function matchRule(when: Conditions, judged: Case): RuleMatch | null {
	const matched: Match[] = []
	let entry: ListEntry | null = null
	for (const name of names) {
		const check = checkOne(name, when, judged)
		if (check === null) continue
		if (!check.holds) return null
		matched.push({ condition: name, expected: when[name], actual: check.actual })
		entry = check.entry ?? entry
	}
	return { matched, entry }
}

function checkOne<Key extends Name>(name: Key, when: Conditions, judged: Case): Check | null {
	const expected: ConditionValues[Key] | undefined = when[name]
	return expected === undefined ? null : checks[name](expected, judged)
}

function checkList(expected: readonly string[], { policy, url, at }: Case): Check {
	for (const name of expected) {
		const entry = findListEntry(policy.lists[name] ?? [], url, at)
		if (entry !== null) return { actual: { list: name, entry: entry.match }, holds: true, entry }
	}
	return { actual: null, holds: false }
}

function oneOf<Value>(expected: readonly Value[], actual: Value | null): Check {
	return { actual, holds: actual !== null && expected.includes(actual) }
}
