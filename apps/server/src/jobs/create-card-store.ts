import type { Card } from '@hutong/protocol'
import {
	type CardPlace,
	findMessage,
	findPendingCards,
	findReading,
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
	/** Writes a card and its event in one transaction. */
	readonly attachCard: (place: CardPlace, card: Card) => Promise<void>
}

/** What card making keeps, in the database. */
export function createCardStore({ store, writes, now, attachCard }: CardStoreParts): CardStore {
	return {
		async findReading(url) {
			const stored = await findReading(store.read, url)
			return stored && stored.expiresAt > now() ? parseReading(stored.body) : null
		},
		saveReading: (url, reading, expiresAt) =>
			writes.run((write) =>
				putReading(write, { url, body: JSON.stringify(reading), readAt: reading.readAt, expiresAt }),
			),
		savePicture: (picture, expiresAt) =>
			writes.run((write) => putPicture(write, { ...picture, createdAt: now(), expiresAt })),
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
