import type { DeskToday } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { outcomes } from '../outcomes.ts'
import { useWords } from '../use-words.ts'
import styles from './chart.module.css'

type StepsTableProps = {
	readonly steps: DeskToday['steps']
	readonly say: (step: DeskToday['steps'][number]) => string
	readonly unit: 'hour' | 'day'
}

/** The numbers of the chart, the newest first, for whoever reads rather than looks. */
export function StepsTable({ steps, say, unit }: StepsTableProps) {
	const { t } = useI18n()
	const words = useWords()
	const [opened, setOpened] = useState(false)
	const caption = t('desk.today.byStep', { unit })
	return (
		<details class={styles['details']} onToggle={(event) => setOpened(event.currentTarget.open)}>
			<summary class={styles['summary']}>{t('desk.asTable')}</summary>
			<section class={styles['scroll']} aria-label={caption} tabIndex={opened ? 0 : -1}>
				<table class={styles['table']}>
					<thead>
						<tr>
							<th scope="col">{t('desk.time')}</th>
							{outcomes.map((outcome) => (
								<th key={outcome} scope="col">
									{t(`desk.outcome.${outcome}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{opened &&
							steps.toReversed().map((step) => (
								<tr key={step.at}>
									<th scope="row">{say(step)}</th>
									{outcomes.map((outcome) => (
										<td key={outcome}>{words.number(step[outcome])}</td>
									))}
								</tr>
							))}
					</tbody>
				</table>
			</section>
		</details>
	)
}
