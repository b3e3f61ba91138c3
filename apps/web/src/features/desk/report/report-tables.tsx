import type { TransparencyReport } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { outcomes } from '../outcomes.ts'
import { Tile } from '../parts/tile.tsx'
import { useWords } from '../use-words.ts'
import styles from './report.module.css'

/** The parts of a report, each a table. */
export function ReportTables({ report }: { readonly report: TransparencyReport }) {
	const { t } = useI18n()
	const words = useWords()
	const { reports, appeals } = report
	return (
		<div class={styles['tables']}>
			<Numbers
				title={t('desk.report.outcomes')}
				rows={outcomes.map((outcome) => [words.outcome(outcome), words.number(report.outcomes[outcome])])}
			/>
			<Numbers
				title={t('desk.report.reasons')}
				rows={report.reasons.map(({ reason, count }) => [words.reason(reason), words.number(count)])}
			/>
			<Numbers
				title={t('desk.report.reports')}
				rows={[
					[t('desk.report.received'), words.number(reports.received)],
					[t('desk.report.acted'), words.number(reports.acted)],
					[t('desk.report.dismissed'), words.number(reports.dismissed)],
				]}
			/>
			<Numbers
				title={t('desk.report.violations')}
				rows={report.violations.map(({ reason, scope, count }) => [
					`${words.reason(reason)} · ${words.scope(scope)}`,
					words.number(count),
				])}
			/>
			<Numbers
				title={t('desk.report.appeals')}
				rows={[
					[t('desk.report.received'), words.number(appeals.received)],
					[t('desk.report.accepted'), words.number(appeals.accepted)],
					[t('desk.report.refused'), words.number(appeals.refused)],
					[
						t('desk.report.median'),
						appeals.medianHours === null ? '–' : t('desk.report.hours', { hours: words.number(appeals.medianHours) }),
					],
				]}
			/>
			<Policies policies={report.policies} />
		</div>
	)
}

type NumbersProps = {
	readonly title: string
	readonly rows: readonly (readonly [name: string, value: ComponentChildren])[]
}

function Numbers({ title, rows }: NumbersProps) {
	const { t } = useI18n()
	return (
		<Tile title={title}>
			{rows.length === 0 ? (
				<p class={styles['note']}>{t('desk.report.none')}</p>
			) : (
				<table class={styles['table']}>
					<tbody>
						{rows.map(([name, value]) => (
							<tr key={name}>
								<th scope="row">{name}</th>
								<td>{value}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</Tile>
	)
}

function Policies({ policies }: { readonly policies: TransparencyReport['policies'] }) {
	const { t } = useI18n()
	const words = useWords()
	return (
		<Tile title={t('desk.report.policies')}>
			{policies.length === 0 && <p class={styles['note']}>{t('desk.report.none')}</p>}
			<ul class={styles['policies']}>
				{policies.map((policy) => (
					<li key={`${policy.name} ${policy.version} ${policy.effectiveAt}`}>
						<span class={styles['policyName']}>
							{t('desk.rules.versionOf', { name: policy.name, version: policy.version })} ·{' '}
							{words.time(policy.effectiveAt)}
						</span>
						<span dir="auto">{policy.reason}</span>
					</li>
				))}
			</ul>
		</Tile>
	)
}
