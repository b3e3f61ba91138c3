import type { DeskToday } from '@hutong/protocol'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { IconButton } from '../../../components/icon-button/icon-button.tsx'
import { Segments } from '../../../components/segments/segments.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { createStore } from '../../../lib/store/store.ts'
import { useStore } from '../../../lib/store/use-store.ts'
import { StepsChart } from '../chart/steps-chart.tsx'
import { totalOf } from '../outcomes.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import { Tile } from '../parts/tile.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useEvery } from '../use-every.ts'
import { useWords } from '../use-words.ts'
import { CountTiles, WaitingLinks } from './count-tiles.tsx'
import { HostTable, PlatformTable, RuleTable } from './share-tables.tsx'
import styles from './today.module.css'

const periods = [1, 7, 30, 90] as const
const askAgainAfter = 60_000

/** The period somebody looks at; it stays while they go to other screens. */
const chosenDays = createStore<(typeof periods)[number]>(1)

/** What has been happening with links, at a glance. */
export function TodayScreen({ desk, platforms, news }: SectionProps) {
	const { t } = useI18n()
	const words = useWords()
	const days = useStore(chosenDays, (chosen) => chosen)
	const asked = useAsked(() => desk.today(days), [desk, days, news])
	useEvery(askAgainAfter, asked.reload)
	return (
		<>
			<SectionHead title={t('desk.today.title')}>
				<Segments
					label={t('desk.today.period')}
					options={periods.map((each) => ({ value: each, label: t('desk.today.days', { count: each }) }))}
					value={days}
					onChoose={chosenDays.set}
				/>
				<IconButton icon="refresh" label={t('desk.reload')} onClick={asked.reload} />
			</SectionHead>
			<Shown asked={asked}>
				{(today) => (
					<>
						<p class={styles['range']}>
							{t('desk.today.range', { from: words.time(today.from), until: words.time(today.until) })}
						</p>
						<CountTiles today={today} />
						<WaitingLinks waiting={today.waiting} />
						<Happened today={today} days={days} platforms={platforms} />
					</>
				)}
			</Shown>
		</>
	)
}

type HappenedProps = {
	readonly today: DeskToday
	readonly days: number
	readonly platforms: SectionProps['platforms']
}

function Happened({ today, days, platforms }: HappenedProps) {
	const { t } = useI18n()
	if (totalOf(today.outcomes) === 0) {
		return (
			<Tile title={t('desk.today.happened')}>
				<EmptyState icon="chart" title={t('desk.today.empty')} text={t('desk.today.emptyText')} />
			</Tile>
		)
	}
	return (
		<>
			<Tile title={t('desk.today.byStep', { unit: days === 1 ? 'hour' : 'day' })}>
				<StepsChart steps={today.steps} unit={days === 1 ? 'hour' : 'day'} />
			</Tile>
			<div class={styles['columns']}>
				<Tile title={t('desk.today.hosts')}>
					<HostTable hosts={today.hosts} />
				</Tile>
				<div class={styles['stack']}>
					<Tile title={t('desk.today.platforms')}>
						<PlatformTable rows={today.platforms} platforms={platforms} />
					</Tile>
					<Tile title={t('desk.today.rules')}>
						<RuleTable rules={today.rules} />
					</Tile>
				</div>
			</div>
		</>
	)
}
