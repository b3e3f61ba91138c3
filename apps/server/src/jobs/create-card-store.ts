import type { Card } from '@hutong/protocol'
import { createFirstCard } from '../actions/first-card.ts'
import { type FindReasonToWithhold, findWithholding } from '../actions/withhold-card.ts'
import {
	type CardPlace,
	findMessage,
	findPendingCards,
	findReading,
	findWay,
	keepPicture,
	putPicture,
	putReading,
	type Store,
	type WriteQueue,
} from '../db/index.ts'
import type { CardStore, CardTask } from './card-store.ts'
import { parseReading } from './parse-reading.ts'

export type CardStoreParts = {
	readonly store: Store
	readonly writes: WriteQueue
	readonly now: () => number
	readonly findReason: FindReasonToWithhold
	/** Writes a card and its event in one transaction. */
	readonly attachCard: (place: CardPlace, card: Card) => Promise<void>
}

/** What card making keeps, in the database. */
export function createCardStore({ store, writes, now, attachCard, findReason }: CardStoreParts): CardStore {
	return {
		async findReading(url) {
			const stored = await findReading(store.read, url)
			return stored && stored.expiresAt > now() ? parseReading(stored) : null
		},
		async findLastReading(url) {
			const stored = await findReading(store.read, url)
			return stored && parseReading(stored)
		},
		saveReading: (url, { validators, ...reading }, expiresAt) =>
			writes.run((write) =>
				putReading(write, { url, body: JSON.stringify(reading), validators, readAt: reading.readAt, expiresAt }),
			),
		savePicture: (picture, expiresAt) =>
			writes.run((write) => putPicture(write, { ...picture, createdAt: now(), expiresAt })),
		keepPicture: (id, expiresAt) => writes.run((write) => keepPicture(write, id, expiresAt)),
		async isWithheld({ conversation, link, card }) {
			const find = await findWithholding(store.read, conversation, findReason)
			return find(card ?? createFirstCard(link), await findWay(store.read, link.canonical)) !== null
		},
		async findPending(limit) {
			const places = await findPendingCards(store.read, limit)
			const tasks = await Promise.all(places.map((place) => toTask(store, place)))
			return tasks.filter((task) => task !== null)
		},
		attach: ({ conversation, message, index }, card) => attachCard({ conversation, message, link: index }, card),
	}
}

async function toTask(store: Store, { conversation, message, link: index }: CardPlace): Promise<CardTask | null> {
	const found = await findMessage(store.read, conversation, message)
	const link = found?.links[index]
	return link ? { conversation, message, index, person: found.by, link, card: found.cards[index] ?? null } : null
}
