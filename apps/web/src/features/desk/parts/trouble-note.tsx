import { Button } from '../../../components/button/button.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import type { Trouble } from '../use-asked.ts'
import styles from './parts.module.css'

type TroubleNoteProps = { readonly trouble: Trouble | null; readonly onRetry?: () => void }

/** What went wrong, in words, with the way on. Whose session ended begins anew: what was written is kept. */
export function TroubleNote({ trouble, onRetry }: TroubleNoteProps) {
	const { t } = useI18n()
	return (
		<div role="alert" class={styles['troubleSlot']}>
			{trouble !== null && (
				<div class={styles['trouble']}>
					<Icon name="alert" size={18} />
					<span class={styles['troubleWords']}>
						{trouble === 'unauthenticated' ? t('desk.signInAgainText') : t(`error.${trouble}`)}
					</span>
					{trouble === 'unauthenticated' && <Button onClick={() => location.reload()}>{t('desk.signInAgain')}</Button>}
					{trouble !== 'unauthenticated' && onRetry !== undefined && (
						<Button onClick={onRetry}>{t('common.retry')}</Button>
					)}
				</div>
			)}
		</div>
	)
}
