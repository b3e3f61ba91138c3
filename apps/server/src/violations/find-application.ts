import type { ApplicationState } from '@hutong/protocol'
import { findAppealByToken, findViolation, type Store } from '../db/index.ts'

/** An application as its link shows it to anybody who has it; null where there is none. */
export async function findApplication(store: Store, token: string): Promise<ApplicationState | null> {
	if (!/^[A-Za-z0-9_-]{32}$/.test(token)) return null
	const row = await findAppealByToken(store.read, token)
	const violation = row && (await findViolation(store.read, row.violation))
	if (!violation) return null
	return {
		...{ host: row.host, state: row.state, createdAt: row.created_at, reason: violation.reason },
		answer: row.answered_at === null ? null : { at: row.answered_at, words: row.answer ?? '' },
		opensAt: row.opens_at,
	}
}
