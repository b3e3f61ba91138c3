import type { ListStatus, ListStatuses } from '@hutong/protocol'
import { Button } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { showToast } from '../../../components/toast/toast.ts'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { Facts } from '../parts/facts.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import { Tag } from '../parts/tag.tsx'
import { Tile } from '../parts/tile.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useDeed } from '../use-deed.ts'
import { useWords } from '../use-words.ts'
import { type ListState, toListState } from './list-state.ts'
import styles from './lists.module.css'

const tones = { good: 'good', refused: 'wait', expired: 'bad', missing: 'bad' } as const satisfies Record<
	ListState,
	string
>

/** The outside lists the rules in force rest on, and how each stands. */
export function ListsScreen({ desk, news }: SectionProps) {
	const { t } = useI18n()
	const asked = useAsked(() => desk.lists(), [desk, news])
	return (
		<>
			<SectionHead title={t('desk.lists.title')} />
			<Shown asked={asked}>
				{({ lists }) =>
					lists.length === 0 ? (
						<EmptyState icon="article" title={t('desk.lists.empty')} text={t('desk.lists.emptyText')} />
					) : (
						<div class={styles['lists']}>
							{lists.map((list) => (
								<List
									key={list.name}
									list={list}
									refresh={() => desk.refreshList(list.name)}
									onRefreshed={asked.take}
								/>
							))}
						</div>
					)
				}
			</Shown>
		</>
	)
}

type ListProps = {
	readonly list: ListStatus
	readonly refresh: () => ReturnType<SectionProps['desk']['refreshList']>
	readonly onRefreshed: (lists: ListStatuses) => void
}

function List({ list, refresh, onRefreshed }: ListProps) {
	const { t } = useI18n()
	const words = useWords()
	const state = toListState(list, Date.now())
	const action = useDeed<ListStatuses>((statuses) => {
		const now = statuses.lists.find(({ name }) => name === list.name)
		showToast(
			t(now?.problem == null ? 'desk.lists.refreshed' : 'desk.lists.stillRefused'),
			now?.problem == null ? 'done' : 'error',
		)
		onRefreshed(statuses)
	})
	return (
		<Tile title={list.name} aside={<Tag tone={tones[state]}>{t(`desk.lists.state.${state}`)}</Tag>}>
			<div class={styles['list']}>
				{state !== 'good' && (
					<p class={styles['problem']}>
						<Icon name="alert" size={18} />
						<span>{sayTrouble(list, state, t, words)}</span>
					</p>
				)}
				<Facts
					facts={[
						[t('desk.lists.by'), list.by === null ? t('desk.lists.own') : words.word(list.by)],
						[t('desk.lists.kind'), words.listKind(list.kind)],
						[t('desk.lists.entries'), words.number(list.entries)],
						[t('desk.lists.version'), list.version ?? '–'],
						[t('desk.lists.loadedAt'), list.loadedAt === null ? '–' : words.time(list.loadedAt)],
						[t('desk.lists.expiresAt'), list.expiresAt === null ? t('desk.lists.never') : words.time(list.expiresAt)],
						[t('desk.lists.whenMissing'), sayActs(list, t)],
						[t('desk.lists.source'), <bdi key="source">{list.source}</bdi>],
					]}
				/>
				<TroubleNote trouble={action.trouble} />
				<div>
					<Button busy={action.busy} onClick={() => action.run(refresh)}>
						<Icon name="refresh" size={16} />
						{t('desk.lists.refresh')}
					</Button>
				</div>
			</div>
		</Tile>
	)
}

type Say = ReturnType<typeof useI18n>['t']

/** Why the last update was refused, and what is in force meanwhile. */
function sayTrouble(list: ListStatus, state: ListState, t: Say, words: ReturnType<typeof useWords>): string {
	const { problem } = list
	const meanwhile = { good: '', refused: t('desk.lists.lastStays'), expired: t('desk.lists.lastExpired'), missing: '' }[
		state
	]
	const why = problem === null || problem.reason === 'expired' ? '' : words.listProblem(problem.reason)
	const line = problem?.line == null ? '' : t('desk.lists.line', { line: problem.line })
	const tried =
		problem === null || problem.reason === 'expired' ? '' : t('desk.lists.tried', { time: words.time(problem.at) })
	const acts = state === 'refused' ? '' : t('desk.lists.untilThen', { acts: sayActs(list, t) })
	return [why, line, meanwhile, acts, tried].filter((part) => part !== '').join(' ')
}

function sayActs(list: ListStatus, t: Say): string {
	return t(list.whenMissing === 'match' ? 'desk.lists.acts.match' : 'desk.lists.acts.ignore')
}
