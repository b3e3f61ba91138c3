import type { Card, Link } from '@hutong/protocol'

/** What a link shows the moment it is sent, from the text alone; a bare code has no page to wait for. */
export function createFirstCard(link: Link): Card {
	const waits = link.canonical !== null
	return {
		state: waits ? 'pending' : 'partial',
		kind: link.kind,
		platform: link.platform,
		url: link.canonical,
		host: link.canonical === null ? null : new URL(link.canonical).host,
		title: link.title === null ? null : link.title.slice(0, 300).toWellFormed(),
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
		problem: null,
	}
}
