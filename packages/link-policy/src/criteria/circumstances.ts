import type { Policy, Range, Rollout } from '../policy.ts'
import type { PolicyRequest } from '../request.ts'
import { keysOfRollouts } from './rollout-keys.ts'

/** What a value of a dimension says of a request. `knownFor` is milliseconds, since which the domain is known. */
export type Facts = Partial<PolicyRequest> & { readonly knownFor?: number }

/** All but the link itself, each with the values the rules tell apart; the first is what nobody needs to be told. */
export type Circumstances = {
	readonly place: readonly Facts[]
	readonly sender: readonly Facts[]
	readonly senderRole: readonly Facts[]
	readonly senderDays: readonly Facts[]
	readonly hops: readonly Facts[]
	readonly knownDays: readonly Facts[]
	readonly conversation: readonly Facts[]
	readonly user: readonly Facts[]
}

const mostHops = 100
const day = 24 * 60 * 60 * 1000

/** Values on both sides of every boundary a rule names; of what no rule names there is only one. */
export function toCircumstances({ rules }: Policy): Circumstances {
	const named = <Name extends 'groupSize' | 'senderDays' | 'hops' | 'knownDays'>(name: Name): readonly Range[] =>
		rules.flatMap(({ when }) => when[name] ?? [])
	const senders = new Set(rules.flatMap(({ when }) => when.sender ?? []))
	const roles = rules.some(({ when }) => when.senderRole !== undefined)
	const rollouts = (...by: readonly Rollout['by'][]) =>
		rules.flatMap(({ when: { rollout } }) => (rollout !== undefined && by.includes(rollout.by) ? rollout : []))
	const toKey = (place: number) => `key-${place}`
	return {
		place: toPlaces(named('groupSize')),
		sender: [{}, ...[...senders].map((sender) => ({ sender }))],
		senderRole: [
			{},
			...(roles ? (['member', 'owner', 'operator'] as const).map((senderRole) => ({ senderRole })) : []),
		],
		senderDays: [{}, ...wholeSides(named('senderDays'), 0, 1 / 4).map((senderDays) => ({ senderDays }))],
		hops: [
			{},
			...wholeSides(named('hops'), 0).map((count) => ({ hops: Array<string>(Math.min(count, mostHops)).fill('') })),
		],
		knownDays: [{}, ...knownSides(named('knownDays')).map((knownFor) => ({ knownFor }))],
		conversation: [
			{},
			...keysOfRollouts(rollouts(undefined, 'conversation'), toKey).map((conversation) => ({ conversation })),
		],
		user: [{}, ...keysOfRollouts(rollouts('user'), toKey).map((user) => ({ user }))],
	}
}

/** Scenes, groups with their sizes; a conversation of two has a size as well. */
function toPlaces(ranges: readonly Range[]): readonly Facts[] {
	const sizes = wholeSides(ranges, 1)
	return [
		{ scene: 'direct' },
		...(sizes.length > 0 ? [{ scene: 'direct', groupSize: 2 } as const] : []),
		{ scene: 'group' },
		...sizes.map((groupSize) => ({ scene: 'group', groupSize }) as const),
		{ scene: 'broadcast' },
	]
}

/** Numbers next to the bounds of ranges, whole ones unless `part` says how near, none below `least`. */
function wholeSides(ranges: readonly Range[], least: number, part = 1): readonly number[] {
	// A range without bounds asks that the number be known.
	const sides = new Set<number>(ranges.length > 0 ? [least] : [])
	for (const { min, max } of ranges)
		for (const bound of [min, max])
			if (bound !== undefined)
				for (const side of part === 1
					? [Math.ceil(bound) - 1, Math.ceil(bound), Math.floor(bound), Math.floor(bound) + 1]
					: [bound - part, bound, bound + part])
					sides.add(Math.max(least, side))
	return [...sides].toSorted((a, b) => a - b)
}

function knownSides(ranges: readonly Range[]): readonly number[] {
	const bounds = ranges.flatMap(({ min, max }) => [min ?? [], max ?? []].flat())
	const sides = bounds.flatMap((days) => [days * day - 1, days * day, days * day + 1])
	return [...new Set(sides.map((side) => Math.max(0, Math.round(side))))].toSorted((a, b) => a - b)
}
