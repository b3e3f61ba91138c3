import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'

type SignOutDialogProps = {
	/** Messages that have not gone out and would be lost. */
	readonly unsent: number
	readonly onSignOut: () => Promise<void>
	readonly onClose: () => void
}

/** Asks before signing out while there are messages that have not gone out. */
export function SignOutDialog({ unsent, onSignOut, onClose }: SignOutDialogProps) {
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
			<p>{t('settings.signOutUnsent', { count: unsent })}</p>
		</Dialog>
	)
}
