import { useId, useRef } from 'preact/hooks'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'
import { IconButton } from '../icon-button/icon-button.tsx'
import styles from './menu.module.css'
import { moveFocus } from './move-focus.ts'
import { placePopover } from './place-popover.ts'

export type MenuItem = {
	readonly id: string
	readonly label: string
	readonly icon?: IconName
	readonly danger?: boolean
	readonly disabled?: boolean
	/** For a choice: whether it is the one taken. */
	readonly checked?: boolean
	readonly onSelect: () => void
}

type MenuProps = {
	readonly label: string
	readonly icon: IconName
	/** Groups of items, with a line between them. */
	readonly groups: readonly (readonly MenuItem[])[]
}

/** A button that opens a list of things to do. Arrows move, Escape closes. */
export function Menu({ label, icon, groups }: MenuProps) {
	const id = useId()
	const list = useRef<HTMLDivElement>(null)
	const anchor = useRef<HTMLSpanElement>(null)
	return (
		<>
			<span ref={anchor} class={styles['anchor']}>
				<IconButton icon={icon} label={label} popoverTarget={id} />
			</span>
			<div
				ref={list}
				id={id}
				popover="auto"
				role="menu"
				aria-label={label}
				class={styles['menu']}
				onToggle={(event) => {
					if (event.newState !== 'open' || anchor.current === null) return
					placePopover(event.currentTarget, anchor.current)
					event.currentTarget.querySelector<HTMLElement>('button')?.focus()
				}}
				onKeyDown={(event) => moveFocus(event, '[role^=menuitem]')}
			>
				{groups.map((items) => (
					<fieldset class={styles['group']} key={items[0]?.id}>
						{items.map((item) => (
							<MenuRow key={item.id} item={item} onDone={() => list.current?.hidePopover()} />
						))}
					</fieldset>
				))}
			</div>
		</>
	)
}

function MenuRow({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
	const role =
		item.checked === undefined
			? ({ role: 'menuitem' } as const)
			: ({ role: 'menuitemradio', 'aria-checked': item.checked } as const)
	return (
		<button
			type="button"
			{...role}
			class={item.danger ? `${styles['item']} ${styles['danger']}` : styles['item']}
			disabled={item.disabled}
			onClick={() => {
				onDone()
				item.onSelect()
			}}
		>
			{item.icon !== undefined && <Icon name={item.icon} size={18} />}
			<span class={styles['label']}>{item.label}</span>
			{item.checked && <Icon name="check" size={16} />}
		</button>
	)
}
