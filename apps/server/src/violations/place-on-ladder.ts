import type { Links } from '@hutong/links'
import type { ViolationRow } from '../db/index.ts'
import { isCoveredBy, type ViolationTarget } from './violation-target.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** How far back violations count. */
export const counted = 180 * day
/** How many links of a domain have to violate before all of it is stopped. */
const manyLinks = 5

export type NewViolation = ViolationTarget & { readonly reason: string; readonly at: number }

export type LadderPlace = {
	readonly step: 1 | 2 | 3 | 4
	/** The earliest end after an accepted application; null for at once. */
	readonly releaseAt: number | null
}

/** Violations before this one that count for it: of the same thing, of what it covers or is covered by; of an evader, all of the domain. */
export function findEarlier(links: Links, found: NewViolation, rows: readonly ViolationRow[]): ViolationRow[] {
	return rows.filter((row) => {
		if (row.created_at < found.at - counted) return false
		const isEvasion = row.reason === 'evasion' || found.reason === 'evasion'
		return isEvasion || isCoveredBy(links, row, found) || isCoveredBy(links, found, row)
	})
}

export function placeOnLadder(earlier: readonly ViolationRow[], found: NewViolation): LadderPlace {
	const waits = [0, 12 * hour, day, 7 * day] as const
	const step = Math.min(earlier.length + 1, 4) as LadderPlace['step']
	const wait = waits[step - 1] ?? 0
	return { step, releaseAt: wait === 0 ? null : found.at + wait }
}

/** Whether a whole domain may be stopped: many of its links violate, or it evades. */
export function isDomainProven(
	earlier: readonly ViolationRow[],
	found: NewViolation,
	reported: readonly string[],
): boolean {
	const links = new Set([
		...earlier.map(({ scope, target }) => `${scope} ${target}`),
		...reported.map((url) => `link ${url}`),
	])
	return found.reason === 'evasion' || links.size >= manyLinks
}
