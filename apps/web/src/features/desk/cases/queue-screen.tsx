import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useEvery } from '../use-every.ts'
import { AppealCase } from './appeal-case.tsx'
import styles from './cases.module.css'
import { ReportCase } from './report-case.tsx'

/** What people reported and appealed, waiting for somebody to decide. */
export function QueueScreen(props: SectionProps) {
	const { t } = useI18n()
	const asked = useAsked(() => props.desk.queue(), [props.desk, props.news])
	useEvery(60_000, asked.reload)
	const decided = () => {
		asked.reload()
		props.onDecided()
	}
	return (
		<>
			<SectionHead title={t('desk.queue.title')} />
			<Shown asked={asked}>
				{({ reports, appeals }) =>
					reports.length + appeals.length === 0 ? (
						<EmptyState icon="check" title={t('desk.queue.empty')} text={t('desk.queue.emptyText')} />
					) : (
						<div class={styles['queue']}>
							{appeals.length > 0 && (
								<section class={styles['group']} aria-label={t('desk.queue.appeals', { count: appeals.length })}>
									<h2 class={styles['groupTitle']}>{t('desk.queue.appeals', { count: appeals.length })}</h2>
									{appeals.map((appeal) => (
										<AppealCase key={appeal.id} {...props} appeal={appeal} onAnswered={decided} />
									))}
								</section>
							)}
							{reports.length > 0 && (
								<section class={styles['group']} aria-label={t('desk.queue.reports', { count: reports.length })}>
									<h2 class={styles['groupTitle']}>{t('desk.queue.reports', { count: reports.length })}</h2>
									{reports.map((group) => (
										<ReportCase key={group.url} {...props} group={group} onDecided={decided} />
									))}
								</section>
							)}
						</div>
					)
				}
			</Shown>
		</>
	)
}
