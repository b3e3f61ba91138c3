/** What a tap can come to, from open to closed; charts stack them in this order. */
export const outcomes = ['page', 'confirm', 'copy', 'stopped'] as const

export type Outcome = (typeof outcomes)[number]

/** How often each came. */
export type Counts = Readonly<Record<Outcome, number>>

export function totalOf(counts: Counts): number {
	return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
}
