import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { IconButton } from '../icon-button/icon-button.tsx'
import styles from './dialog.module.css'

type DialogProps = {
	readonly title: string
	readonly onClose: () => void
	readonly children: ComponentChildren
	/** Buttons at the foot, the main one last. */
	readonly actions?: ComponentChildren
	/** `narrow` for a question (360 px), `normal` for a form (440 px). */
	readonly width?: 'narrow' | 'normal'
	/** A question that starts no work of its own needs no cross at the top. */
	readonly closeButton?: boolean
}

/** A window over the screen: it holds the focus, Escape and a tap outside close it. Drawn while it is open. */
export function Dialog({ title, onClose, children, actions, width = 'normal', closeButton = true }: DialogProps) {
	const { t } = useI18n()
	const titleId = useId()
	const element = useModal()
	return (
		<dialog
			ref={element}
			class={`${styles['dialog']} ${styles[width]}`}
			aria-labelledby={titleId}
			onCancel={(event) => {
				event.preventDefault()
				onClose()
			}}
			closedby="any"
		>
			<div class={styles['body']}>
				<header class={styles['header']}>
					<h2 id={titleId} class={styles['title']}>
						{title}
					</h2>
					{closeButton && <IconButton icon="close" label={t('common.close')} onClick={onClose} />}
				</header>
				<div class={styles['content']}>{children}</div>
				{actions !== undefined && <footer class={styles['actions']}>{actions}</footer>}
			</div>
		</dialog>
	)
}

function useModal() {
	const element = useRef<HTMLDialogElement>(null)
	// With the dialog, not a picture later: a key pressed in between would go nowhere.
	useLayoutEffect(() => {
		const dialog = element.current
		const before = document.activeElement
		if (dialog === null) return
		dialog.showModal()
		dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
		return () => {
			dialog.close()
			if (before instanceof HTMLElement) before.focus()
		}
	}, [])
	return element
}
