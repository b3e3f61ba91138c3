import type { Card } from '@hutong/protocol'
import {
	appendEvents,
	type CardPlace,
	type ConversationDraft,
	findCard,
	findCards,
	findNewestCards,
	holdConversations,
	type KeptCard,
	putCard,
	type Store,
	type Write,
} from '../db/index.ts'
import type { CardTools } from './attach-card.ts'
import { type FindWithheldProblem, findWithholding, toWithheldCard } from './withhold-card.ts'

const atOnce = 500
const newest = 2000

/**
 * Goes over the cards of a conversation, or of all, after what decides about them has changed: those that are no longer to
 * be shown go at once, on every open screen, the newest first, and those that are come back as they were. Those that were taken off stay off.
 * @returns how many changed
 */
export async function reviewCards(
	tools: CardTools & { readonly store: Store },
	conversation: string | null = null,
): Promise<number> {
	// What is on most screens does not wait for what was said years ago.
	let changed = conversation === null ? await reviewPage(tools, await findNewestCards(tools.store.read, newest)) : 0
	let after: CardPlace | null = null
	for (;;) {
		const page: readonly KeptCard[] = await findCards(tools.store.read, { conversation, after, limit: atOnce })
		changed += await reviewPage(tools, page)
		after = page.at(-1) ?? null
		if (page.length < atOnce) return changed
	}
}

async function reviewPage(tools: CardTools & { readonly store: Store }, page: readonly KeptCard[]): Promise<number> {
	let changed = 0
	for (const [id, cards] of Map.groupBy(page, (card) => card.conversation))
		changed += await reviewSome(tools, id, cards)
	return changed
}

async function reviewSome(
	tools: CardTools & { readonly store: Store },
	conversation: string,
	cards: readonly KeptCard[],
): Promise<number> {
	const find = await findWithholding(tools.store.read, conversation, tools.findReason)
	const changing = cards.filter((card) => findChange(card, find) !== null)
	if (changing.length === 0) return 0
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const drafts: ConversationDraft[] = []
		for (const { message, link } of changing) {
			const card = await changeOne(tools, write, { conversation, message, link })
			if (card) drafts.push({ type: 'card.attached', message, link, card })
		}
		if (drafts.length > 0) await appendEvents(write, conversation, tools.now(), drafts)
		return drafts.length
	})
}

/** Judged again within the transaction: the sender may have taken it off, or a job attached another, in the meantime. */
async function changeOne(tools: CardTools, { db }: Write, place: CardPlace): Promise<Card | null> {
	const kept = await findCard(db, place)
	const next = kept && findChange(kept, await findWithholding(db, place.conversation, tools.findReason))
	if (!kept || !next) return null
	await putCard(db, place, next, next === kept.card ? null : kept.card)
	return next
}

/** What is to be shown from now on; null where that is what is shown. */
function findChange({ card, shown, from, hops }: KeptCard, find: FindWithheldProblem): Card | null {
	if (card.state === 'removed') return null
	const problem = find(card, { from, hops })
	if (problem === (shown?.problem ?? null)) return null
	return problem === null ? card : toWithheldCard(card, problem)
}
