import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** The shop's own secret of a name, made at first use and kept with its data. 32 random bytes. */
export function secretOf(db: DatabaseSync, name: string): Uint8Array {
	db.prepare('INSERT OR IGNORE INTO setting (name, value) VALUES (?, ?)').run(name, randomBytes(32))
	const value = db.prepare('SELECT value FROM setting WHERE name = ?').get(name)?.['value']
	if (!(value instanceof Uint8Array)) throw new TypeError(`setting ${name} holds no bytes`)
	return value
}
