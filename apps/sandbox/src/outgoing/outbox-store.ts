import type { DatabaseSync } from 'node:sqlite'

export type OutboxEntry = {
	readonly id: string
	readonly lane: string
	readonly payload: string
	/** Failed attempts so far. */
	readonly attempts: number
}

export type OutboxState = 'pending' | 'delivered' | 'refused' | 'given_up'

/** The table behind an outbox; times are in milliseconds since the epoch. */
export type OutboxStore = {
	add(entry: Omit<OutboxEntry, 'attempts'>, now: number): void
	/** The oldest unsettled entry of each lane, where its time has come. */
	due(now: number): readonly OutboxEntry[]
	/** When the next entry comes due after `now`. */
	nextAfter(now: number): number | null
	postpone(id: string, until: number): void
	settle(id: string, state: Exclude<OutboxState, 'pending'>): void
	stateOf(id: string): OutboxState | null
}

const schema = `
CREATE TABLE IF NOT EXISTS outbox (
	position INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, id TEXT NOT NULL, lane TEXT NOT NULL, payload TEXT NOT NULL,
	state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'refused', 'given_up')), attempts INTEGER NOT NULL, due INTEGER NOT NULL,
	UNIQUE (name, id)
) STRICT;
CREATE INDEX IF NOT EXISTS outbox_pending ON outbox (name, due) WHERE state = 'pending';
`

const heads = `
SELECT id, lane, payload, attempts, due FROM outbox AS head WHERE name = ? AND state = 'pending' AND NOT EXISTS (
	SELECT 1 FROM outbox AS older
	WHERE older.name = head.name AND older.lane = head.lane AND older.state = 'pending' AND older.position < head.position
)`

export function createOutboxStore(db: DatabaseSync, name: string): OutboxStore {
	db.exec(schema)
	const insert = db.prepare(
		`INSERT OR IGNORE INTO outbox (name, id, lane, payload, state, attempts, due) VALUES (?, ?, ?, ?, 'pending', 0, ?)`,
	)
	const selectDue = db.prepare(`${heads} AND due <= ? ORDER BY due LIMIT 32`)
	const selectNext = db.prepare(`SELECT MIN(due) AS due FROM (${heads}) WHERE due > ?`)
	const postpone = db.prepare(`UPDATE outbox SET attempts = attempts + 1, due = ? WHERE name = ? AND id = ?`)
	const settle = db.prepare(`UPDATE outbox SET state = ? WHERE name = ? AND id = ?`)
	const selectState = db.prepare('SELECT state FROM outbox WHERE name = ? AND id = ?')
	return {
		add: (entry, now) => {
			insert.run(name, entry.id, entry.lane, entry.payload, now)
		},
		// The columns are those of the STRICT table above.
		due: (now) => selectDue.all(name, now) as unknown as OutboxEntry[],
		nextAfter: (now) => (selectNext.get(name, now) as { due: number | null }).due,
		postpone: (id, until) => {
			postpone.run(until, name, id)
		},
		settle: (id, state) => {
			settle.run(state, name, id)
		},
		stateOf: (id) => (selectState.get(name, id)?.['state'] as OutboxState | undefined) ?? null,
	}
}
