import type { Links } from '@hutong/links'
import type { CatalogQuestion } from './catalog-question.ts'
import { findOwnText, type JsonObject, listOwnObjects } from './json-value.ts'

/** The product of an answer that was asked for, and its variant where the question names one. */
export type Meant = {
	readonly product: JsonObject
	readonly variants: readonly JsonObject[]
	readonly exact: JsonObject | null
}

/** How much of an answer is looked at. */
const most = { products: 20, variants: 200, inputs: 20 } as const

/**
 * The one product of an answer that stands at the page's URL, or that the catalog says it knows by a name of the question. Null where it is
 * none, or not sure which: the price of another thing is worse than none.
 */
export function findMeant(answer: JsonObject, question: CatalogQuestion, links: Links): Meant | null {
	const isHere = (one: JsonObject) => isAt(findOwnText(one, 'url'), question, links)
	const found = listOwnObjects(answer, 'products', most.products).map((product) => {
		const variants = listOwnObjects(product, 'variants', most.variants)
		const named = variants.filter((variant) => matchOf(variant, question) !== null)
		return { product, variants, named, isAtPage: isHere(product) || variants.some(isHere) }
	})
	const atPage = found.filter(({ isAtPage }) => isAtPage)
	const known = atPage.length > 0 ? atPage : found.filter(({ named }) => named.length > 0)
	const [meant, ...others] = known
	if (meant === undefined || others.length > 0) return null
	const { product, variants } = meant
	const here = isHere(product) ? [] : variants.filter(isHere)
	const exact = meant.named.filter((variant) => matchOf(variant, question) === 'exact')
	const [one = null, ...more] = here.length > 0 ? here : exact
	return { product, variants, exact: more.length === 0 ? one : null }
}

function isAt(url: string | null, question: CatalogQuestion, links: Links): boolean {
	return url !== null && url.length <= 2_048 && links.canonical(url) === question.url
}

/** How the catalog says it came from the question to this variant (`inputs`); by a handle alone it proves nothing. */
function matchOf(variant: JsonObject, { names }: CatalogQuestion): 'exact' | 'featured' | null {
	const inputs = listOwnObjects(variant, 'inputs', most.inputs)
	const own = inputs.filter((input) => names.includes(findOwnText(input, 'id') ?? ''))
	if (own.length === 0) return null
	return own.some((input) => findOwnText(input, 'match') === 'exact') ? 'exact' : 'featured'
}
