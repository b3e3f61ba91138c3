import { parseInstant } from '../instant.ts'
import { findParty, type Violation } from './violation.ts'

/** What follows from a violation. */
export type LadderStep = {
	/** Which time it is within the window; 4 also stands for every later one. */
	readonly step: 1 | 2 | 3 | 4
	/** No appeal was granted yet: it stays stopped, whatever `releaseAt` says. */
	readonly untilAppeal: boolean
	/** The earliest instant it may open again; null while that is for the appeal alone to say. */
	readonly releaseAt: string | null
	/** How much is stopped: the link, its host when many links there violate, the registrable domain when they are on several hosts. */
	readonly scope: 'link' | 'host' | 'domain'
}

const hour = 60 * 60 * 1000
const day = 24 * hour
/** Half a year, over which times are counted: a violation counts from its instant on, and no longer 180 days later. */
export const ladderWindow = 180 * day
/** How long each time takes, besides the appeal. */
const durations = [0, 12 * hour, day, 7 * day] as const
/** As many links of one party are many. */
export const manyLinks = 5

/**
 * What follows from the last violation up to `now`: the published ladder. First time: fix and appeal; second: 12 hours; third: 1 day; fourth and
 * later: 1 week; and nothing opens without an appeal. Times are those of the same party within the window before it.
 * Throws a RangeError for an instant that is none.
 * @param violations of any number of parties, in any order
 * @param now an ISO 8601 instant; what comes later does not count
 * @returns null when nothing violates
 */
export function ladder(violations: readonly Violation[], now: string): LadderStep | null {
	const until = getInstant(now)
	const counted = violations.filter(({ at, withdrawn }) => withdrawn !== true && getInstant(at) <= until)
	const last = counted.toSorted((a, b) => getInstant(a.at) - getInstant(b.at)).at(-1)
	if (last === undefined) return null
	const end = getInstant(last.at)
	const party = findParty(counted, last).filter(({ at }) => end - getInstant(at) < ladderWindow)
	const times = new Set(party.map(({ at }) => getInstant(at))).size
	const duration = durations[Math.min(times, 4) - 1] ?? 0
	const released = last.releasedAt === undefined ? null : getInstant(last.releasedAt)
	const isReleased = released !== null && released <= until
	return {
		step: times === 1 ? 1 : times === 2 ? 2 : times === 3 ? 3 : 4,
		untilAppeal: !isReleased,
		releaseAt: toReleaseAt(end + duration, times, isReleased ? released : null),
		scope: toScope(party, last),
	}
}

function toReleaseAt(served: number, times: number, released: number | null): string | null {
	if (released === null && times === 1) return null
	return new Date(Math.max(served, released ?? served)).toISOString()
}

/** Whoever rotates hosts is stopped where the hosts are; else only as much as violates. */
function toScope(party: readonly Violation[], last: Violation): LadderStep['scope'] {
	if (new Set(party.map(({ link }) => link)).size < manyLinks) return 'link'
	return party.every(({ host }) => host === last.host) ? 'host' : 'domain'
}

function getInstant(text: string): number {
	const at = parseInstant(text)
	if (at === null) throw new RangeError(`not a date and time with a zone: ${text}`)
	return at
}
