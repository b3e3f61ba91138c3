import type { Policy } from '../policy.ts'
import type { Scene } from '../request.ts'
import { type Box, firstOf, type Piece, partition, placesOf } from './boxes.ts'
import { findPair, type Pair } from './comparison.ts'
import type { Criterion } from './criteria-report.ts'
import { toRuleBoxes } from './rule-boxes.ts'
import { dimensions, type Moment, type Space } from './situation.ts'
import { brokenBy, isExtraStep, isPlain, isWorse, type Treatment, toTreatment } from './treatment.ts'

/** Where one rule breaks criteria at a moment: the situation, the one it is compared with, and who speaks there. */
export type Fault = {
	readonly rule: number
	readonly broken: readonly Criterion[]
	readonly scenes: readonly Scene[]
	readonly moment: Moment
	readonly one: readonly number[]
	readonly other: { readonly rule: number; readonly values: readonly number[] } | null
}

type Judged = {
	readonly space: Space
	readonly treatments: readonly Treatment[]
	readonly pieces: readonly Piece[]
}

/** Finds where legal links are not treated as the criteria want it, at one moment. */
export function findFaults(
	policy: Policy,
	space: Space,
	moment: Moment,
): { readonly faults: readonly Fault[]; readonly complete: boolean } {
	const boxes = toRuleBoxes(policy, space, moment)
	const whole = boxes.at(-1)?.holds ?? []
	const cut = partition(
		whole,
		boxes.slice(0, -1).map(({ holds }) => holds),
	)
	const pieces = cut.pieces.flatMap(({ rule, box }) => withoutLinks(rule, box, boxes[rule]?.grounded ?? 0n))
	const treatments = [...policy.rules, policy.default].map(toTreatment)
	const judged: Judged = { space, treatments, pieces }
	const faults = pieces.flatMap((piece) => findFault(judged, piece, moment))
	return { faults, complete: cut.complete }
}

function withoutLinks(rule: number, box: Box, links: bigint): readonly Piece[] {
	const left = (box.at(-1) ?? 0n) & ~links
	return left === 0n ? [] : [{ rule, box: [...box.slice(0, -1), left] }]
}

function findFault(judged: Judged, piece: Piece, moment: Moment): readonly Fault[] {
	const mine = judged.treatments[piece.rule]
	if (mine === undefined || isPlain(mine)) return []
	const { perhaps, classes } = judged.space.likeness
	const form = findBeside(judged, piece, (theirs) => isWorse(mine, theirs), classes)
	const step = findBeside(judged, piece, (theirs) => isExtraStep(mine, theirs), perhaps)
	const broken = brokenBy(mine, { betterForm: form !== null, noStep: step !== null })
	if (broken.length === 0) return []
	const beside = (broken[0] === 1 ? form : step) ?? form
	const { one, other } = beside?.pair ?? { one: piece.box.map(firstOf), other: null }
	const scenes = new Set(
		placesOf(piece.box[0] ?? 0n).flatMap((at) => judged.space.circumstances.place[at]?.scene ?? []),
	)
	return [
		{
			rule: piece.rule,
			broken,
			scenes: [...scenes],
			moment,
			one,
			other: other && beside && { rule: beside.rule, values: other },
		},
	]
}

/** The smallest pair with a link that is treated in a way that matters, in the same circumstances. */
function findBeside(
	{ pieces, treatments, space }: Judged,
	{ box }: Piece,
	matters: (theirs: Treatment) => boolean,
	others: readonly bigint[],
): { readonly rule: number; readonly pair: Pair } | null {
	let best: { readonly rule: number; readonly pair: Pair } | null = null
	for (const piece of pieces) {
		const theirs = treatments[piece.rule]
		if (theirs === undefined || !matters(theirs)) continue
		const pair = findPair(box, piece.box, space.likeness, others)
		if (pair === null) continue
		if (best === null || sizeOfPair(pair) < sizeOfPair(best.pair)) best = { rule: piece.rule, pair }
	}
	return best
}

function sizeOfPair({ one, other }: Pair): number {
	return sizeOfSituation(one) + sizeOfSituation(other)
}

/** How much must be said of a situation: facts that are not as everywhere first, then how far down the list of links it stands. */
export function sizeOfSituation(values: readonly number[]): number {
	const said = values.filter((value, at) => value > 0 && dimensions[at] !== 'link').length
	return said * 10_000 + (values.at(-1) ?? 0)
}
