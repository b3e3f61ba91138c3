import type { Queries } from './store.ts'

/** What decides about the cards of a conversation. */
export type CardSetting = { readonly kind: 'direct' | 'group'; readonly cardsOff: boolean }

/** Whether a conversation's owner wants cards there; null when there is no such conversation. */
export async function findCardSetting(queries: Queries, conversation: string): Promise<CardSetting | null> {
	const row = await queries
		.selectFrom('conversations')
		.select(['kind', 'cards_off'])
		.where('id', '=', conversation)
		.executeTakeFirst()
	return row ? { kind: row.kind, cardsOff: row.cards_off === 1 } : null
}

/** Writes whether a conversation's owner wants cards there. */
export async function putCardsOff(queries: Queries, conversation: string, isOff: boolean): Promise<void> {
	await queries
		.updateTable('conversations')
		.set({ cards_off: isOff ? 1 : 0 })
		.where('id', '=', conversation)
		.execute()
}

/** The owner of a conversation: of those who are in it, who came first. Null when everybody left. */
export async function findOwner(queries: Queries, conversation: string): Promise<string | null> {
	const row = await queries
		.selectFrom('members')
		.select('user_id')
		.where('conversation', '=', conversation)
		.where('left_seq', 'is', null)
		.orderBy('joined_seq')
		.orderBy('place')
		.limit(1)
		.executeTakeFirst()
	return row?.user_id ?? null
}
