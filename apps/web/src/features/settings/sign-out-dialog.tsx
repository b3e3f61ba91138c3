import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'

type SignOutDialogProps = {
	/** Messages that have not gone out and would be lost. */
	readonly unsent: number
	/** Texts at the operators' desk that were not published or sent. */
	readonly atDesk: number
	readonly onSignOut: () => Promise<void>
	readonly onClose: () => void
}

/** Asks before signing out while there is something that would be lost. */
export function SignOutDialog({ unsent, atDesk, onSignOut, onClose }: SignOutDialogProps) {
	const { t } = useI18n()
	const [busy, setBusy] = useState(false)
	const signOut = () => {
		setBusy(true)
		void onSignOut().finally(() => setBusy(false))
	}
	return (
		<Dialog
			title={t('settings.signOutTitle')}
			width="narrow"
			closeButton={false}
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose} autoFocus>
						{t('common.cancel')}
					</Button>
					<Button variant="danger" busy={busy} onClick={signOut}>
						{t('settings.signOut')}
					</Button>
				</>
			}
		>
			{unsent > 0 && <p>{t('settings.signOutUnsent', { count: unsent })}</p>}
			{atDesk > 0 && <p>{t('settings.signOutDesk')}</p>}
		</Dialog>
	)
}
