import type { Keeping } from './kept-list.ts'

const minute = 60_000

/**
 * How long until a list is asked for again, milliseconds: its own time, or after failures 1 minute, 2, 4, … up to that; a quarter more at random, so that
 * servers do not come at one moment. At the list's end it is asked for in any case.
 */
export function findPause({ list, kept, failures }: Keeping, now: number, random: number): number {
	const usual = list.refreshMinutes * minute
	const base = failures === 0 ? usual : Math.min(usual, minute * 2 ** Math.min(failures - 1, 20))
	const pause = Math.min(Math.round(base * (1 + random / 4)), longestTimer)
	const end = kept.expiresAt === null ? 0 : Date.parse(kept.expiresAt) - now
	return end > 0 ? Math.min(pause, end) : pause
}

/** How long until one that was stored, or never read, is asked for: a stored one has what is left of its time. A file is looked at at once. */
export function findFirstPause(keeping: Keeping, now: number, random: number): number {
	const { kept, list } = keeping
	if (kept.goodAt === null || !/^https?:/i.test(list.source)) return 0
	const age = now - Date.parse(kept.goodAt)
	return Math.max(0, findPause(keeping, now, random) - age)
}

/** What a timer can hold. */
const longestTimer = 2 ** 31 - 1
