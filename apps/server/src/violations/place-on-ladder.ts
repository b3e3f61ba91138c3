import { findParty, type Violation as LadderViolation, ladder, ladderWindow } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { ViolationRow } from '../db/index.ts'
import { isCoveredBy, type ViolationTarget } from './violation-target.ts'

/** A violation that is being found. */
export type NewViolation = ViolationTarget & {
	readonly reason: string
	/** Who stands behind several domains; null where nobody is known. */
	readonly evader: string | null
	/** Milliseconds since 1970. */
	readonly at: number
}

export type LadderPlace = {
	readonly step: 1 | 2 | 3 | 4
	/** The earliest end after an accepted application, milliseconds since 1970; null for at once. */
	readonly releaseAt: number | null
	/** Whether so many links on several hosts violate that the whole domain may be stopped. */
	readonly isWholeDomain: boolean
}

/**
 * The violations before this one that count for it: those of the same party, which is a domain or an evader of several. A known
 * platform is no party, for its shops are strangers to each other: there it is what one of the two covers.
 */
export function findEarlier(links: Links, found: NewViolation, rows: readonly ViolationRow[]): ViolationRow[] {
	const near = rows.filter(({ created_at: at }) => at <= found.at && found.at - at < ladderWindow)
	if (isPlatform(links, found))
		return near.filter((row) => isCoveredBy(links, row, found) || isCoveredBy(links, found, row))
	const entries = new Map(near.map((row) => [toEntry({ ...row, at: row.created_at }), row]))
	const party = new Set(findParty([...entries.keys()], toEntry(found)))
	return [...entries].flatMap(([entry, row]) => (party.has(entry) ? row : []))
}

/** Where a violation stands on the published ladder. @param reported addresses found to violate with it */
export function placeOnLadder(
	earlier: readonly ViolationRow[],
	found: NewViolation,
	reported: readonly string[],
): LadderPlace {
	const entries = [
		...earlier.map((row) => toEntry({ ...row, at: row.created_at })),
		...reported.map((target) => toEntry({ ...found, scope: 'link', target })),
		toEntry(found),
	].map((entry) => ({ ...entry, evader: 'the one' }))
	const place = ladder(entries, new Date(found.at).toISOString())
	if (place === null) throw new Error('violations: the ladder has no place for a violation')
	return {
		step: place.step,
		releaseAt: place.releaseAt === null ? null : Date.parse(place.releaseAt),
		isWholeDomain: place.scope === 'domain',
	}
}

function isPlatform(links: Links, { scope, target }: ViolationTarget): boolean {
	const platform = links.identify(scope === 'link' ? target : `https://${target}/`)?.platform
	return platform !== null && platform !== undefined
}

function toEntry({ scope, target, domain, at, evader }: Omit<NewViolation, 'reason'>): LadderViolation {
	const link = scope === 'link' ? target : `https://${target}/`
	const host = new URL(link).hostname
	return { at: new Date(at).toISOString(), link, host, domain, ...(evader === null ? {} : { evader }) }
}
