import type { Tables } from './tables.ts'
import type { Write } from './write-queue.ts'

/** Writes a decision about opening a link down. */
export async function addDecision(write: Write, decision: Tables['decisions']): Promise<void> {
	await write.db.insertInto('decisions').values(decision).execute()
}
