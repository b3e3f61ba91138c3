import { Icon } from '../../components/icon/icon.tsx'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import type { Delivery } from '../../lib/chat/timeline.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './timeline-row.module.css'

const icons = { sending: 'clock', sent: 'check', failed: 'alert' } as const

/** How an own message stands: a clock, a tick, a red mark. */
export function DeliveryMark({
	delivery,
	waiting = false,
}: {
	readonly delivery: Delivery
	readonly waiting?: boolean
}) {
	const { t } = useI18n()
	const words = delivery === 'sending' && waiting ? t('message.waiting') : t(`message.${delivery}`)
	return (
		<span class={`${styles['mark']} ${styles[delivery]}`} title={words}>
			<Icon name={icons[delivery]} size={delivery === 'failed' ? 18 : 13} />
			<VisuallyHidden>{words}</VisuallyHidden>
		</span>
	)
}
