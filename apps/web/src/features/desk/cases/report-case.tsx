import type { ReportGroup } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { TextArea } from '../../../components/text-area/text-area.tsx'
import { showToast } from '../../../components/toast/toast.ts'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { useDeed } from '../use-deed.ts'
import { useDeskDraft } from '../use-desk-draft.ts'
import { useWords } from '../use-words.ts'
import styles from './cases.module.css'
import { HostName } from './host-name.tsx'
import { useReturnFocus } from './use-return-focus.ts'
import { ViolationForm } from './violation-form.tsx'

type ReportCaseProps = Omit<SectionProps, 'onDecided'> & { readonly group: ReportGroup; readonly onDecided: () => void }

/** One address that was reported: what people said, and what is decided about it. */
export function ReportCase({ group, onDecided, ...props }: ReportCaseProps) {
	const { t } = useI18n()
	const words = useWords(props.platforms)
	const [open, setOpen] = useState<'violation' | 'dismiss' | null>(null)
	const { host: box, giveBack } = useReturnFocus()
	const close = () => {
		setOpen(null)
		giveBack()
	}
	return (
		<article class={styles['case']} aria-label={group.host}>
			<header class={styles['caseHead']}>
				<HostName host={group.host} registrable={group.registrable} />
				<span class={styles['facts']}>
					{[
						words.platform(group.platform),
						t('desk.queue.reportCount', { count: group.reports.length }),
						t('desk.queue.since', { time: words.time(group.firstAt) }),
					].join(' · ')}
				</span>
			</header>
			<p class={styles['address']}>
				<bdi>{group.url}</bdi>
			</p>
			<ul class={styles['reports']}>
				{group.reports.slice(0, 20).map((report) => (
					<li key={report.id}>
						<span class={styles['why']}>{words.reason(report.why)}</span>
						<span class={styles['facts']}>{words.time(report.at)}</span>
						{report.note !== null && (
							<p class={styles['note']} dir="auto">
								{report.note}
							</p>
						)}
					</li>
				))}
			</ul>
			{group.reports.length > 20 && (
				<p class={styles['facts']}>{t('desk.queue.more', { count: group.reports.length - 20 })}</p>
			)}
			<div ref={box} class={styles['actions']} hidden={open !== null}>
				<Button variant="primary" onClick={() => setOpen('violation')}>
					{t('desk.queue.violation')}
				</Button>
				<Button onClick={() => setOpen('dismiss')}>{t('desk.queue.dismiss')}</Button>
			</div>
			{open === 'violation' && <ViolationForm {...props} group={group} onAdded={onDecided} onClose={close} />}
			{open === 'dismiss' && <DismissForm {...props} group={group} onDismissed={onDecided} onClose={close} />}
		</article>
	)
}

type DismissFormProps = Pick<SectionProps, 'desk' | 'me'> & {
	readonly group: ReportGroup
	readonly onDismissed: () => void
	readonly onClose: () => void
}

function DismissForm({ desk, me, group, onDismissed, onClose }: DismissFormProps) {
	const { t } = useI18n()
	const [words, setWords] = useDeskDraft(me.id, `dismiss ${group.url}`)
	const [asked, setAsked] = useState(false)
	const action = useDeed<null>(() => {
		setWords('')
		showToast(t('desk.queue.dismissed'))
		onDismissed()
	})
	return (
		<form
			class={styles['form']}
			onSubmit={(event) => {
				event.preventDefault()
				setAsked(true)
				const reports = group.reports.map(({ id }) => id).slice(0, 500)
				if (words.trim() !== '') action.run(() => desk.dismissReports({ reports, words: words.trim() }))
			}}
		>
			<TextArea
				label={t('desk.queue.dismissWords')}
				error={asked && words.trim() === '' ? t('desk.queue.noWords') : null}
				value={words}
				maxLength={1000}
				focused
				onInput={setWords}
			/>
			<TroubleNote trouble={action.trouble} />
			<div class={styles['actions']}>
				<Button onClick={onClose}>{t('common.cancel')}</Button>
				<Button type="submit" variant="primary" busy={action.busy}>
					{t('desk.queue.dismissSubmit')}
				</Button>
			</div>
		</form>
	)
}
