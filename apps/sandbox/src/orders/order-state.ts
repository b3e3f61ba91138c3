/** Where an order stands. It only moves forward. */
export type OrderState = 'created' | 'paid' | 'shipped' | 'completed' | 'closed' | 'refunded'

/** Every arrow there is; what is not listed is forbidden. */
export const orderArrows = {
	created: ['paid', 'closed'],
	paid: ['shipped', 'refunded'],
	shipped: ['completed', 'refunded'],
	completed: ['refunded'],
	closed: [],
	refunded: [],
} as const satisfies Readonly<Record<OrderState, readonly OrderState[]>>

export const orderStates = ['created', 'paid', 'shipped', 'completed', 'closed', 'refunded'] as const

/** Whether an order may go from one state to another. */
export function isOrderArrow(from: OrderState, to: OrderState): boolean {
	const next: readonly OrderState[] = orderArrows[from]
	return next.includes(to)
}

export function isOrderState(value: unknown): value is OrderState {
	return orderStates.some((state) => state === value)
}
