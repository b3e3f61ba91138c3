import { parseInstant } from '../instant.ts'
import type { Policy } from '../policy.ts'
import { toCircumstances } from './circumstances.ts'
import { toLikeness } from './comparison.ts'
import type { CriteriaCase, CriteriaReport, CriteriaSpace, CriteriaViolation, Criterion } from './criteria-report.ts'
import { type Fault, findFaults, sizeOfSituation } from './find-faults.ts'
import { toLinkSpace } from './link-space.ts'
import { toMoments } from './moments.ts'
import { dimensions, type Space, sizeOf, toRequest } from './situation.ts'
import { toTreatment } from './treatment.ts'
import { toWords } from './violation-words.ts'

/**
 * Holds a policy against the three criteria over every scene, platform, category and kind, and on both sides of every boundary its rules name:
 * hosts, lists, paths, group sizes, senders, ages, hops, rollouts, times. One violation for each rule that breaks a criterion.
 * Throws a RangeError when `space.at` is no instant.
 */
export function checkCriteria(
	policy: Policy,
	{ platforms = [], at = '2026-01-01T00:00:00Z' }: CriteriaSpace = {},
): CriteriaReport {
	if (parseInstant(at) === null) throw new RangeError(`not a date and time with a zone: ${at}`)
	const { links, urls, complete } = toLinkSpace(policy, platforms)
	const space: Space = { circumstances: toCircumstances(policy), links, urls, likeness: toLikeness(links, urls) }
	const times = toMoments(policy, at)
	const found = times.moments.map((moment) => findFaults(policy, space, moment))
	const byRule = Map.groupBy(
		found.flatMap(({ faults }) => faults),
		({ rule }) => rule,
	)
	const violations = [...byRule.values()].map((faults) => toViolation(policy, space, faults))
	const size = dimensions.reduce((product, dimension) => product * sizeOf(space, dimension), 1)
	return {
		ok: violations.length === 0,
		checked: size * times.moments.length,
		complete: complete && times.complete && found.every((cut) => cut.complete),
		violations: violations.toSorted((a, b) => placeOf(policy, a) - placeOf(policy, b)),
	}
}

/** All that one rule breaks, said once: by the most exact criterion, with the smallest example of it. */
function toViolation(policy: Policy, space: Space, faults: readonly Fault[]): CriteriaViolation {
	const broken = ([3, 2, 1] as const).filter((one) => faults.some((fault) => fault.broken.includes(one)))
	const [criterion = 2 satisfies Criterion, ...also] = broken
	const shown = faults
		.filter((fault) => fault.broken.includes(criterion))
		.toSorted((a, b) => sizeOfFault(a) - sizeOfFault(b))
	const [fault] = shown
	if (fault === undefined) throw new Error('a violation without a fault')
	const one = toCase(policy, space, fault, fault)
	const other = fault.other && toCase(policy, space, fault, { rule: fault.other.rule, one: fault.other.values })
	const scenes = (['direct', 'group', 'broadcast'] as const).filter((scene) =>
		faults.some((each) => each.scenes.includes(scene)),
	)
	const violation = {
		criterion,
		also: also.toSorted(),
		rules: [one.rule, ...(other ? [other.rule] : [])],
		outcome: one.outcome,
		obligations: one.obligations,
		scenes,
		example: { ...one, other },
		missing: fault.moment.missing ? missingLists(policy) : [],
	}
	return { ...violation, words: toWords(violation) }
}

function toCase(
	policy: Policy,
	space: Space,
	{ moment }: Fault,
	{ rule, one }: Pick<Fault, 'rule' | 'one'>,
): CriteriaCase {
	const speaking = policy.rules[rule] ?? policy.default
	return { request: toRequest(space, one, moment), rule: speaking.id, ...toTreatment(speaking) }
}

function sizeOfFault({ one, other, moment }: Fault): number {
	return sizeOfSituation(one) + (other === null ? 0 : sizeOfSituation(other.values)) + (moment.missing ? 100_000 : 0)
}

function missingLists({ lists }: Policy): readonly string[] {
	return Object.entries(lists).flatMap(([name, list]) => ('source' in list ? [name] : []))
}

function placeOf({ rules }: Policy, violation: CriteriaViolation): number {
	const place = rules.findIndex(({ id }) => id === violation.rules[0])
	return place === -1 ? rules.length : place
}
