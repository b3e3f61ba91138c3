/** How much of one page is looked at. A page that has more is read up to here. Sizes in UTF-16 units. */
export const caps = {
	tags: 60_000,
	attributesOfTag: 48,
	/** Twice what a field holds, as entities take more bytes than characters. */
	attributeBytes: 8_192,
	metas: 400,
	jsonBlocks: 64,
	jsonLength: 524_288,
	jsonDepth: 14,
	jsonNodes: 6_000,
	elementDepth: 256,
	/** How far up an end tag looks for its start. */
	endTagReach: 24,
	things: 300,
	propertiesOfThing: 120,
	captureLength: 2_000,
	captures: 12,
	/** Checks and notices hold fewer words than this. */
	visibleText: 1_600,
	embedded: 60,
	/** Enough for pages that put every review under a heading of the first order. */
	headings: 60,
	titleBytes: 8_192,
	/** Of one text between tags. */
	captureBytes: 8_000,
	/** How often a reader is asked whether enough is known. */
	looks: 5,
	products: 60,
	offers: 300,
	images: 8,
} as const
