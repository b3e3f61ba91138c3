import type { Answer, ApplicationTaken, ApplyForAccess, Decision } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { TextArea } from '../../components/text-area/text-area.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { AppealTaken } from './appeal-taken.tsx'
import { findAppealUrl } from './appeal-url.ts'
import { HostName } from './host-name.tsx'
import styles from './outcome.module.css'
import { useCaseDraft } from './use-case-draft.ts'
import { useSending } from './use-sending.ts'

export type AppealDialogProps = {
	readonly decision: Pick<Decision, 'appeal' | 'host' | 'registrable'>
	/** Who applies: what one person writes is not shown to the next. */
	readonly person: string
	readonly send: (form: ApplyForAccess) => Promise<Answer<ApplicationTaken>>
	readonly onClose: () => void
}

/** Applies for a stopped page to be opened again. What was written stays until it is sent. */
export function AppealDialog({ decision, person, send, onClose }: AppealDialogProps) {
	const { t } = useI18n()
	const url = findAppealUrl(decision.appeal ?? '') ?? ''
	const [draft, setDraft] = useCaseDraft(`${person} appeal ${url}`, { words: '', contact: '' })
	const [isMissing, setMissing] = useState(false)
	const { state, run } = useSending<ApplicationTaken>(() => setDraft(null))
	if (state.kind === 'done') return <AppealTaken token={state.value.token} onClose={onClose} />
	const trouble = state.kind === 'failed' ? state.trouble : null
	const submit = () => {
		const [words, contact] = [draft.words.trim(), draft.contact.trim()]
		setMissing(words === '')
		if (words !== '') run(() => send({ url, words, ...(contact === '' ? {} : { contact }) }))
	}
	const actions = (
		<>
			<Button onClick={onClose}>{t('common.cancel')}</Button>
			<Button variant="primary" busy={state.kind === 'sending'} onClick={submit}>
				{t('appeal.send')}
			</Button>
		</>
	)
	return (
		<Dialog title={t('appeal.title')} onClose={onClose} actions={actions}>
			<form class={styles['form']} onSubmit={(event) => event.preventDefault()}>
				<HostName host={decision.host} registrable={decision.registrable} />
				<p>{t('appeal.intro')}</p>
				<TextArea
					label={t('appeal.words')}
					hint={t('appeal.wordsHint')}
					error={isMissing && draft.words.trim() === '' ? t('appeal.missing') : null}
					value={draft.words}
					maxLength={1000}
					autoFocus
					onInput={(words) => setDraft({ ...draft, words })}
				/>
				<Field
					label={t('appeal.contact')}
					value={draft.contact}
					autoComplete="email"
					maxLength={254}
					error={trouble === 'contact_invalid' ? t('error.contact_invalid') : null}
					onInput={(contact) => setDraft({ ...draft, contact })}
				/>
				{trouble !== null && trouble !== 'contact_invalid' && (
					<p class={styles['error']} role="alert">
						{t(`error.${trouble}`)}
					</p>
				)}
			</form>
		</Dialog>
	)
}
