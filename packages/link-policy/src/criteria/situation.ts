import type { JudgedUrl } from '../judged-url.ts'
import type { PolicyRequest } from '../request.ts'
import type { Circumstances, Facts } from './circumstances.ts'
import type { Likeness } from './comparison.ts'
import type { Linked } from './linked.ts'

/** When the space is looked at, and which outside lists are missing then. */
export type Moment = { readonly at: string; readonly missing: boolean }

/** The dimensions of the space, in the order boxes have them. */
export const dimensions = [
	'place',
	'sender',
	'senderRole',
	'senderDays',
	'hops',
	'knownDays',
	'conversation',
	'user',
	'link',
] as const satisfies readonly (keyof Circumstances | 'link')[]

/** A dimension of the space. */
export type Dimension = (typeof dimensions)[number]

/** The space: the values of each dimension. */
export type Space = {
	readonly circumstances: Circumstances
	readonly links: readonly Linked[]
	/** The links’ URLs, read once. */
	readonly urls: readonly JudgedUrl[]
	readonly likeness: Likeness
}

/** How many values a dimension has. */
export function sizeOf({ circumstances, links }: Space, dimension: Dimension): number {
	return dimension === 'link' ? links.length : circumstances[dimension].length
}

/** The request of one situation, from one value of each dimension. */
export function toRequest({ circumstances, links }: Space, values: readonly number[], { at }: Moment): PolicyRequest {
	const facts: Facts = Object.assign(
		{},
		...dimensions.map((dimension, index) =>
			dimension === 'link' ? links[values[index] ?? 0] : circumstances[dimension][values[index] ?? 0],
		),
	)
	const {
		scene = 'direct',
		url = '',
		platform = null,
		category = null,
		kind = 'page',
		hops = [],
		knownFor,
		...rest
	} = facts
	return {
		scene,
		url,
		hops: hops.map(() => url),
		platform,
		category,
		kind,
		at,
		...rest,
		...(knownFor === undefined ? {} : { firstSeen: new Date(Math.max(0, Date.parse(at) - knownFor)).toISOString() }),
	}
}
