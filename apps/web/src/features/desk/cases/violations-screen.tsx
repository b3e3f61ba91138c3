import type { Violation } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Segments } from '../../../components/segments/segments.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import { Tag } from '../parts/tag.tsx'
import { Tile } from '../parts/tile.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useWords } from '../use-words.ts'
import styles from './cases.module.css'
import { toStep } from './step.ts'
import { useReturnFocus } from './use-return-focus.ts'
import { ViolationForm } from './violation-form.tsx'

const filters = ['active', 'released', 'all'] as const

/** The violations that were found, and what follows of each. */
export function ViolationsScreen(props: SectionProps) {
	const { t } = useI18n()
	const asked = useAsked(() => props.desk.violations(), [props.desk, props.news])
	const [filter, setFilter] = useState<(typeof filters)[number]>('active')
	const [adding, setAdding] = useState(false)
	const { host, giveBack } = useReturnFocus()
	const close = () => {
		setAdding(false)
		giveBack()
	}
	return (
		<>
			<SectionHead title={t('desk.violations.title')}>
				<Segments
					label={t('desk.violations.filter')}
					options={filters.map((each) => ({ value: each, label: t(`desk.violations.${each}`) }))}
					value={filter}
					onChoose={setFilter}
				/>
				<div ref={host} hidden={adding}>
					<Button onClick={() => setAdding(true)}>{t('desk.violations.add')}</Button>
				</div>
			</SectionHead>
			{adding && (
				<div class={styles['adding']}>
					<Tile title={t('desk.violations.add')}>
						<ViolationForm
							{...props}
							onAdded={() => {
								close()
								asked.reload()
							}}
							onClose={close}
						/>
					</Tile>
				</div>
			)}
			<Shown asked={asked}>
				{({ violations }) => (
					<Violations violations={violations.filter(({ state }) => filter === 'all' || state === filter)} />
				)}
			</Shown>
		</>
	)
}

function Violations({ violations }: { readonly violations: readonly Violation[] }) {
	const { t } = useI18n()
	if (violations.length === 0) return <EmptyState icon="shield" title={t('desk.violations.empty')} />
	return (
		<ul class={styles['violations']}>
			{violations.map((violation) => (
				<ViolationRow key={violation.id} violation={violation} />
			))}
		</ul>
	)
}

function ViolationRow({ violation }: { readonly violation: Violation }) {
	const { t } = useI18n()
	const words = useWords()
	const facts = [
		words.scope(violation.scope),
		words.time(violation.createdAt),
		...(violation.by === null ? [] : [t('desk.rules.by', { name: violation.by.name })]),
	]
	return (
		<li class={styles['violation']}>
			<p class={styles['violationHead']}>
				<bdi class={styles['violationTarget']}>{violation.target}</bdi>
				<Tag tone={violation.state === 'active' ? 'bad' : 'plain'}>{t(`desk.violations.${violation.state}`)}</Tag>
			</p>
			<p class={styles['why']}>{words.reason(violation.reason)}</p>
			<p class={styles['note']} dir="auto">
				{violation.evidence}
			</p>
			<p class={styles['facts']}>{facts.join(' · ')}</p>
			<p class={styles['facts']}>{sayEnd(violation, t, words.time)}</p>
		</li>
	)
}

function sayEnd(violation: Violation, t: ReturnType<typeof useI18n>['t'], time: (at: number) => string): string {
	const { releasedAt } = violation
	if (releasedAt !== null && violation.state === 'active') return t('desk.queue.opensAt', { time: time(releasedAt) })
	if (releasedAt !== null) return t('desk.violations.releasedAt', { time: time(releasedAt) })
	return `${t(`desk.step.${toStep(violation.step)}`)} · ${t('desk.violations.untilAppeal')}`
}
