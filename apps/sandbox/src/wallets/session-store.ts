import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** A browser a wallet has seen; `buyerId` once somebody signed in. */
export type WalletSession = {
	readonly id: string
	/** Proves that a form was shown by this wallet to this browser. */
	readonly formToken: string
	readonly buyerId: string | null
}

export const sessionSchema = `
CREATE TABLE IF NOT EXISTS session (
	id TEXT PRIMARY KEY, form_token TEXT NOT NULL, buyer_id TEXT REFERENCES account (buyer_id), expires_at INTEGER NOT NULL
) STRICT;
`

/** How long a browser stays known, in milliseconds. Paying asks for the payment password every time. */
export const sessionLife = 7 * 24 * 3_600_000

/** Sessions; the browser holds a random key, the database only its hash. */
export type SessionStore = {
	find(key: string | undefined): WalletSession | null
	/** Begins a session under a new key, which is what the cookie holds. */
	begin(buyerId: string | null): { readonly key: string; readonly session: WalletSession }
	end(session: WalletSession): void
}

export function createSessionStore(db: DatabaseSync, now: () => Date): SessionStore {
	const idOf = (key: string) => createHash('sha256').update(key).digest('base64url')
	return {
		find(key) {
			if (!key) return null
			const row = db
				.prepare('SELECT id, form_token AS formToken, buyer_id AS buyerId FROM session WHERE id = ? AND expires_at > ?')
				.get(idOf(key), now().getTime())
			// The columns are those of the STRICT table.
			return row ? (row as unknown as WalletSession) : null
		},
		begin(buyerId) {
			const key = randomBytes(32).toString('base64url')
			const session = { id: idOf(key), formToken: randomBytes(24).toString('base64url'), buyerId }
			const at = now().getTime()
			db.prepare('DELETE FROM session WHERE expires_at <= ?').run(at)
			db.prepare('INSERT INTO session (id, form_token, buyer_id, expires_at) VALUES (?, ?, ?, ?)').run(
				...[session.id, session.formToken, buyerId, at + sessionLife],
			)
			return { key, session }
		},
		end(session) {
			db.prepare('DELETE FROM session WHERE id = ?').run(session.id)
		},
	}
}
