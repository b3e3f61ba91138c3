import type { Card } from '@hutong/protocol'
import type { Queries } from './store.ts'

export type CardPlace = { readonly conversation: string; readonly message: string; readonly link: number }

/** Writes the card a link has now. */
export async function putCard(queries: Queries, place: CardPlace, card: Card): Promise<void> {
	const body = JSON.stringify(card)
	await queries
		.insertInto('cards')
		.values({ ...place, state: card.state, body })
		.onConflict((conflict) => conflict.columns(['message', 'link']).doUpdateSet({ state: card.state, body }))
		.execute()
}

/** Cards that still wait for their page, such as those a stopped server left behind; the oldest first. */
export async function findPendingCards(queries: Queries, limit: number): Promise<readonly CardPlace[]> {
	return queries
		.selectFrom('cards')
		.select(['conversation', 'message', 'link'])
		.where('state', '=', 'pending')
		.orderBy('message')
		.limit(limit)
		.execute()
}
