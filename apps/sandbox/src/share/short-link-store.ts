import type { DatabaseSync } from 'node:sqlite'
import { maybeTextOf, textOf } from '../db/row.ts'

export type ShortLink = {
	readonly code: string
	readonly itemId: string
	/** Where it leads, with its tracking. */
	readonly target: string
	/** The share text it came with. */
	readonly text: string
	readonly createdAt: string
	/** ISO 8601; null never ends. */
	readonly expiresAt: string | null
}

export type ShortLinkStore = {
	/** Keeps a link; one of the same code is replaced. */
	put(link: ShortLink): void
	find(code: string): ShortLink | null
}

/** The short links of one shop. */
export function createShortLinkStore(db: DatabaseSync): ShortLinkStore {
	const put = db.prepare(
		'INSERT OR REPLACE INTO short_link (code, item_id, target, text, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
	)
	const find = db.prepare('SELECT * FROM short_link WHERE code = ?')
	return {
		put: ({ code, itemId, target, text, createdAt, expiresAt }) =>
			void put.run(code, itemId, target, text, createdAt, expiresAt),
		find: (code) => {
			const row = find.get(code)
			if (!row) return null
			return {
				code: textOf(row, 'code'),
				itemId: textOf(row, 'item_id'),
				target: textOf(row, 'target'),
				text: textOf(row, 'text'),
				createdAt: textOf(row, 'created_at'),
				expiresAt: maybeTextOf(row, 'expires_at'),
			}
		},
	}
}
