import { useId } from 'preact/hooks'
import styles from './field.module.css'

type FieldProps = {
	readonly label: string
	readonly value: string
	readonly onInput: (value: string) => void
	readonly type?: 'text' | 'password' | 'datetime-local'
	readonly hint?: string
	readonly error?: string | null
	readonly autoComplete?: string
	readonly placeholder?: string
	readonly maxLength?: number
	readonly autoFocus?: boolean
	/** Leaves the label to a screen reader. */
	readonly labelHidden?: boolean
}

/** A line to write in, with its label, hint and error. */
export function Field({ label, value, onInput, type = 'text', hint, error = null, ...rest }: FieldProps) {
	const id = useId()
	const note = error ?? hint
	return (
		<div class={styles['field']}>
			<label for={id} class={rest.labelHidden ? styles['hidden'] : styles['label']}>
				{label}
			</label>
			<input
				id={id}
				class={styles['input']}
				{...(type === 'password' ? { type } : type === 'text' ? { type } : { type })}
				value={value}
				placeholder={rest.placeholder}
				maxLength={rest.maxLength}
				autocomplete={rest.autoComplete ?? 'off'}
				autocapitalize="none"
				spellcheck={false}
				data-autofocus={rest.autoFocus || undefined}
				aria-invalid={error === null ? undefined : true}
				aria-describedby={note === undefined ? undefined : `${id}-note`}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
			{note !== undefined && (
				<p id={`${id}-note`} class={error === null ? styles['hint'] : styles['error']}>
					{note}
				</p>
			)}
		</div>
	)
}
