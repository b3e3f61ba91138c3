import type { PolicyVersion } from '@hutong/protocol'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { Field } from '../../../components/field/field.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { Segments } from '../../../components/segments/segments.tsx'
import { TextArea } from '../../../components/text-area/text-area.tsx'
import { showToast } from '../../../components/toast/toast.ts'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { findCurrent } from '../rules/history-screen.tsx'
import { keepUndo } from '../rules/undo.ts'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useDeed } from '../use-deed.ts'
import { useDeskDraft } from '../use-desk-draft.ts'
import styles from './editor.module.css'

type PublishDialogProps = SectionProps & {
	readonly document: unknown
	/** How many violations of the criteria the check found. */
	readonly broken: number
	readonly onPublished: () => void
	readonly onClose: () => void
}

/** Publishes the rules with a reason, now or from a time on. */
export function PublishDialog({ desk, me, document, broken, onPublished, onClose }: PublishDialogProps) {
	const { t } = useI18n()
	const list = useAsked(() => desk.policies(), [desk])
	const [reason, setReason] = useDeskDraft(me.id, 'publish-reason')
	const [at, setAt] = useDeskDraft(me.id, 'publish-at')
	const [asked, setAsked] = useState(false)
	const before = useRef<PolicyVersion | null>(null)
	const action = useDeed<PolicyVersion>((version) => {
		keepUndo('publish', version, before.current)
		setReason('')
		setAt('')
		showToast(t(`desk.publish.done.${version.state}`))
		onPublished()
	})
	const time = at === '' ? null : Date.parse(at)
	const timeError = time !== null && !(time > Date.now()) ? t('desk.publish.past') : null
	const publish = () => {
		setAsked(true)
		if (reason.trim() === '' || timeError !== null) return
		action.run(async () => {
			// The way back leads to what is in force now; the list above may be older, or not be there yet.
			const now = await desk.policies()
			if (!now.ok) return now
			before.current = findCurrent(now.value)
			return desk.publishPolicy({ document, reason: reason.trim(), effectiveAt: time })
		})
	}
	return (
		<Dialog
			title={t('desk.publish.title')}
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose}>{t('common.cancel')}</Button>
					<Button variant="primary" busy={action.busy} onClick={publish}>
						{t(list.value?.secondEye ? 'desk.publish.submitWaiting' : 'desk.publish.submit')}
					</Button>
				</>
			}
		>
			<div class={styles['form']}>
				<TroubleNote trouble={action.trouble} />
				{list.value?.secondEye && <Notice icon="people" words={t('desk.publish.secondEye')} />}
				{broken > 0 && <Notice icon="alert" words={t('desk.publish.broken', { count: broken })} />}
				<TextArea
					label={t('desk.rules.reason')}
					hint={t('desk.rules.reasonHint')}
					error={asked && reason.trim() === '' ? t('desk.publish.noReason') : null}
					value={reason}
					maxLength={1000}
					autoFocus
					onInput={setReason}
				/>
				<Segments
					label={t('desk.publish.when')}
					labelShown
					options={[
						{ value: 'now', label: t('desk.publish.now') },
						{ value: 'later', label: t('desk.publish.later') },
					]}
					value={at === '' ? 'now' : 'later'}
					onChoose={(when) => setAt(when === 'now' ? '' : toLocal(Date.now() + 3_600_000))}
				/>
				{at !== '' && (
					<Field
						label={t('desk.publish.at')}
						type="datetime-local"
						value={at}
						error={timeError}
						onInput={(next) => next !== '' && setAt(next)}
					/>
				)}
			</div>
		</Dialog>
	)
}

function Notice({ icon, words }: { readonly icon: 'people' | 'alert'; readonly words: string }) {
	return (
		<p class={styles['notice']}>
			<Icon name={icon} size={18} />
			<span>{words}</span>
		</p>
	)
}

/** A time as the field of a form has it: the clock on the wall, to the minute. */
function toLocal(at: number): string {
	const date = new Date(at)
	return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
