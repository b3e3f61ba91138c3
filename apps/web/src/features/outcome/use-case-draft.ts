import { createStore } from '../../lib/store/store.ts'
import { useStore } from '../../lib/store/use-store.ts'

// A window that was closed by a slip opens again with what was written; a reload forgets it, and so does whoever sends.
const drafts = createStore<ReadonlyMap<string, unknown>>(new Map())

/**
 * What somebody is writing to the operators, by name, while the page is open; `null` takes it away.
 * @param name one name, one shape: it begins with the person and the form
 */
export function useCaseDraft<Draft>(name: string, empty: Draft): readonly [Draft, (next: Draft | null) => void] {
	// Only this function writes here, under the same name.
	const draft = useStore(drafts, (all) => all.get(name) as Draft | undefined) ?? empty
	const save = (next: Draft | null) => {
		const all = new Map(drafts.get())
		if (next === null) all.delete(name)
		else all.set(name, next)
		drafts.set(all)
	}
	return [draft, save]
}
