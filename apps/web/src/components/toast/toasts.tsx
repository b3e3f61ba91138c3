import { useStore } from '../../lib/store/use-store.ts'
import { Icon } from '../icon/icon.tsx'
import { hideToast, toastStore } from './toast.ts'
import styles from './toasts.module.css'

/** Where toasts appear. Drawn once. */
export function Toasts() {
	const toasts = useStore(toastStore, (all) => all)
	return (
		<div class={styles['toasts']} role="status" aria-live="polite">
			{toasts.map((toast) => (
				<button type="button" key={toast.id} class={styles['toast']} onClick={() => hideToast(toast.id)}>
					<Icon name={toast.kind === 'done' ? 'check' : 'alert'} size={18} />
					<span>{toast.text}</span>
				</button>
			))}
		</div>
	)
}
