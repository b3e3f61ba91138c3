import type { DatabaseSync } from 'node:sqlite'
import { integerOf, type Row, textOf } from '../db/row.ts'
import { hashShown } from './hash-shown.ts'
import { hashPassword, isPassword } from './password.ts'

export type Account = { readonly id: number; readonly name: string }

export type SignIn =
	| { readonly ok: true; readonly account: Account }
	| { readonly ok: false; readonly reason: 'wrong' | 'too_many' }

export type Register =
	| { readonly ok: true; readonly account: Account }
	| { readonly ok: false; readonly reason: 'name_invalid' | 'name_taken' | 'password_short' | 'password_long' }

export type AccountStore = {
	find(id: number): Account | null
	/** Checks name and password; after five wrong ones the name rests for five minutes. */
	signIn(name: string, password: string): Promise<SignIn>
	/** Opens an account. Names are 2–24 letters, digits, `_`, `-` of any script; passwords 8–128 characters. */
	register(name: string, password: string): Promise<Register>
	/** The same for an account whose password everybody is shown. */
	registerDemo(name: string, password: string): Promise<Register>
}

const hashDemoPassword = hashShown(hashPassword)

const failuresAllowed = 5
const restMs = 5 * 60_000

/** The people who have an account at one shop. */
export function createAccountStore(db: DatabaseSync, now: () => Date): AccountStore {
	const byId = db.prepare('SELECT id, name FROM account WHERE id = ?')
	const byName = db.prepare('SELECT id, name, password FROM account WHERE name_key = ?')
	const insert = db.prepare(
		'INSERT OR IGNORE INTO account (name, name_key, password, created_at) VALUES (?, ?, ?, ?) RETURNING id, name',
	)
	const failures = createFailureCount(db, now)
	const registerBy = async (
		name: string,
		password: string,
		hash: (password: string) => Promise<string>,
	): Promise<Register> => {
		const clean = name.trim().normalize('NFKC')
		if (!/^[\p{L}\p{N}_-]{2,24}$/u.test(clean)) return { ok: false, reason: 'name_invalid' }
		if (password.length < 8) return { ok: false, reason: 'password_short' }
		if (password.length > 128) return { ok: false, reason: 'password_long' }
		const row = insert.get(clean, nameKey(clean), await hash(password), now().toISOString())
		return row ? { ok: true, account: accountOf(row) } : { ok: false, reason: 'name_taken' }
	}
	return {
		find: (id) => {
			const row = byId.get(id)
			return row ? accountOf(row) : null
		},
		signIn: async (name, password) => {
			const key = nameKey(name)
			if (!failures.mayTry(key)) return { ok: false, reason: 'too_many' }
			// Counted before the slow check, so that many at once cannot slip past the limit.
			failures.count(key)
			const row = byName.get(key)
			const right = await isPassword(password.slice(0, 128), row ? textOf(row, 'password') : null)
			if (!row || !right) return { ok: false, reason: 'wrong' }
			failures.forget(key)
			return { ok: true, account: accountOf(row) }
		},
		register: (name, password) => registerBy(name, password, hashPassword),
		registerDemo: (name, password) => registerBy(name, password, hashDemoPassword),
	}
}

function createFailureCount(db: DatabaseSync, now: () => Date) {
	const find = db.prepare('SELECT count, until FROM login_failure WHERE name_key = ?')
	const forget = db.prepare('DELETE FROM login_failure WHERE name_key = ?')
	const forgetOld = db.prepare('DELETE FROM login_failure WHERE until <= ?')
	const count = db.prepare(`INSERT INTO login_failure (name_key, count, until) VALUES (?, 1, ?)
		ON CONFLICT (name_key) DO UPDATE SET count = count + 1, until = excluded.until`)
	return {
		mayTry: (key: string): boolean => {
			forgetOld.run(now().toISOString())
			const row = find.get(key)
			return !row || integerOf(row, 'count') < failuresAllowed
		},
		count: (key: string): void => void count.run(key, new Date(now().getTime() + restMs).toISOString()),
		forget: (key: string): void => void forget.run(key),
	}
}

function nameKey(name: string): string {
	return name.trim().normalize('NFKC').toLowerCase().slice(0, 64)
}

function accountOf(row: Row): Account {
	return { id: integerOf(row, 'id'), name: textOf(row, 'name') }
}
