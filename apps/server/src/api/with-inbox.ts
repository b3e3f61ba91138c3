import type { Me, Person } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import { ensureInbox, findCursors, findRole, type Store, type WriteQueue } from '../db/index.ts'

/** A person with their role and where their inbox stands; their first sign-in gives them one. */
export type WithInbox = (person: Person) => Promise<Me>

export function createWithInbox(store: Store, writes: WriteQueue): WithInbox {
	return async (person) => {
		const known = (await findCursors(store.read, person.id))['inbox']
		const role = await findRole(store.read, person.id)
		if (known) return { person, inbox: known, role }
		await writes.run((write) => ensureInbox(write.db, person.id, newId()))
		const made = (await findCursors(store.read, person.id))['inbox']
		if (!made) throw new Error(`accounts: ${person.id} has no inbox`)
		return { person, inbox: made, role }
	}
}
