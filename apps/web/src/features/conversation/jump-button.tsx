import type { ConversationSnapshot } from '@hutong/protocol'
import { useRef } from 'preact/hooks'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './message-list.module.css'

type JumpButtonProps = {
	readonly hidden: boolean
	readonly snapshot: ConversationSnapshot
	readonly me: string
	readonly onJump: () => void
}

/** Leads back to the newest message, and says how many came since one scrolled up. */
export function JumpButton({ hidden, snapshot, me, onJump }: JumpButtonProps) {
	const { t } = useI18n()
	const leftAt = useRef<number | null>(null)
	if (hidden) leftAt.current = null
	else leftAt.current ??= snapshot.cursor.seq
	if (leftAt.current === null) return null
	const since = leftAt.current
	const count = snapshot.messages.filter((message) => message.seq > since && message.by !== me).length
	return (
		<button
			type="button"
			class={styles['jump']}
			aria-label={count === 0 ? t('conversation.toBottom') : undefined}
			onClick={onJump}
		>
			<Icon name="arrow-down" size={18} />
			{count > 0 && <span>{t('conversation.newMessages', { count })}</span>}
		</button>
	)
}
