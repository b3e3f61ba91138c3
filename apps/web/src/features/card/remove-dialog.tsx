import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'

type RemoveDialogProps = { readonly onRemove: () => void; readonly onClose: () => void }

/** Asks once before a card is taken off: it does not come back. */
export function RemoveDialog({ onRemove, onClose }: RemoveDialogProps) {
	const { t } = useI18n()
	const remove = () => {
		onClose()
		onRemove()
	}
	const actions = (
		<>
			<Button onClick={onClose} autoFocus>
				{t('common.cancel')}
			</Button>
			<Button variant="danger" onClick={remove}>
				{t('card.remove.button')}
			</Button>
		</>
	)
	return (
		<Dialog title={t('card.remove.title')} width="narrow" closeButton={false} onClose={onClose} actions={actions}>
			<p>{t('card.remove.words')}</p>
		</Dialog>
	)
}
