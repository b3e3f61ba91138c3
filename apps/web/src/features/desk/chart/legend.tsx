import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { outcomes } from '../outcomes.ts'
import styles from './chart.module.css'

/** Which colour is which outcome. */
export function Legend() {
	const { t } = useI18n()
	return (
		<ul class={styles['legend']}>
			{outcomes.map((outcome) => (
				<li key={outcome}>
					<OutcomeMark outcome={outcome} />
					{t(`desk.outcome.${outcome}`)}
				</li>
			))}
		</ul>
	)
}

/** The colour of an outcome; its name stands beside it. */
export function OutcomeMark({ outcome }: { readonly outcome: string }) {
	return (
		<svg class={styles['mark']} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
			<rect class={styles['part']} data-outcome={outcome} width="10" height="10" rx="2" />
		</svg>
	)
}
