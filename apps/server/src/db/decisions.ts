import type { Tables } from './tables.ts'
import type { Write } from './write-queue.ts'

/** Half a year: long enough to look into a complaint. Then it is no longer known who tapped what. */
const kept = 180 * 24 * 60 * 60 * 1000

/** Writes a decision about opening a link down; those of more than 180 days ago go. */
export async function addDecision(write: Write, decision: Tables['decisions']): Promise<void> {
	await write.db
		.deleteFrom('decisions')
		.where('at', '<', decision.at - kept)
		.execute()
	await write.db.insertInto('decisions').values(decision).execute()
}
