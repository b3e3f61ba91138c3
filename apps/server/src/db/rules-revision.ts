import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

/** What hints of changed rules are for, beside the logs of conversations and inboxes. */
export const rulesLog = 'rules'

/**
 * Says that rules, lists or violations are others from this transaction on: every server takes them up, by the hint or by looking.
 * Writers take turns here, so that whoever publishes sees what was published before.
 */
export async function bumpRules(write: Write): Promise<void> {
	const { revision } = await write.db
		.updateTable('rules_revision')
		.set((eb) => ({ revision: eb('revision', '+', 1) }))
		.where('id', '=', 1)
		.returning('revision')
		.executeTakeFirstOrThrow()
	write.hints.push({ log: rulesLog, seq: Number(revision) })
}

export async function findRulesRevision(queries: Queries): Promise<number> {
	const { revision } = await queries
		.selectFrom('rules_revision')
		.select('revision')
		.where('id', '=', 1)
		.executeTakeFirstOrThrow()
	return Number(revision)
}
