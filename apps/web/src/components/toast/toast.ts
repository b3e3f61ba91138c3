import { createStore, type Store } from '../../lib/store/store.ts'

export type Toast = { readonly id: number; readonly text: string; readonly kind: 'done' | 'error' }

/** The words shown for a moment at the foot of the screen, oldest first. */
export const toastStore: Store<readonly Toast[]> = createStore<readonly Toast[]>([])

let lastId = 0

/** Says something for a moment: 2.5 s when it went well, 6 s when it did not. */
export function showToast(text: string, kind: Toast['kind'] = 'done'): void {
	const id = ++lastId
	toastStore.update((toasts) => [...toasts.filter((toast) => toast.text !== text), { id, text, kind }].slice(-3))
	setTimeout(() => hideToast(id), kind === 'done' ? 2500 : 6000)
}

export function hideToast(id: number): void {
	toastStore.update((toasts) => toasts.filter((toast) => toast.id !== id))
}
