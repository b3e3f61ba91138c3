/** A part of the space: of each dimension the values in it, a bit for each. No part is empty in any dimension. */
export type Box = readonly bigint[]

/** What one rule speaks about: `rule` is its place, the number of rules for the default. */
export type Piece = { readonly rule: number; readonly box: Box }

/** All of a dimension of `size` values. */
export function allOf(size: number): bigint {
	return (1n << BigInt(size)) - 1n
}

/** The common part of two boxes; null when there is none. */
export function intersect(a: Box, b: Box): Box | null {
	const common: bigint[] = []
	for (const [at, mask] of a.entries()) {
		const both = mask & (b[at] ?? 0n)
		if (both === 0n) return null
		common.push(both)
	}
	return common
}

/** The place of the first value of a mask that is not empty. */
export function firstOf(mask: bigint): number {
	const lowest = (mask & -mask).toString(16)
	return (lowest.length - 1) * 4 + Math.log2(Number.parseInt(lowest.charAt(0), 16))
}

/** The places of a mask's values, ascending. */
export function placesOf(mask: bigint): readonly number[] {
	const digits = mask.toString(2)
	const places: number[] = []
	for (let at = digits.lastIndexOf('1'); at !== -1; at = at === 0 ? -1 : digits.lastIndexOf('1', at - 1))
		places.push(digits.length - 1 - at)
	return places
}

/** More pieces than this are not followed. */
const mostPieces = 20_000

/**
 * Cuts the space by ordered rules, the first that holds of a situation taking it, into parts of which one rule speaks.
 * @param rules what each rule holds for: one box, or null when it never holds
 */
export function partition(
	space: Box,
	rules: readonly (Box | null)[],
): { readonly pieces: readonly Piece[]; readonly complete: boolean } {
	const pieces: Piece[] = []
	let open: Box[] = [space]
	for (const [rule, holds] of rules.entries()) {
		if (holds === null) continue
		if (open.length + pieces.length > mostPieces) return { pieces, complete: false }
		const left: Box[] = []
		for (const box of open) {
			const common = intersect(box, holds)
			if (common === null) left.push(box)
			else {
				pieces.push({ rule, box: common })
				left.push(...subtract(box, common))
			}
		}
		open = left
	}
	return { pieces: [...pieces, ...open.map((box) => ({ rule: rules.length, box }))], complete: true }
}

/** What is left of a box without a part of it, in boxes that do not overlap. */
function subtract(box: Box, part: Box): readonly Box[] {
	return box.flatMap((mask, at) => {
		const rest = mask & ~(part[at] ?? 0n)
		return rest === 0n ? [] : [[...part.slice(0, at), rest, ...box.slice(at + 1)]]
	})
}
