import type { Order } from '@hutong/protocol'
import type { Opened } from './opened.ts'

/**
 * Whether somebody may be in the middle of paying on a page that is open. The chat sees nothing inside it: a shop's page that led
 * elsewhere may be at a wallet, and an order made since it was opened may be paid this very moment.
 * @param isAway whether the page led elsewhere
 */
export function isPaying(opened: Opened, isAway: boolean, orders: readonly Order[]): boolean {
	const { accepts, url, at } = opened.decision
	// On an order's own page that order is what may be paid.
	if (opened.order !== undefined) return orders.some(({ id, status }) => id === opened.order && status === 'created')
	if (url === null || !URL.canParse(url)) return false
	const { origin } = new URL(url)
	const isOpen = ({ status, shop, updatedAt }: Order) =>
		status === 'created' && shop.origin === origin && updatedAt >= at
	return (isAway && accepts.length > 0) || orders.some(isOpen)
}
