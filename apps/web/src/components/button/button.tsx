import type { ComponentChildren } from 'preact'
import { Spinner } from '../spinner/spinner.tsx'
import styles from './button.module.css'

type ButtonProps = {
	readonly children: ComponentChildren
	/** `primary` is the one thing to do here; `plain` the others; `quiet` without a frame; `danger` takes something away. */
	readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
	readonly type?: 'button' | 'submit'
	readonly wide?: boolean
	readonly busy?: boolean
	readonly disabled?: boolean
	readonly autoFocus?: boolean
	readonly onClick?: () => void
}

/** A button with words. While `busy` it keeps its size and takes no further press. */
export function Button({ children, variant = 'plain', type = 'button', wide = false, ...rest }: ButtonProps) {
	const { busy = false, disabled = false, autoFocus = false, onClick } = rest
	const names = [styles['button'], styles[variant], wide && styles['wide'], busy && styles['busy']]
	return (
		<button
			type={type}
			class={names.filter(Boolean).join(' ')}
			disabled={disabled}
			aria-disabled={busy || undefined}
			data-autofocus={autoFocus || undefined}
			onClick={(event) => {
				if (busy) event.preventDefault()
				else onClick?.()
			}}
		>
			<span class={styles['label']}>{children}</span>
			{busy && (
				<span class={styles['spinner']}>
					<Spinner size={18} />
				</span>
			)}
		</button>
	)
}
