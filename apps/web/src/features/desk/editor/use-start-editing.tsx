import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { usePolicyDraft } from './use-policy-draft.ts'
import { writeJson } from './write-json.ts'

type Beginning = { readonly origin: string; readonly document: unknown }

/** Begins to edit a document; where another draft is on the desk it asks before that goes. */
export function useStartEditing(person: string, onStarted: () => void) {
	const { t } = useI18n()
	const draft = usePolicyDraft(person)
	const [asking, setAsking] = useState<Beginning | null>(null)
	const begin = ({ origin, document }: Beginning) => {
		draft.begin(origin, `${writeJson(document)}\n`)
		setAsking(null)
		onStarted()
	}
	return {
		start: (origin: string, document: unknown) => {
			const beginning = { origin, document }
			if (draft.text.trim() === '' || draft.text === `${writeJson(document)}\n`) begin(beginning)
			else setAsking(beginning)
		},
		dialog: asking !== null && (
			<Dialog
				title={t('desk.editor.replaceTitle')}
				width="narrow"
				closeButton={false}
				onClose={() => setAsking(null)}
				actions={
					<>
						<Button autoFocus onClick={() => setAsking(null)}>
							{t('desk.editor.keep')}
						</Button>
						<Button variant="danger" onClick={() => begin(asking)}>
							{t('desk.editor.replace')}
						</Button>
					</>
				}
			>
				<p>{t('desk.editor.replaceText', { name: draft.origin || '–' })}</p>
			</Dialog>
		),
	}
}
