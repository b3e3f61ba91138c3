import { formatMoney } from '@hutong/money'
import type { Order } from '@hutong/protocol'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './order-card.module.css'
import { OrderSteps } from './order-steps.tsx'

type OrderCardProps = {
	readonly order: Order
	readonly onOpen: () => void
}

const shownItems = 3

/** An order made from this conversation, as its buyer sees it: and only they. */
export function OrderCard({ order, onOpen }: OrderCardProps) {
	const { t, locale } = useI18n()
	const rest = order.items.length - shownItems
	const count = order.items.reduce((sum, item) => sum + item.quantity, 0)
	return (
		<section class={styles['card']} aria-label={`${t('order.label')} · ${order.shop.name}`}>
			<header class={styles['header']}>
				<Icon name="bag" size={18} />
				<span class={styles['shop']} dir="auto">
					{order.shop.name}
				</span>
				<span class={styles['status']} data-status={order.status}>
					{t(`order.${order.status}`)}
				</span>
			</header>
			<ul class={styles['items']}>
				{order.items.slice(0, shownItems).map((item, index) => (
					<li key={`${index}-${item.title}`} class={styles['item']}>
						<span class={styles['words']}>
							<span class={styles['title']} dir="auto">
								{item.title}
							</span>
							{item.sku !== null && <span class={styles['sku']}>{item.sku}</span>}
						</span>
						<span class={styles['price']}>
							<span>{formatMoney(item.unitPrice, locale)}</span>
							<span class={styles['sku']}>{t('order.quantity', { count: item.quantity })}</span>
						</span>
					</li>
				))}
			</ul>
			{rest > 0 && <p class={styles['rest']}>{t('order.items', { count })}</p>}
			<p class={styles['total']}>
				<span>{t('order.total')}</span>
				<strong>{formatMoney(order.total, locale)}</strong>
			</p>
			<OrderSteps status={order.status} />
			<Facts order={order} />
			<footer class={styles['footer']}>
				<span class={styles['private']}>
					<Icon name="lock" size={14} />
					{t('order.private')}
				</span>
				<button type="button" class={styles['open']} onClick={onOpen}>
					{t('order.open')}
					<Icon name="chevron-right" size={16} />
				</button>
			</footer>
		</section>
	)
}

function Facts({ order }: { readonly order: Order }) {
	const { t } = useI18n()
	return (
		<dl class={styles['facts']}>
			{order.handler !== null && (
				<div>
					<dt>{t('order.paidWith')}</dt>
					<dd>{handlerName(order.handler, t)}</dd>
				</div>
			)}
			<div>
				<dt>{t('order.number')}</dt>
				<dd class={styles['number']}>{order.shopOrder}</dd>
			</div>
		</dl>
	)
}

/** What a wallet is called; one nobody has named yet keeps its own name. */
function handlerName(handler: string, t: ReturnType<typeof useI18n>['t']): string {
	if (handler === 'alipay') return t('order.handler.alipay')
	if (handler === 'wechatpay') return t('order.handler.wechatpay')
	return handler
}
