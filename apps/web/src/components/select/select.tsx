import { useId } from 'preact/hooks'
import styles from './select.module.css'

type SelectProps = {
	readonly label: string
	readonly options: readonly { readonly value: string; readonly label: string }[]
	readonly value: string
	readonly onChoose: (value: string) => void
	/** Leaves the label to a screen reader. */
	readonly labelHidden?: boolean
}

/** One of many, from a list that opens. */
export function Select({ label, options, value, onChoose, labelHidden = false }: SelectProps) {
	const id = useId()
	return (
		<div class={styles['field']}>
			<label for={id} class={labelHidden ? styles['hidden'] : styles['label']}>
				{label}
			</label>
			<select id={id} class={styles['select']} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	)
}
