import type { Answer } from '@hutong/protocol'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './group-dialog.module.css'
import { useAction } from './use-action.ts'

type LeaveDialogProps = {
	readonly title: string
	readonly leave: () => Promise<Answer<null>>
	readonly onDone: () => void
	readonly onClose: () => void
}

/** Asks before somebody leaves a group. */
export function LeaveDialog({ title, leave, onDone, onClose }: LeaveDialogProps) {
	const { t } = useI18n()
	const action = useAction(leave, onDone)
	return (
		<Dialog
			title={t('group.leaveTitle', { title })}
			width="narrow"
			closeButton={false}
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose} autoFocus>
						{t('common.cancel')}
					</Button>
					<Button variant="danger" busy={action.busy} onClick={action.run}>
						{t('group.leave')}
					</Button>
				</>
			}
		>
			<p>{t('group.leaveText')}</p>
			{action.error !== null && (
				<p class={styles['error']} role="alert">
					{action.error}
				</p>
			)}
		</Dialog>
	)
}
