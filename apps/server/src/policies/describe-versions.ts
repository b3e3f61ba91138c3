import type { Person, PolicyVersion } from '@hutong/protocol'
import { findPeople, findPolicyAt, type PolicyVersionRow, type Queries } from '../db/index.ts'
import { readPolicyTitles } from './policy-document.ts'
import { findState } from './policy-state.ts'

/** Versions as the desk shows them, with who published them and agreed. */
export async function describeVersions(
	queries: Queries,
	rows: readonly PolicyVersionRow[],
	at: number,
): Promise<PolicyVersion[]> {
	const ids = rows.flatMap((row) => [row.published_by, row.approved_by]).filter((id) => id !== null)
	const people = new Map((await findPeople(queries, [...new Set(ids)])).map((person) => [person.id, person]))
	const current = (await findPolicyAt(queries, at))?.id ?? null
	const find = (id: string | null): Person | null => (id === null ? null : (people.get(id) ?? null))
	return rows.map((row) => ({
		...{ id: row.id, name: row.name, version: row.version, title: { ...readPolicyTitles(row.document).title } },
		...{ reason: row.reason, by: find(row.published_by), approvedBy: find(row.approved_by) },
		...{ state: findState(row, { at, current }), createdAt: row.created_at, effectiveAt: row.effective_at },
	}))
}
