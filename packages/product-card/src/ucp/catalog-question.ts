import type { Links } from '@hutong/links'

/** Which item a catalog is asked for: that of a page. */
export type CatalogQuestion = {
	/** The canonical URL of the item's page. */
	readonly url: string
	/** Whatever of these the catalog knows, it is this item: the id of the platform, the URL. */
	readonly names: readonly string[]
	/** The last step of the URL's path, which many shops call their items by. It counts only where the answer gives the page's URL too. */
	readonly handle: string | null
}

/** Asks for the item of a page. @throws RangeError when `url` is no plain http(s) URL */
export function createCatalogQuestion(url: string, links: Links): CatalogQuestion {
	const identity = links.identify(url)
	if (identity === null) throw new RangeError(`catalog: ${url} is no web page`)
	const { canonical, item } = identity
	const [handle = null] = /[^/]{2,100}(?=\/?$)/.exec(new URL(canonical).pathname) ?? []
	const names = item === null ? [canonical] : [item, canonical]
	return { url: canonical, names, handle: handle !== null && item === null ? safeDecode(handle) : null }
}

/** The body of the request `POST {endpoint}/catalog/lookup`. */
export function toLookupRequest({ names, handle }: CatalogQuestion): string {
	return JSON.stringify({ ids: handle === null ? names : [...names, handle] })
}

function safeDecode(text: string): string {
	try {
		return decodeURIComponent(text)
	} catch {
		return text
	}
}
