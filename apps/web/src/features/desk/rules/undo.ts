import type { PolicyVersion } from '@hutong/protocol'
import { createStore, type Store } from '../../../lib/store/store.ts'

/** What was done a moment ago, and the version that was in force before: the way back. */
export type Undo = { readonly done: PolicyVersion; readonly back: PolicyVersion }

/** The last change of this tab that can be taken back. */
export const undoStore: Store<Undo | null> = createStore<Undo | null>(null)

/** Keeps the way back from a change; what was withdrawn before it began changed nothing. */
export function keepUndo(
	kind: 'approve' | 'withdraw' | 'rollback' | 'publish',
	done: PolicyVersion,
	before: PolicyVersion | null,
): void {
	const changed = kind !== 'withdraw' && done.state === 'current' && before !== null && before.id !== done.id
	undoStore.set(changed ? { done, back: before } : null)
}
