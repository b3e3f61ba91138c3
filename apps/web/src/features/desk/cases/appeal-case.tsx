import type { Appeal, Violation } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Segments } from '../../../components/segments/segments.tsx'
import { TextArea } from '../../../components/text-area/text-area.tsx'
import { showToast } from '../../../components/toast/toast.ts'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { Facts } from '../parts/facts.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { useDeed } from '../use-deed.ts'
import { useDeskDraft } from '../use-desk-draft.ts'
import { useWords } from '../use-words.ts'
import styles from './cases.module.css'
import { toStep } from './step.ts'

type AppealCaseProps = SectionProps & { readonly appeal: Appeal; readonly onAnswered: () => void }

/** Somebody asks for a page back: what they say, what was found before, and the answer. */
export function AppealCase({ appeal, onAnswered, ...props }: AppealCaseProps) {
	const { t } = useI18n()
	const words = useWords()
	const { violation } = appeal
	return (
		<article class={styles['case']} aria-label={violation.target}>
			<header class={styles['caseHead']}>
				<h3 class={styles['host']}>
					<bdi>
						<b>{violation.target}</b>
					</bdi>
				</h3>
				<span class={styles['facts']}>{t('desk.queue.appealedAt', { time: words.time(appeal.at) })}</span>
			</header>
			{appeal.url !== null && appeal.url !== violation.target && (
				<p class={styles['address']}>
					<bdi>{appeal.url}</bdi>
				</p>
			)}
			<blockquote class={styles['quote']} dir="auto">
				{appeal.words}
			</blockquote>
			<p class={styles['facts']}>{t(appeal.hasContact ? 'desk.queue.mailed' : 'desk.queue.noContact')}</p>
			<Facts
				facts={[
					[t('desk.violation.reason'), words.reason(violation.reason)],
					[t('desk.violation.scope'), words.scope(violation.scope)],
					[t('desk.violation.evidence'), violation.evidence],
					[t('desk.violation.step'), t(`desk.step.${toStep(violation.step)}`)],
					[t('desk.violation.earlier'), words.number(appeal.earlier)],
				]}
			/>
			<AnswerForm {...props} appeal={appeal} onAnswered={onAnswered} />
		</article>
	)
}

function AnswerForm({ desk, me, appeal, onAnswered }: AppealCaseProps) {
	const { t } = useI18n()
	const words = useWords()
	const [choice, choose] = useDeskDraft(me.id, `appeal ${appeal.id} choice`)
	const [answer, setAnswer] = useDeskDraft(me.id, `appeal ${appeal.id}`)
	const [asked, setAsked] = useState(false)
	const action = useDeed<Violation>(() => {
		choose('')
		setAnswer('')
		showToast(t('desk.queue.answered'))
		onAnswered()
	})
	const { releaseAt } = appeal.violation
	const accept = choice === 'accept'
	return (
		<form
			class={styles['form']}
			onSubmit={(event) => {
				event.preventDefault()
				setAsked(true)
				if (choice === '' || answer.trim() === '') return
				action.run(() => desk.answerAppeal(appeal.id, { accept, words: answer.trim() }))
			}}
		>
			<Segments
				label={t('desk.queue.answer')}
				labelShown
				options={[
					{ value: 'accept', label: t('desk.queue.accept') },
					{ value: 'refuse', label: t('desk.queue.refuse') },
				]}
				value={choice}
				onChoose={choose}
			/>
			{asked && choice === '' && <p class={styles['error']}>{t('desk.queue.noChoice')}</p>}
			{accept && (
				<p class={styles['facts']}>
					{releaseAt === null || releaseAt <= Date.now()
						? t('desk.queue.opensNow')
						: t('desk.queue.opensAt', { time: words.time(releaseAt) })}
				</p>
			)}
			<TextArea
				label={t('desk.queue.answerWords')}
				hint={t('desk.queue.answerHint')}
				error={asked && answer.trim() === '' ? t('desk.queue.noWords') : null}
				value={answer}
				maxLength={1000}
				onInput={setAnswer}
			/>
			<TroubleNote trouble={action.trouble} />
			<div class={styles['actions']}>
				<Button type="submit" variant="primary" busy={action.busy}>
					{t('desk.queue.answerSubmit')}
				</Button>
			</div>
		</form>
	)
}
