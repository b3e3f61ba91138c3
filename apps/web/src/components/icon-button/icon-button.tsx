import type { TargetedMouseEvent } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'
import styles from './icon-button.module.css'

type IconButtonProps = {
	readonly icon: IconName
	/** What it does: read aloud, and shown as a hint. */
	readonly label: string
	readonly onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void
	readonly disabled?: boolean
	/** For a button that stays down. */
	readonly pressed?: boolean
	/** Id of a popover it opens. */
	readonly popoverTarget?: string
	readonly size?: number
}

/** A button that is only a drawing. */
export function IconButton({
	icon,
	label,
	onClick,
	disabled = false,
	pressed,
	popoverTarget,
	size = 20,
}: IconButtonProps) {
	return (
		<button
			type="button"
			class={styles['button']}
			aria-label={label}
			title={label}
			disabled={disabled}
			aria-pressed={pressed}
			{...(popoverTarget === undefined ? {} : { popovertarget: popoverTarget, 'aria-haspopup': 'menu' as const })}
			onClick={onClick}
		>
			<Icon name={icon} size={size} />
		</button>
	)
}
