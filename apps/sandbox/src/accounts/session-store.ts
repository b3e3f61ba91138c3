import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { integerOf, maybeTextOf, textOf } from '../db/row.ts'
import { secretOf } from '../db/settings.ts'

/** What a visit is known by. `key` names its rows; the cookie's value is never stored. */
export type Session = {
	readonly key: string
	readonly accountId: number | null
	readonly openToken: string | null
	readonly chatOrigin: string | null
}

export type SessionStore = {
	/** A new cookie value. */
	mint(): string
	/** The session of a cookie; one nobody has written to yet is empty. */
	read(cookie: string): Session
	/** Starts the visit of an account under a fresh cookie, keeping what the chat said, and ends the old one. */
	signIn(oldCookie: string, accountId: number): string
	/** Remembers what the chat gave this visit. */
	keepOpenToken(cookie: string, openToken: string, chatOrigin: string): void
	end(cookie: string): void
	/** Ends every visit at the shop. */
	endAll(): void
	/** The token a form of this visit must carry. */
	formToken(cookie: string): string
	isFormToken(cookie: string, token: string): boolean
}

const lifeMs = 30 * 24 * 3_600_000

/** The visits of one shop: a row exists only once there is something to remember. */
export function createSessionStore(db: DatabaseSync, now: () => Date): SessionStore {
	const secret = secretOf(db, 'form-token')
	const find = db.prepare('SELECT * FROM session WHERE id = ? AND expires_at > ?')
	const put =
		db.prepare(`INSERT INTO session (id, account_id, open_token, chat_origin, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, open_token = excluded.open_token, chat_origin = excluded.chat_origin`)
	const remove = db.prepare('DELETE FROM session WHERE id = ?')
	const removeAll = db.prepare('DELETE FROM session')

	const read = (cookie: string): Session => {
		const key = keyOf(cookie)
		const row = find.get(key, now().toISOString())
		if (!row) return { key, accountId: null, openToken: null, chatOrigin: null }
		const accountId = row['account_id'] === null ? null : integerOf(row, 'account_id')
		return {
			key: textOf(row, 'id'),
			accountId,
			openToken: maybeTextOf(row, 'open_token'),
			chatOrigin: maybeTextOf(row, 'chat_origin'),
		}
	}
	const write = (session: Session): void => {
		const expires = new Date(now().getTime() + lifeMs).toISOString()
		put.run(session.key, session.accountId, session.openToken, session.chatOrigin, now().toISOString(), expires)
	}
	const formToken = (cookie: string): string => createHmac('sha256', secret).update(cookie).digest('base64url')
	return {
		mint,
		read,
		signIn: (oldCookie, accountId) => {
			const cookie = mint()
			write({ ...read(oldCookie), key: keyOf(cookie), accountId })
			remove.run(keyOf(oldCookie))
			return cookie
		},
		keepOpenToken: (cookie, openToken, chatOrigin) => write({ ...read(cookie), openToken, chatOrigin }),
		end: (cookie) => void remove.run(keyOf(cookie)),
		endAll: () => void removeAll.run(),
		formToken,
		isFormToken: (cookie, token) => {
			const expected = Buffer.from(formToken(cookie))
			const given = Buffer.from(token)
			return given.length === expected.length && timingSafeEqual(given, expected)
		},
	}
}

function mint(): string {
	return randomBytes(24).toString('base64url')
}

function keyOf(cookie: string): string {
	return createHash('sha256').update(cookie).digest('base64url')
}
