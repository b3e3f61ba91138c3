import type { DatabaseSync } from 'node:sqlite'

/** How many wrong tries a wallet takes, and for how long it then takes none. */
export const throttleLimits = { tries: 5, pause: 15 * 60_000 } as const

export const throttleSchema = `
CREATE TABLE IF NOT EXISTS throttle (name TEXT PRIMARY KEY, failures INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
`

/** Counts wrong passwords by name (an account and what was asked). */
export type Throttle = {
	/** Milliseconds until another try is taken; 0 when one is taken now. */
	pauseOf(name: string): number
	/** Counts a try before it is judged, so that tries at the same time count too. Returns the tries left. */
	take(name: string): number
	forgive(name: string): void
}

export function createThrottle(db: DatabaseSync, now: () => Date): Throttle {
	const select = db.prepare('SELECT failures, until FROM throttle WHERE name = ?')
	const write = db.prepare('INSERT OR REPLACE INTO throttle (name, failures, until) VALUES (?, ?, ?)')
	const remove = db.prepare('DELETE FROM throttle WHERE name = ?')
	const read = (name: string) => {
		// The columns are those of the STRICT table above.
		const row = select.get(name) as { failures: number; until: number } | undefined
		const over = row && row.until !== 0 && row.until <= now().getTime()
		return row && !over ? row : { failures: 0, until: 0 }
	}
	return {
		pauseOf: (name) => Math.max(0, read(name).until - now().getTime()),
		take(name) {
			const failures = read(name).failures + 1
			const left = Math.max(0, throttleLimits.tries - failures)
			write.run(name, failures, left === 0 ? now().getTime() + throttleLimits.pause : 0)
			return left
		},
		forgive(name) {
			remove.run(name)
		},
	}
}
