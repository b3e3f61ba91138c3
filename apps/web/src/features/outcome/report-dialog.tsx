import type { Answer, ReportLink } from '@hutong/protocol'
import { useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { TextArea } from '../../components/text-area/text-area.tsx'
import { useDisplayHost } from '../../lib/display-host/use-display-host.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { HostName } from './host-name.tsx'
import styles from './outcome.module.css'
import { ReportKinds } from './report-kinds.tsx'
import { ReportThanks } from './report-thanks.tsx'
import { useCaseDraft } from './use-case-draft.ts'
import { useSending } from './use-sending.ts'

export type ReportDialogProps = {
	/** The link that is reported. */
	readonly place: Pick<ReportLink, 'conversation' | 'message' | 'link'>
	/** Where it leads, as far as the client knows. */
	readonly url: string | null
	/** Who reports: what one person writes is not shown to the next. */
	readonly person: string
	readonly send: (report: ReportLink) => Promise<Answer<null>>
	readonly onClose: () => void
}

const longestNote = 500

/** Reports a link: why, a note, and what happens next. What was written stays until it is sent. */
export function ReportDialog({ place, url, person, send, onClose }: ReportDialogProps) {
	const { t } = useI18n()
	const shown = useDisplayHost(url)
	const form = useRef<HTMLFormElement>(null)
	const [draft, setDraft] = useCaseDraft(`${person} report ${place.message} ${place.link}`, { why: '', note: '' })
	const [isMissing, setMissing] = useState(false)
	const { state, run } = useSending<null>(() => setDraft(null))
	if (state.kind === 'done') return <ReportThanks onClose={onClose} />
	const submit = () => {
		setMissing(draft.why === '')
		if (draft.why === '') return form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus()
		const note = draft.note.trim()
		run(() => send({ ...place, why: draft.why, ...(note === '' ? {} : { note }) }))
	}
	const actions = (
		<>
			<Button onClick={onClose}>{t('common.cancel')}</Button>
			<Button variant="primary" busy={state.kind === 'sending'} onClick={submit}>
				{t('report.send')}
			</Button>
		</>
	)
	return (
		<Dialog title={t('report.title')} onClose={onClose} actions={actions}>
			<form ref={form} class={styles['form']} onSubmit={(event) => event.preventDefault()}>
				{shown !== null && <HostName host={shown.host} registrable={shown.registrable} />}
				<ReportKinds
					value={draft.why}
					error={isMissing && draft.why === '' ? t('report.choose') : null}
					onChoose={(why) => setDraft({ ...draft, why })}
				/>
				<TextArea
					label={t('report.note')}
					hint={t('report.noteHint')}
					value={draft.note}
					maxLength={longestNote}
					onInput={(note) => setDraft({ ...draft, note })}
				/>
				{state.kind === 'failed' && (
					<p class={styles['error']} role="alert">
						{t(`error.${state.trouble}`)}
					</p>
				)}
			</form>
		</Dialog>
	)
}
