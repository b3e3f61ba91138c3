import { type Case, compileConditions, type ListFinders } from '../compile-conditions.ts'
import { toJudgedRequest } from '../judged-request.ts'
import { compileList, type HeldLists } from '../match-list.ts'
import type { Conditions, ConditionValues, Policy, Rule } from '../policy.ts'
import { allOf, type Box } from './boxes.ts'
import { isLegalGround } from './legal-grounds.ts'
import { outsideHost } from './named-urls.ts'
import { type Dimension, dimensions, type Moment, type Space, sizeOf, toRequest } from './situation.ts'

/** What a rule holds for at a moment, and of which links it does so on a legal ground. */
export type RuleBox = { readonly holds: Box | null; readonly grounded: bigint }

/** Which dimension a condition asks about; the clock is the moment's. */
const dimensionOf: Readonly<Record<Exclude<keyof ConditionValues, 'rollout'>, Dimension | 'moment'>> = {
	scene: 'place',
	groupSize: 'place',
	sender: 'sender',
	senderRole: 'senderRole',
	senderDays: 'senderDays',
	hops: 'hops',
	knownDays: 'knownDays',
	time: 'moment',
	platform: 'link',
	category: 'link',
	kind: 'link',
	host: 'link',
	domain: 'link',
	path: 'link',
	list: 'link',
	scheme: 'link',
	warning: 'link',
}

/** What is held of the outside lists at a moment: each names one host, or is missing. */
export function heldAt(policy: Policy, { missing }: Moment): HeldLists {
	if (missing) return {}
	return Object.fromEntries(
		Object.entries(policy.lists).flatMap(([name, list]) => {
			if (!('source' in list)) return []
			const host = outsideHost(policy, name)
			const find = ({ hostname }: { readonly hostname: string }) => (hostname === host ? host : null)
			return [[name, { list: { size: 1, bytes: 0, find }, version: null, expiresAt: null }]]
		}),
	)
}

/** Reads what every rule holds for at a moment; the last is the default. */
export function toRuleBoxes(policy: Policy, space: Space, moment: Moment): readonly RuleBox[] {
	const lists: ListFinders = new Map(
		Object.entries(policy.lists).map(([name, list]) => [name, compileList(name, list)]),
	)
	const cases = casesOf(space, moment, heldAt(policy, moment))
	const rules = policy.rules.map((rule) => toRuleBox(rule, lists, cases))
	const all = dimensions.map((dimension) => allOf(sizeOf(space, dimension)))
	return [...rules, { holds: all, grounded: 0n }]
}

type Cases = Readonly<Record<Dimension, readonly Case[]>>

/** A case for each value of each dimension, all else being as nobody needs to be told. */
function casesOf(space: Space, moment: Moment, held: HeldLists): Cases {
	const requestOf = (index: number, value: number) =>
		toRequest(
			space,
			dimensions.map((_, at) => (at === index ? value : 0)),
			moment,
		)
	const usual = toJudgedRequest(requestOf(0, 0))
	const caseOf = (dimension: Dimension, index: number, value: number): readonly Case[] => {
		const said = requestOf(index, value)
		const [request, url] =
			dimension === 'link' ? [{ ...usual, said }, space.urls[value]] : [toJudgedRequest(said), space.urls[0]]
		return url === undefined ? [] : [{ request, url, held }]
	}
	const entries = dimensions.map((dimension, index) => [
		dimension,
		Array.from({ length: sizeOf(space, dimension) }, (_, value) => caseOf(dimension, index, value)).flat(),
	])
	// The keys are exactly the dimensions.
	return Object.fromEntries(entries) as Cases
}

function toRuleBox({ when, reason }: Rule, lists: ListFinders, cases: Cases): RuleBox {
	const asked = splitConditions(when)
	const [first] = cases.link
	const never = { holds: null, grounded: 0n }
	if (first === undefined || !compileConditions(asked.moment, lists).holds(first)) return never
	const holds: bigint[] = []
	for (const dimension of dimensions) {
		const isAsked = Object.keys(asked[dimension]).length > 0
		const mask = isAsked
			? maskOf(cases[dimension], compileConditions(asked[dimension], lists).holds)
			: allOf(cases[dimension].length)
		if (mask === 0n) return never
		holds.push(mask)
	}
	const { findHit } = compileConditions({ ...(when.list && { list: when.list }) }, lists)
	const isGrounded = (judged: Case) => {
		const hit = findHit(judged)
		// A list that is missing names nothing: it is no ground to stop everything.
		return (hit === null || hit.entry !== null) && isLegalGround(when, hit?.reason ?? reason)
	}
	return { holds, grounded: maskOf(cases.link, isGrounded) }
}

function maskOf(cases: readonly Case[], isIn: (judged: Case) => boolean): bigint {
	const digits = cases.map((judged) => (isIn(judged) ? '1' : '0'))
	return BigInt(`0b0${digits.reverse().join('')}`)
}

function splitConditions(when: Conditions): Readonly<Record<Dimension | 'moment', Conditions>> {
	const split: Record<Dimension | 'moment', Record<string, unknown>> = {
		...{ place: {}, sender: {}, senderRole: {}, senderDays: {}, hops: {}, knownDays: {} },
		...{ conversation: {}, user: {}, link: {}, moment: {} },
	}
	for (const [name, expected] of Object.entries(when)) split[findDimension(name, when)][name] = expected
	// Every condition stands where it stood, under its own name.
	return split as Record<Dimension | 'moment', Conditions>
}

function findDimension(name: string, { rollout }: Conditions): Dimension | 'moment' {
	if (name === 'rollout') return rollout?.by === 'domain' ? 'link' : rollout?.by === 'user' ? 'user' : 'conversation'
	// The name is a condition's: the policy was read.
	return dimensionOf[name as keyof typeof dimensionOf]
}
