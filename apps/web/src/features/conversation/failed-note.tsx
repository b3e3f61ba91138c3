import type { Problem } from '@hutong/protocol'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './timeline-row.module.css'

type FailedNoteProps = {
	readonly problem: Problem | null
	readonly onRetry: () => void
	readonly onDiscard: () => void
}

/** Under a message that was not taken: why, and what can be done. */
export function FailedNote({ problem, onRetry, onDiscard }: FailedNoteProps) {
	const { t } = useI18n()
	return (
		<div class={styles['failedNote']} role="alert">
			<span>
				{problem === null ? t('message.failed') : t('message.failedBecause', { reason: t(`error.${problem.code}`) })}
			</span>
			<button type="button" class={styles['action']} onClick={onRetry}>
				{t('message.retry')}
			</button>
			<button type="button" class={styles['action']} onClick={onDiscard}>
				{t('message.discard')}
			</button>
		</div>
	)
}
