import type { DatabaseSync } from 'node:sqlite'
import { hashShown } from '../accounts/hash-shown.ts'
import { hashSecret, isSecret } from './secret-hash.ts'
import type { Throttle } from './throttle.ts'

/** Somebody who pays with a wallet. */
export type Buyer = {
	readonly buyerId: string
	readonly logonId: string
	readonly name: string
	/** Fen. */
	readonly balance: number
}

/** An account every new sandbox has; its passwords are shown on the sign-in page. */
export type DemoAccount = {
	readonly logonId: string
	readonly name: string
	readonly password: string
	/** Six digits. */
	readonly pin: string
	/** Fen. */
	readonly balance: number
}

export type SecretVerdict =
	| { readonly ok: true; readonly buyer: Buyer }
	| { readonly ok: false; readonly reason: 'wrong'; readonly left: number }
	| { readonly ok: false; readonly reason: 'locked'; readonly pause: number }

export type AccountStore = {
	/** Opens the demo accounts that are not there yet, under numbers of the wallet's own kind. */
	seed(accounts: readonly DemoAccount[], numberOf: (logonId: string) => string): Promise<void>
	find(buyerId: string): Buyer | null
	/** Checks a sign-in password or a payment password (`pin`); five wrong ones stop an account for a quarter of an hour. */
	check(kind: 'password' | 'pin', logonId: string, secret: string): Promise<SecretVerdict>
	/** Takes money from a balance, in the caller's transaction; false when there is too little. */
	debit(buyerId: string, amount: number): boolean
	credit(buyerId: string, amount: number): void
}

export const accountSchema = `
CREATE TABLE IF NOT EXISTS account (
	buyer_id TEXT PRIMARY KEY, logon_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password TEXT NOT NULL, pin TEXT NOT NULL,
	balance INTEGER NOT NULL CHECK (balance >= 0)
) STRICT;
`

const columns = 'buyer_id AS buyerId, logon_id AS logonId, name, balance'

const hashDemoSecret = hashShown(hashSecret)

export function createAccountStore(db: DatabaseSync, throttle: Throttle): AccountStore {
	const findBy = (column: 'buyer_id' | 'logon_id', value: string): Buyer | null => {
		// The columns are those of the STRICT table.
		return (db.prepare(`SELECT ${columns} FROM account WHERE ${column} = ?`).get(value) as Buyer | undefined) ?? null
	}
	const keptSecret = (kind: 'password' | 'pin', logonId: string): string =>
		String(db.prepare('SELECT password, pin FROM account WHERE logon_id = ?').get(logonId)?.[kind] ?? '')
	let nobody: Promise<string> | undefined

	async function check(kind: 'password' | 'pin', logonId: string, secret: string): Promise<SecretVerdict> {
		const name = `${kind}:${logonId}`
		const pause = throttle.pauseOf(name)
		if (pause > 0) return { ok: false, reason: 'locked', pause }
		const left = throttle.take(name)
		const buyer = findBy('logon_id', logonId)
		nobody ??= hashSecret('nobody')
		// An unknown account costs as much time as a known one.
		const right = await isSecret(secret, buyer ? keptSecret(kind, logonId) : await nobody)
		if (!buyer || !right)
			return left > 0
				? { ok: false, reason: 'wrong', left }
				: { ok: false, reason: 'locked', pause: throttle.pauseOf(name) }
		throttle.forgive(name)
		return { ok: true, buyer }
	}

	return {
		async seed(accounts, numberOf) {
			for (const { logonId, name, password, pin, balance } of accounts) {
				if (findBy('logon_id', logonId)) continue
				db.prepare(
					'INSERT INTO account (buyer_id, logon_id, name, password, pin, balance) VALUES (?, ?, ?, ?, ?, ?)',
				).run(...[numberOf(logonId), logonId, name, await hashDemoSecret(password), await hashDemoSecret(pin), balance])
			}
		},
		find: (buyerId) => findBy('buyer_id', buyerId),
		check,
		debit: (buyerId, amount) =>
			db
				.prepare('UPDATE account SET balance = balance - ? WHERE buyer_id = ? AND balance >= ?')
				.run(amount, buyerId, amount).changes === 1,
		credit(buyerId, amount) {
			db.prepare('UPDATE account SET balance = balance + ? WHERE buyer_id = ?').run(amount, buyerId)
		},
	}
}
