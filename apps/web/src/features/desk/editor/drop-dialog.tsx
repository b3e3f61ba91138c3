import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import type { PolicyDraft } from './use-policy-draft.ts'

/** Asks before a draft goes. */
export function DropDialog({ draft, onClose }: { readonly draft: PolicyDraft; readonly onClose: () => void }) {
	const { t } = useI18n()
	return (
		<Dialog
			title={t('desk.editor.dropTitle')}
			width="narrow"
			closeButton={false}
			onClose={onClose}
			actions={
				<>
					<Button autoFocus onClick={onClose}>
						{t('desk.editor.keep')}
					</Button>
					<Button variant="danger" onClick={() => draft.begin('', '')}>
						{t('desk.editor.drop')}
					</Button>
				</>
			}
		>
			<p>{t('desk.editor.dropText')}</p>
		</Dialog>
	)
}
