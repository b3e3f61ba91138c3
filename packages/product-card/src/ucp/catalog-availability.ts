import { joinAvailabilities } from '../to-availability.ts'
import type { CatalogItem } from './catalog-item.ts'
import type { Meant } from './find-meant.ts'
import { findOwnObject, findOwnText, getOwn, type JsonObject, listOwnObjects } from './json-value.ts'

type Availability = NonNullable<CatalogItem['availability']>

/**
 * Whether the item can be had. An answer shows one variant of a product, or a few: that it can be had stands for the product, that it
 * cannot only where there is no other choice.
 */
export function readCatalogAvailability(meant: Meant): CatalogItem['availability'] {
	const { variants, exact } = meant
	if (exact !== null) return readAvailability(exact)
	const joined = joinAvailabilities(variants.map(readAvailability).filter((one) => one !== null))
	if (joined === null || canBeHad.has(joined)) return joined
	return isOnlyChoice(meant) ? joined : null
}

/** Whether the product comes in one way alone. */
export function isOnlyChoice({ product, variants }: Pick<Meant, 'product' | 'variants'>): boolean {
	const options = listOwnObjects(product, 'options', 50)
	return variants.length === 1 && options.every((option) => listOwnObjects(option, 'values', 2).length < 2)
}

const canBeHad: ReadonlySet<Availability> = new Set(['InStock', 'LimitedAvailability', 'PreOrder'])

function readAvailability(variant: JsonObject): Availability | null {
	const said = findOwnObject(variant, 'availability')
	const available = getOwn(said, 'available')
	const status = statuses.get(findOwnText(said, 'status') ?? '') ?? null
	if (available === true) return status === null ? 'InStock' : canBeHad.has(status) ? status : null
	if (available === false) return status === null || !canBeHad.has(status) ? (status ?? 'OutOfStock') : toLater(status)
	return status
}

/** What is to come may be called not available today; what is in stock may not. */
function toLater(status: Availability): Availability | null {
	return status === 'PreOrder' ? status : null
}

/** The well-known values of `availability.status`. */
const statuses: ReadonlyMap<string, Availability> = new Map([
	['in_stock', 'InStock'],
	['low_stock', 'LimitedAvailability'],
	['backorder', 'PreOrder'],
	['preorder', 'PreOrder'],
	['out_of_stock', 'OutOfStock'],
	['discontinued', 'Discontinued'],
])
