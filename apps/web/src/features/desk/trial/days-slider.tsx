import { useId } from 'preact/hooks'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import styles from './trial.module.css'

type DaysSliderProps = { readonly days: number; readonly onChange: (days: number) => void }

/** How many days back: 1 to 90. */
export function DaysSlider({ days, onChange }: DaysSliderProps) {
	const { t } = useI18n()
	const id = useId()
	return (
		<div class={styles['slider']}>
			<label for={id} class={styles['sliderLabel']}>
				{t('desk.trial.days')}
			</label>
			<input
				id={id}
				type="range"
				class={styles['range']}
				min={1}
				max={90}
				value={days}
				aria-valuetext={t('desk.days', { count: days })}
				onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
			/>
			<output for={id} class={styles['sliderValue']}>
				{t('desk.days', { count: days })}
			</output>
		</div>
	)
}
