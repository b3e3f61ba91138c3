import type { Policy } from '../policy.ts'
import type { Moment } from './situation.ts'

/** More instants than these are not looked at. */
const mostMoments = 64

/** The instants at which rules or entries of lists begin or end to count, before the first of them, and `at` before all; then the same without the outside lists, where that matters. */
export function toMoments(
	policy: Policy,
	at: string,
): { readonly moments: readonly Moment[]; readonly complete: boolean } {
	const all = [...new Set([...boundsOfRules(policy), ...boundsOfLists(policy)])]
	const bounds = all.slice(0, mostMoments).toSorted((a, b) => a - b)
	const [first] = bounds
	const instants = first === undefined ? [] : [first - 1, ...bounds]
	const now = Date.parse(at)
	const others = instants.filter((start, index) => {
		const end = instants[index + 1] ?? Number.POSITIVE_INFINITY
		return !((index === 0 || start <= now) && now < end)
	})
	const times = [at, ...others.map((instant) => new Date(instant).toISOString())]
	const matters = Object.values(policy.lists).some((list) => 'source' in list && list.whenMissing === 'match')
	return {
		moments: [false, ...(matters ? [true] : [])].flatMap((missing) => times.map((time) => ({ at: time, missing }))),
		complete: all.length <= mostMoments,
	}
}

function boundsOfRules({ rules }: Policy): readonly number[] {
	return rules.flatMap(({ when: { time } }) =>
		[time?.from ?? [], time?.until ?? []].flat().map((text) => Date.parse(text)),
	)
}

function boundsOfLists({ lists }: Policy): readonly number[] {
	const entries = Object.values(lists).flatMap((list) => ('source' in list ? [] : list))
	return entries.flatMap(({ until }) => (until === undefined ? [] : Date.parse(until)))
}
