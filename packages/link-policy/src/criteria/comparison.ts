import type { JudgedUrl } from '../judged-url.ts'
import { type Box, firstOf, intersect, placesOf } from './boxes.ts'
import type { Linked } from './linked.ts'

/** Which links are of the same kind of product or service, and which may be. */
export type Likeness = {
	/** Links of the same kind, together; a link whose trade nobody knows is of its own. */
	readonly classes: readonly bigint[]
	/** For each class the links that may be of its kind: those of nobody's known trade too. */
	readonly perhaps: readonly bigint[]
	/** Whose each link is: its platform, and where it stands; and by which scheme it is reached. */
	readonly owners: readonly { readonly scheme: string; readonly owner: string }[]
}

/** Two situations that differ in the link alone, as a value of each dimension. */
export type Pair = { readonly one: readonly number[]; readonly other: readonly number[] }

/** Sorts links by kind. */
export function toLikeness(links: readonly Linked[], urls: readonly JudgedUrl[]): Likeness {
	const masks = new Map<string, bigint>()
	for (const [at, { category, kind }] of links.entries()) {
		const key = `${category} ${kind}`
		masks.set(key, (masks.get(key) ?? 0n) | (1n << BigInt(at)))
	}
	const keys = [...masks.keys()]
	const isUnknown = (key: string) => key.startsWith('null ')
	const perhaps = keys.map((key) =>
		keys
			.filter((other) => kindOf(other) === kindOf(key) && (other === key || isUnknown(other) || isUnknown(key)))
			.reduce((mask, other) => mask | (masks.get(other) ?? 0n), 0n),
	)
	const owners = urls.map(({ scheme, host }, at) => ({ scheme, owner: `${links[at]?.platform} ${host}` }))
	return { classes: [...masks.values()], perhaps, owners }
}

/**
 * Finds the first two links, one of each box, of the same kind and other people's, in circumstances both boxes have.
 * @param others for each class the links it is compared with
 */
export function findPair(one: Box, other: Box, likeness: Likeness, others: readonly bigint[]): Pair | null {
	const link = one.length - 1
	const shared = intersect(one.slice(0, link), other.slice(0, link))
	if (shared === null) return null
	for (const [at, mask] of likeness.classes.entries()) {
		const [mine, theirs] = [(one[link] ?? 0n) & mask, (other[link] ?? 0n) & (others[at] ?? 0n)]
		const found = mine === 0n || theirs === 0n ? null : findOthers(mine, theirs, likeness)
		if (found === null) continue
		const circumstances = shared.map(firstOf)
		return { one: [...circumstances, found[0]], other: [...circumstances, found[1]] }
	}
	return null
}

/** Most often the first two will do: what is one site's alone is a few links. */
function findOthers(mine: bigint, theirs: bigint, { owners }: Likeness): readonly [number, number] | null {
	const candidates = placesOf(theirs)
	for (const a of placesOf(mine))
		for (const b of candidates)
			if (owners[a]?.scheme === owners[b]?.scheme && owners[a]?.owner !== owners[b]?.owner) return [a, b]
	return null
}

function kindOf(key: string): string {
	return key.slice(key.indexOf(' ') + 1)
}
