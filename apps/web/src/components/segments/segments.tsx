import { useEffect, useId, useRef } from 'preact/hooks'
import styles from './segments.module.css'

type SegmentsProps<Value extends string | number> = {
	readonly label: string
	readonly options: readonly { readonly value: Value; readonly label: string }[]
	readonly value: Value | null
	readonly onChoose: (value: Value) => void
	/** Shows what is chosen between above the choice. */
	readonly labelShown?: boolean
	/** Takes the focus when it comes. */
	readonly focused?: boolean
}

/** One of a few, side by side: arrows go from one to the next. */
export function Segments<Value extends string | number>(props: SegmentsProps<Value>) {
	const { label, options, value, onChoose, labelShown = false, focused = false } = props
	const name = useId()
	const set = useRef<HTMLFieldSetElement>(null)
	useEffect(() => {
		if (focused) set.current?.querySelector<HTMLElement>(':checked')?.focus()
	}, [])
	return (
		<fieldset ref={set} class={styles['set']}>
			<legend class={labelShown ? styles['label'] : styles['hidden']}>{label}</legend>
			<div class={styles['segments']}>
				{options.map((option) => (
					<label key={option.value} class={styles['segment']}>
						<input
							type="radio"
							class={styles['radio']}
							name={name}
							checked={option.value === value}
							onChange={() => onChoose(option.value)}
						/>
						{option.label}
					</label>
				))}
			</div>
		</fieldset>
	)
}
