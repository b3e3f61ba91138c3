import { inLocale } from '../i18n/locale.ts'
import type { OrdersPort, PayableOrder } from '../payment/index.ts'
import type { OrderRow } from './order.ts'
import type { OrderStore } from './order-store.ts'

/** The shop's orders as the payment side sees them. */
export function toOrdersPort(orders: Pick<OrderStore, 'find' | 'markPaid' | 'move'>): OrdersPort {
	return {
		find: (id) => {
			const order = orders.find(id)
			return order ? toPayable(order) : null
		},
		markPaid: orders.markPaid,
		markRefunded: (id) => {
			if (orders.find(id)?.state === 'refunded') return 'already_refunded'
			return orders.move(id, 'refunded').ok ? 'refunded' : 'refused'
		},
	}
}

/** What a wallet is told of an order. */
export function toPayable(order: OrderRow): PayableOrder {
	const title = order.lines.map((line) => inLocale(line.title, order.locale)).join('、')
	return {
		id: order.id,
		total: order.total,
		currency: order.currency,
		title: [...title].slice(0, 100).join(''),
		status: order.state,
	}
}
