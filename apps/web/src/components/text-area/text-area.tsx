import { useEffect, useId, useRef } from 'preact/hooks'
import field from '../field/field.module.css'
import styles from './text-area.module.css'

type TextAreaProps = {
	readonly label: string
	readonly value: string
	readonly onInput: (value: string) => void
	readonly hint?: string
	readonly error?: string | null
	readonly maxLength?: number
	readonly rows?: number
	/** For a dialog: the first thing to write in. */
	readonly autoFocus?: boolean
	/** Takes the focus when it comes. */
	readonly focused?: boolean
}

/** Some lines to write in, with their label, hint and error. Grows with what is written. */
export function TextArea({ label, value, onInput, hint, error = null, rows = 3, ...rest }: TextAreaProps) {
	const id = useId()
	const note = error ?? hint
	const area = useRef<HTMLTextAreaElement>(null)
	useEffect(() => {
		if (rest.focused) area.current?.focus()
	}, [])
	return (
		<div class={field['field']}>
			<label for={id} class={field['label']}>
				{label}
			</label>
			<textarea
				ref={area}
				id={id}
				class={styles['area']}
				rows={rows}
				value={value}
				maxLength={rest.maxLength}
				dir="auto"
				data-autofocus={rest.autoFocus || undefined}
				aria-invalid={error === null ? undefined : true}
				aria-describedby={note === undefined ? undefined : `${id}-note`}
				onInput={(event) => onInput(event.currentTarget.value)}
			/>
			{note !== undefined && (
				<p id={`${id}-note`} class={error === null ? field['hint'] : field['error']}>
					{note}
				</p>
			)}
		</div>
	)
}
