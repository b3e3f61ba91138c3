import type { Match } from './decision.ts'
import type { JudgedRequest } from './judged-request.ts'
import type { JudgedUrl } from './judged-url.ts'
import { type HostPattern, isUnderHost, isUnderPath, matchesHost, toHostPattern } from './match-host.ts'
import type { FindHit, HeldLists, ListHit } from './match-list.ts'
import type { Conditions, ConditionValues, Range, Rollout } from './policy.ts'
import { isInRollout } from './rollout.ts'

/** One URL of a request under judgement. */
export type Case = { readonly request: JudgedRequest; readonly url: JudgedUrl; readonly held: HeldLists }

/** A rule's conditions made ready: whether all hold, and of a case they hold for what it had. */
export type CompiledConditions = {
	holds(judged: Case): boolean
	toMatches(judged: Case): readonly Match[]
	/** What the lists of the rule say. */
	findHit(judged: Case): ListHit | null
}

/** A policy's lists, ready for looking up. */
export type ListFinders = ReadonlyMap<string, FindHit>

type Name = keyof ConditionValues
type Check = { readonly holds: (judged: Case) => boolean; readonly actual: (judged: Case) => unknown }
type Checks = { readonly [Key in Name]: (expected: ConditionValues[Key], lists: ListFinders) => Check }

/** In the order they are asked: what is cheap first, what reads the host for the eye last. */
const checks: Checks = {
	scene: (expected) => oneOf(expected, ({ request }) => request.said.scene),
	category: (expected) => oneOf(expected, ({ request }) => request.said.category),
	platform: (expected) => oneOf(expected, ({ request }) => request.said.platform),
	kind: (expected) => oneOf(expected, ({ request }) => request.said.kind),
	sender: (expected) => oneOf(expected, ({ request }) => request.said.sender ?? null),
	senderRole: (expected) => oneOf(expected, ({ request }) => request.said.senderRole ?? null),
	senderDays: (expected) => within(expected, ({ request }) => request.said.senderDays ?? null),
	groupSize: (expected) => within(expected, ({ request }) => request.said.groupSize ?? null),
	hops: (expected) => within(expected, ({ request }) => request.hops.length),
	knownDays: (expected) => within(expected, ({ request }) => request.knownDays),
	time: checkTime,
	scheme: (expected) => oneOf(expected, ({ url }) => url.scheme),
	host: (expected) => atHost(expected.map(toHostPattern), matchesHost),
	domain: (expected) => atHost(expected.map(toHostPattern), isUnderHost),
	path: (expected) => ({
		holds: ({ url }) => expected.some((prefix) => isUnderPath(prefix, url.path)),
		actual: ({ url }) => url.path,
	}),
	rollout: checkRollout,
	list: (expected, lists) => {
		const find = createHitFinder(expected, lists)
		return { holds: (judged) => find(judged) !== null, actual: (judged) => toShownHit(find(judged)) }
	},
	warning: (expected) => oneOf(expected, ({ url }) => url.warning()),
}

const names = Object.keys(checks) as readonly Name[] // the keys are exactly those of Conditions, by the type of `checks`

/** Makes the conditions of a rule ready. */
export function compileConditions(when: Conditions, lists: ListFinders): CompiledConditions {
	const asked = names.flatMap((name) => {
		const check = compileOne(name, when, lists)
		return check === null ? [] : [{ name, expected: when[name], ...check }]
	})
	return {
		holds: joinChecks(asked),
		toMatches: (judged) =>
			asked.map(({ name, expected, actual }) => ({ condition: name, expected, actual: actual(judged) })),
		findHit: when.list === undefined ? () => null : createHitFinder(when.list, lists),
	}
}

function compileOne<Key extends Name>(name: Key, when: Conditions, lists: ListFinders): Check | null {
	const expected: ConditionValues[Key] | undefined = when[name]
	return expected === undefined ? null : checks[name](expected, lists)
}

function joinChecks(asked: readonly Check[]): (judged: Case) => boolean {
	const [first, second, ...others] = asked.map(({ holds }) => holds)
	if (first === undefined) return () => true
	if (second === undefined) return first
	if (others.length === 0) return (judged) => first(judged) && second(judged)
	return (judged) => first(judged) && second(judged) && others.every((holds) => holds(judged))
}

/** Finds what some lists say: the first that names the URL, else the first that is missing and counts as if it did. */
function createHitFinder(expected: readonly string[], lists: ListFinders): (judged: Case) => ListHit | null {
	const finders = expected.flatMap((name) => lists.get(name) ?? [])
	const [only, ...others] = finders
	if (only !== undefined && others.length === 0) return ({ url, request, held }) => only(url, request.at, held)
	return ({ url, request, held }) => {
		let missing: ListHit | null = null
		for (const find of finders) {
			const hit = find(url, request.at, held)
			if (hit !== null && hit.entry !== null) return hit
			missing ??= hit
		}
		return missing
	}
}

function atHost(patterns: readonly HostPattern[], fits: (pattern: HostPattern, url: JudgedUrl) => boolean): Check {
	const [only, ...others] = patterns
	return {
		holds:
			only !== undefined && others.length === 0
				? ({ url }) => fits(only, url)
				: ({ url }) => patterns.some((pattern) => fits(pattern, url)),
		actual: ({ url }) => url.host,
	}
}

function toShownHit(hit: ListHit | null): unknown {
	return hit === null ? null : { list: hit.list, entry: hit.entry }
}

function checkTime({ from, until }: ConditionValues['time']): Check {
	const start = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from)
	const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until)
	return {
		holds: ({ request }) => start <= request.at && request.at < end,
		actual: ({ request }) => request.said.at,
	}
}

function checkRollout(rollout: Rollout): Check {
	const actual = keyReaders[rollout.by ?? 'unsaid']
	return {
		holds: (judged) => {
			const key = actual(judged)
			return key !== null && isInRollout(rollout, key)
		},
		actual,
	}
}

const keyReaders: Readonly<Record<NonNullable<Rollout['by']> | 'unsaid', (judged: Case) => string | null>> = {
	unsaid: ({ request: { said } }) => said.key ?? said.conversation ?? null,
	conversation: ({ request: { said } }) => said.conversation ?? said.key ?? null,
	user: ({ request: { said } }) => said.user ?? said.key ?? null,
	domain: ({ url }) => url.registrable(),
}

function oneOf<Value>(expected: readonly Value[], actual: (judged: Case) => Value | null): Check {
	const [only] = expected
	const isOne = expected.length === 1 && only !== undefined
	return {
		actual,
		holds: isOne
			? (judged) => actual(judged) === only
			: (judged) => {
					const value = actual(judged)
					return value !== null && expected.includes(value)
				},
	}
}

function within({ min = 0, max = Number.POSITIVE_INFINITY }: Range, actual: (judged: Case) => number | null): Check {
	return {
		actual,
		holds: (judged) => {
			const value = actual(judged)
			return value !== null && value >= min && value <= max
		},
	}
}
