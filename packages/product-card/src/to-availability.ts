import type { Card } from '@hutong/protocol'

type Availability = NonNullable<Card['availability']>

/** Reads an availability of schema.org or Open Graph: `https://schema.org/InStock`, `in stock`, `oos`. Null when unknown. */
export function toAvailability(text: string): Availability | null {
	const word = text
		.trim()
		.slice(0, 100)
		.toLowerCase()
		.replace(/^.*[/:#]/, '')
		.replace(/[\s_-]/g, '')
	return words.get(word) ?? null
}

/** Says whether two sources mean the same: being sold out is a way of being out of stock. */
export function isSameAvailability(one: Availability, other: Availability): boolean {
	return one === other || kinds[one] === kinds[other]
}

/** Gives the availability of several offers together: there is some as long as one has some. */
export function joinAvailabilities(all: readonly Availability[]): Availability | null {
	const [first] = all
	if (first === undefined) return null
	return order.find((one) => all.includes(one)) ?? first
}

const order: readonly Availability[] = [
	...(['InStock', 'LimitedAvailability', 'PreOrder', 'OutOfStock', 'SoldOut', 'Discontinued'] as const),
]

const kinds = {
	InStock: 'some',
	LimitedAvailability: 'some',
	PreOrder: 'later',
	OutOfStock: 'none',
	SoldOut: 'none',
	Discontinued: 'ended',
} as const satisfies Record<Availability, string>

const words: ReadonlyMap<string, Availability> = new Map([
	...(['instock', 'instoreonly', 'onlineonly', 'available', 'availablefororder'] as const).map(
		(word) => [word, 'InStock'] as const,
	),
	['limitedavailability', 'LimitedAvailability'],
	...(['outofstock', 'oos', 'reserved', 'pending'] as const).map((word) => [word, 'OutOfStock'] as const),
	['soldout', 'SoldOut'],
	...(['preorder', 'presale', 'backorder', 'madetoorder'] as const).map((word) => [word, 'PreOrder'] as const),
	['discontinued', 'Discontinued'],
])
