import type { DeskToday } from '@hutong/protocol'
import { Icon } from '../../../components/icon/icon.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { OutcomeMark } from '../chart/legend.tsx'
import { outcomes, totalOf } from '../outcomes.ts'
import { toHref } from '../place.ts'
import { useWords } from '../use-words.ts'
import styles from './today.module.css'

/** How many taps came to what. */
export function CountTiles({ today }: { readonly today: DeskToday }) {
	const { t } = useI18n()
	const words = useWords()
	const total = totalOf(today.outcomes)
	return (
		<dl class={styles['counts']}>
			{outcomes.map((outcome) => (
				<div key={outcome} class={styles['count']}>
					<dt>
						<OutcomeMark outcome={outcome} />
						{t(`desk.outcome.${outcome}`)}
					</dt>
					<dd>
						<span class={styles['number']}>{words.number(today.outcomes[outcome])}</span>
						<span class={styles['share']}>
							{outcome === 'confirm' && today.outcomes.confirm > 0
								? t('desk.today.confirmed', { share: words.share(today.confirmed, today.outcomes.confirm) })
								: words.share(today.outcomes[outcome], total)}
						</span>
					</dd>
				</div>
			))}
		</dl>
	)
}

/** What somebody has to decide, with the way there. */
export function WaitingLinks({ waiting }: { readonly waiting: DeskToday['waiting'] }) {
	const { t } = useI18n()
	const links = [
		{ place: 'queue', count: waiting.reports, words: t('desk.today.reports', { count: waiting.reports }) },
		{ place: 'queue', count: waiting.appeals, words: t('desk.today.appeals', { count: waiting.appeals }) },
		{ place: 'rules', count: waiting.policies, words: t('desk.today.policies', { count: waiting.policies }) },
	].filter(({ count }) => count > 0)
	if (links.length === 0) {
		return (
			<p class={styles['calm']}>
				<Icon name="check" size={18} />
				{t('desk.today.nothingWaits')}
			</p>
		)
	}
	return (
		<ul class={styles['waiting']}>
			{links.map(({ place, words }) => (
				<li key={words}>
					<a href={toHref(place)}>
						{words}
						<Icon name="chevron-right" size={16} />
					</a>
				</li>
			))}
		</ul>
	)
}
