/**
 * How the pages of platforms are read that carry no markup for machines: for each field the places it stands in, the best first, each
 * a linear pattern with one group. New readers are data too.
 */
export type PlatformReader = {
	/** Ids of the platforms, as `links` knows them. */
	readonly platforms: readonly string[]
	readonly title: readonly RegExp[]
	/** Decimal amounts in `currency`, or ranges of two. */
	readonly price: readonly RegExp[]
	/** What the price was before. */
	readonly listPrice: readonly RegExp[]
	/** Each group is one URL, or a list of quoted ones. */
	readonly images: readonly RegExp[]
	readonly seller: readonly RegExp[]
	readonly currency: string
}
