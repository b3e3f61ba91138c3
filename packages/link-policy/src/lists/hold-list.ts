import type { ListRefusal, ReadList } from './parse-url-list.ts'
import type { HeldList } from './url-list.ts'

/** What came of asking for a list: it, that it is the same as before, a refusal of its text, or that it did not come at all. */
export type ListUpdate =
	| ReadList
	| { readonly ok: true; readonly unchanged: true }
	| ListRefusal
	| { readonly ok: false; readonly reason: 'unreachable'; readonly line: null }

/** What is wrong with the newest update; the list that is held is older than it. */
export type ListProblem = {
	readonly reason: (ListUpdate & { readonly ok: false })['reason'] | 'expired'
	readonly line: number | null
	/** Since when: ISO 8601. */
	readonly at: string
}

/** A list with its history of one step: the last good one, and what is wrong since. */
export type KeptList = HeldList & {
	/** When it was last read, or heard to be the same: ISO 8601. */
	readonly goodAt: string | null
	/** The end its own text states. */
	readonly statedEnd: string | null
	readonly problem: ListProblem | null
}

/** The moment of an update, ISO 8601, and how long a list counts after it was last good: null for as long as it says itself. */
export type ListMoment = { readonly now: string; readonly expiresHours: number | null }

/** A list that was never read. */
export const noList: KeptList = {
	...{ list: null, version: null, expiresAt: null, goodAt: null, statedEnd: null, problem: null },
}

/**
 * What is held after an update. A good one takes the place of the last; anything else leaves the last good one as it is, with its expiry, and says what is
 * wrong. A list whose own end is past is no good one.
 */
export function holdList(held: KeptList, update: ListUpdate, moment: ListMoment): KeptList {
	if (!update.ok) return withProblem(held, update, moment)
	const good = 'unchanged' in update ? held : toHeld(update)
	// Told that nothing changed, with nothing in hand.
	if (good.list === null) return withProblem(held, { reason: 'unreachable', line: null }, moment)
	if (isPast(good.statedEnd, moment.now)) return withProblem(held, { reason: 'expired', line: null }, moment)
	const { now, expiresHours } = moment
	return { ...good, goodAt: now, expiresAt: findEnd(good.statedEnd, now, expiresHours), problem: null }
}

/** Whether a list no longer counts at a moment, ISO 8601. */
export function isExpired({ expiresAt }: Pick<HeldList, 'expiresAt'>, now: string): boolean {
	return isPast(expiresAt, now)
}

function toHeld({ list, version, expires }: ReadList): KeptList {
	return { ...noList, list, version, statedEnd: expires }
}

/** The same trouble again keeps the time it began. */
function withProblem(held: KeptList, { reason, line }: Omit<ListProblem, 'at'>, { now }: ListMoment): KeptList {
	const known = held.problem?.reason === reason && held.problem.line === line
	return known ? held : { ...held, problem: { reason, line, at: now } }
}

/** What comes first: the end the list states, or its age. */
function findEnd(stated: string | null, now: string, hours: number | null): string | null {
	const byAge = hours === null ? null : new Date(Date.parse(now) + hours * hour).toISOString()
	if (stated === null || byAge === null) return stated ?? byAge
	return Date.parse(stated) < Date.parse(byAge) ? stated : byAge
}

const hour = 60 * 60 * 1000

function isPast(end: string | null, now: string): boolean {
	return end !== null && Date.parse(now) >= Date.parse(end)
}
