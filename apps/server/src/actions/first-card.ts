import type { Card, Link } from '@hutong/protocol'
import { blankCard } from './blank-card.ts'

/** What a link shows the moment it is sent, from the text alone; a bare code has no page to wait for. */
export function createFirstCard(link: Link): Card {
	const waits = link.canonical !== null
	return {
		...blankCard,
		state: waits ? 'pending' : 'partial',
		kind: link.kind,
		platform: link.platform,
		url: link.canonical,
		host: link.canonical === null ? null : new URL(link.canonical).host,
		title: link.title === null ? null : link.title.slice(0, 300).toWellFormed(),
		problem: null,
	}
}
