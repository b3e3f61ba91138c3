import type { DeskToday } from '@hutong/protocol'
import { useEffect, useRef } from 'preact/hooks'
import { Badge } from '../../components/badge/badge.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './desk-nav.module.css'
import { type Section, sections, toHref } from './place.ts'

const icons = {
	today: 'chart',
	rules: 'code',
	queue: 'clipboard',
	violations: 'stop',
	lists: 'article',
	report: 'file',
	mails: 'message',
} as const satisfies Record<Section, IconName>

type DeskNavProps = {
	readonly section: Section
	readonly waiting: DeskToday['waiting'] | null
	/** Mails are shown where nothing sends them. */
	readonly hasMails: boolean
}

/** The screens of the desk, with what waits on each. */
export function DeskNav({ section, waiting, hasMails }: DeskNavProps) {
	const { t } = useI18n()
	const nav = useRef<HTMLElement>(null)
	useEffect(() => {
		nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
	}, [section])
	const counts: Partial<Record<Section, number>> =
		waiting === null ? {} : { rules: waiting.policies, queue: waiting.reports + waiting.appeals }
	return (
		<nav ref={nav} class={styles['nav']} aria-label={t('desk.nav')}>
			<ul class={styles['list']}>
				{sections
					.filter((each) => each !== 'mails' || hasMails || section === 'mails')
					.map((each) => (
						<li key={each}>
							<a class={styles['link']} href={toHref(each)} aria-current={each === section ? 'page' : undefined}>
								<Icon name={icons[each]} size={18} />
								<span class={styles['label']}>{t(`desk.${each}.nav`)}</span>
								<Waiting count={counts[each] ?? 0} />
							</a>
						</li>
					))}
			</ul>
		</nav>
	)
}

function Waiting({ count }: { readonly count: number }) {
	const { t } = useI18n()
	if (count === 0) return null
	return (
		<>
			<Badge count={count} />
			<VisuallyHidden>{t('desk.waiting', { count })}</VisuallyHidden>
		</>
	)
}
