import type { DeskToday, PublicConfig } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { VisuallyHidden } from '../../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { PlainBar, StackBar } from '../chart/stack-bar.tsx'
import { type Counts, outcomes, totalOf } from '../outcomes.ts'
import { useWords } from '../use-words.ts'
import styles from './today.module.css'

/** The hosts that were tapped most. */
export function HostTable({ hosts }: { readonly hosts: DeskToday['hosts'] }) {
	const { t } = useI18n()
	return (
		<CountsTable
			name={t('desk.host')}
			rows={hosts.map((host) => ({ ...host, name: <bdi>{host.host}</bdi>, key: host.host }))}
		/>
	)
}

type PlatformTableProps = {
	readonly rows: DeskToday['platforms']
	readonly platforms: PublicConfig['platforms']
}

/** The platforms that were tapped most. */
export function PlatformTable({ rows, platforms }: PlatformTableProps) {
	const { t } = useI18n()
	const words = useWords(platforms)
	return (
		<CountsTable
			name={t('desk.platform')}
			rows={rows.map((row) => ({ ...row, name: words.platform(row.platform), key: row.platform ?? '' }))}
		/>
	)
}

/** The rules that spoke most. */
export function RuleTable({ rules }: { readonly rules: DeskToday['rules'] }) {
	const { t } = useI18n()
	const words = useWords()
	const most = Math.max(0, ...rules.map(({ count }) => count))
	return (
		<table class={styles['table']}>
			<Head name={t('desk.rule')} bars={t('desk.today.share')} />
			<tbody>
				{rules.map(({ rule, title, count }) => (
					<tr key={rule}>
						<th scope="row">
							{title === null ? t('desk.today.ruleGone') : words.word(title)}
							<code class={styles['id']}>{rule}</code>
						</th>
						<td class={styles['barCell']}>
							<PlainBar count={count} most={most} />
						</td>
						<td>{words.number(count)}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

type Row = Counts & { readonly name: ComponentChildren; readonly key: string }

function CountsTable({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
	const { t } = useI18n()
	const words = useWords()
	const most = Math.max(0, ...rows.map(totalOf))
	const say = (row: Row) =>
		outcomes
			.filter((outcome) => row[outcome] > 0)
			.map((outcome) => `${t(`desk.outcome.${outcome}`)} ${words.number(row[outcome])}`)
			.join(' · ')
	return (
		<table class={styles['table']}>
			<Head name={name} bars={t('desk.today.outcomes')} />
			<tbody>
				{rows.map((row) => (
					<tr key={row.key} title={say(row)}>
						<th scope="row">{row.name}</th>
						<td class={styles['barCell']}>
							<StackBar counts={row} most={most} />
							<VisuallyHidden>{say(row)}</VisuallyHidden>
						</td>
						<td>{words.number(totalOf(row))}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

function Head({ name, bars }: { readonly name: string; readonly bars: string }) {
	const { t } = useI18n()
	return (
		<thead class={styles['tableHead']}>
			<tr>
				<th scope="col">{name}</th>
				<th scope="col">{bars}</th>
				<th scope="col">{t('desk.today.taps')}</th>
			</tr>
		</thead>
	)
}
