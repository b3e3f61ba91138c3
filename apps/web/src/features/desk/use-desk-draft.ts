import { deskDrafts, toDeskDraft } from '../../lib/drafts/desk-drafts.ts'
import { useStore } from '../../lib/store/use-store.ts'

/** A text that outlives an error, a reload and the end of a session; '' takes it away. */
export function useDeskDraft(person: string, place: string): readonly [text: string, setText: (text: string) => void] {
	const name = toDeskDraft(person, place)
	const text = useStore(deskDrafts.store, (drafts) => drafts.get(name) ?? '')
	return [text, (next) => deskDrafts.save(name, next)]
}
