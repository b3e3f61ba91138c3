import { createDrafts, type Drafts } from './drafts.ts'

/**
 * What an operator wrote at the desk in this tab, by person and place. A session that ends takes none of it: hours of work
 * on a rulebook are there again once the same person signs in.
 */
export const deskDrafts = createDrafts(sessionStorage, 'hutong.desk.')

/** The name a draft is kept by. */
export function toDeskDraft(person: string, place: string): string {
	return `${person} ${place}`
}

/** Drops what anybody else wrote. */
export function keepDeskDraftsOf(drafts: Drafts, person: string): void {
	for (const name of drafts.store.get().keys()) if (!name.startsWith(toDeskDraft(person, ''))) drafts.save(name, '')
}
