import { Icon } from '../../../components/icon/icon.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { OutcomeMark } from '../chart/legend.tsx'
import { PlainBar } from '../chart/stack-bar.tsx'
import { useWords } from '../use-words.ts'
import styles from './trial.module.css'

type ShiftTableProps = {
	readonly name: string
	readonly rows: readonly {
		readonly name: string | null
		readonly before: string
		readonly after: string
		readonly count: number
	}[]
}

/** From which outcome to which, how often; what stays as it is is left out. */
export function ShiftTable({ name, rows }: ShiftTableProps) {
	const { t } = useI18n()
	const words = useWords()
	const shifts = rows.filter(({ before, after }) => before !== after).toSorted((a, b) => b.count - a.count)
	const most = Math.max(0, ...shifts.map(({ count }) => count))
	return (
		<table class={styles['table']}>
			<thead class={styles['tableHead']}>
				<tr>
					<th scope="col">{name}</th>
					<th scope="col">{t('desk.today.taps')}</th>
				</tr>
			</thead>
			<tbody>
				{shifts.map((row) => (
					<tr key={`${row.name} ${row.before} ${row.after}`}>
						<th scope="row">
							{row.name !== null && <span class={styles['rowName']}>{row.name}</span>}
							<Shift before={row.before} after={row.after} />
							<PlainBar count={row.count} most={most} outcome={row.after} />
						</th>
						<td>{words.number(row.count)}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

/** From one outcome to another. */
export function Shift({ before, after }: { readonly before: string; readonly after: string }) {
	const { t } = useI18n()
	const words = useWords()
	return (
		<span class={styles['shift']}>
			<span class={styles['side']}>
				<OutcomeMark outcome={before} />
				{words.outcome(before)}
			</span>
			<Icon name="chevron-right" size={14} />
			<VisuallyHidden>{t('desk.trial.becomes')}</VisuallyHidden>
			<span class={styles['side']}>
				<OutcomeMark outcome={after} />
				{words.outcome(after)}
			</span>
		</span>
	)
}
