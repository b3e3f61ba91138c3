import type { Card } from '@hutong/protocol'

/** What a card says of a thing while no page was read: nothing. */
export const blankCard = {
	title: null,
	description: null,
	image: null,
	price: null,
	priceRange: null,
	listPrice: null,
	sharedPrice: null,
	availability: null,
	seller: null,
	frame: 'unknown',
	readAt: null,
} as const satisfies Partial<Card>
