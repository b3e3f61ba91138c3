import type { OrderStatus } from './order.ts'

/**
 * Every state an order may be told to be in after another. It only moves forward:
 * `created → paid → shipped → completed`, `closed` from `created`, `refunded` from what was paid.
 * A step may be missed (a chat that was down), so what lies further ahead is forward too.
 */
const ahead = {
	created: ['paid', 'shipped', 'completed', 'closed', 'refunded'],
	paid: ['shipped', 'completed', 'refunded'],
	shipped: ['completed', 'refunded'],
	completed: ['refunded'],
	closed: [],
	refunded: [],
} as const satisfies Readonly<Record<OrderStatus, readonly OrderStatus[]>>

/** Says which way a change of state goes; a chat refuses `backwards`. */
export function orderTransition(from: OrderStatus, to: OrderStatus): 'same' | 'forward' | 'backwards' {
	if (from === to) return 'same'
	const states: readonly OrderStatus[] = ahead[from]
	return states.includes(to) ? 'forward' : 'backwards'
}
