import type { DeskClient, Person, PolicyVersion } from '@hutong/protocol'
import { Button } from '../../../components/button/button.tsx'
import { Dialog } from '../../../components/dialog/dialog.tsx'
import { TextArea } from '../../../components/text-area/text-area.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { useDeed } from '../use-deed.ts'
import { useDeskDraft } from '../use-desk-draft.ts'
import { useWords } from '../use-words.ts'
import styles from './rules.module.css'
import { keepUndo } from './undo.ts'

/** What is about to be done to a version. */
export type PolicyDeed = { readonly kind: 'approve' | 'withdraw' | 'rollback'; readonly version: PolicyVersion }

type DeedDialogProps = {
	readonly deed: PolicyDeed
	/** The version in force, which a way back leads to. */
	readonly current: PolicyVersion | null
	readonly desk: DeskClient
	readonly me: Person
	readonly onDone: (version: PolicyVersion) => void
	readonly onClose: () => void
}

/** Asks once before rules change, and says what follows. What can be taken back is offered afterwards. */
export function DeedDialog({ deed, current, desk, me, onDone, onClose }: DeedDialogProps) {
	const { t } = useI18n()
	const words = useWords()
	const { kind, version } = deed
	const name = words.word(version.title)
	const [written, write] = useDeskDraft(me.id, `rollback ${version.id}`)
	const usual = t('desk.rules.rollBackReason', { name, version: version.version })
	const reason = written === '' ? usual : written
	const action = useDeed<PolicyVersion>((changed) => {
		write('')
		keepUndo(kind, changed, current)
		onDone(changed)
	})
	const run = () =>
		action.run(() => {
			if (kind === 'approve') return desk.approvePolicy(version.id)
			if (kind === 'withdraw') return desk.withdrawPolicy(version.id)
			return desk.rollBack({ to: version.id, reason: reason.trim() })
		})
	return (
		<Dialog
			title={t(`desk.rules.${kind}Title`, { name })}
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose}>{t('common.cancel')}</Button>
					<Button variant={kind === 'withdraw' ? 'danger' : 'primary'} busy={action.busy} autoFocus onClick={run}>
						{t(`desk.rules.${kind}Submit`)}
					</Button>
				</>
			}
		>
			<div class={styles['form']}>
				<TroubleNote trouble={action.trouble} />
				<p>{t(`desk.rules.${kind}Text`, { name, time: words.time(version.effectiveAt) })}</p>
				{kind === 'rollback' && (
					<TextArea
						label={t('desk.rules.reason')}
						hint={t('desk.rules.reasonHint')}
						value={reason}
						maxLength={1000}
						onInput={write}
					/>
				)}
			</div>
		</Dialog>
	)
}
