import type { OrderStatus } from '@hutong/protocol'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './order-card.module.css'

const steps = ['created', 'paid', 'shipped', 'completed'] as const

/** How far an order is. One that was closed or refunded has no way ahead, and shows none. */
export function OrderSteps({ status }: { readonly status: OrderStatus }) {
	const { t } = useI18n()
	if (status === 'closed' || status === 'refunded') return null
	const reached = steps.indexOf(status)
	return (
		<ol class={styles['steps']} aria-label={t('order.progress', { status: t(`order.${status}`) })}>
			{steps.map((step, index) => (
				<li
					key={step}
					class={index <= reached ? styles['done'] : styles['ahead']}
					aria-current={index === reached ? 'step' : undefined}
				>
					<span class={styles['dot']}>{index <= reached && <Icon name="check" size={10} />}</span>
					<span>{t(`order.step.${step}`)}</span>
				</li>
			))}
		</ol>
	)
}
