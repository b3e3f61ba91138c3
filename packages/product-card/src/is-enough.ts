import type { CardReading } from './card-reading.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'

/**
 * Says whether the rest of a page may be left unread: markup for machines describes a whole product that is for sale, and it is the
 * one the page's own title names, not one beside it.
 */
export function isEnough(reading: CardReading, facts: PageFacts): boolean {
	if (!reading.ok) return false
	const { title, price, priceRange, availability, images, sources } = reading.card
	// What is said to be gone is looked at to the end: the page may still sell it.
	if (title === null || !forSale.has(availability ?? '') || images.length === 0) return false
	if (price === null && priceRange === null) return false
	const isOfOne = sources.title === sources.price && sources.price === sources.availability
	return isOfOne && isNamed(title, facts)
}

const forSale = new Set<string>(['InStock', 'LimitedAvailability', 'PreOrder'])

function isNamed(title: string, facts: PageFacts): boolean {
	const name = toComparable(title)
	if (name.length < shortestName) return false
	return [facts.title, findMeta(facts, 'og:title')].some((one) => {
		const other = one === null ? '' : toComparable(one)
		return other.includes(name) || (other.length >= shortestName && name.includes(other))
	})
}

const shortestName = 4

function toComparable(text: string): string {
	return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')
}
