import type { Person, Violation } from '@hutong/protocol'
import { findPeople, type Queries, type ViolationRow } from '../db/index.ts'

/** Violations as the desk shows them, with who found them. */
export async function toWireViolations(
	queries: Queries,
	rows: readonly ViolationRow[],
	now: number,
): Promise<Violation[]> {
	const ids = [...new Set(rows.flatMap(({ found_by }) => found_by ?? []))]
	const people = new Map((await findPeople(queries, ids)).map((person) => [person.id, person]))
	return rows.map((row) => toWire(row, people.get(row.found_by ?? '') ?? null, now))
}

function toWire(row: ViolationRow, by: Person | null, now: number): Violation {
	return {
		...{ id: row.id, scope: row.scope, target: row.target, reason: row.reason, evidence: row.evidence, by },
		...{ createdAt: row.created_at, step: row.step, releaseAt: row.release_at, releasedAt: row.released_at },
		state: row.released_at !== null && row.released_at <= now ? 'released' : 'active',
	}
}
