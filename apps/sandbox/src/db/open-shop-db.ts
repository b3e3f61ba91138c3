import { DatabaseSync } from 'node:sqlite'
import { schema } from './schema.ts'

/**
 * Opens a shop's own database, making its tables when they are missing.
 * @param path a file, or `:memory:`
 * @throws Error when the durability asked for was not granted
 */
export function openShopDb(path: string): DatabaseSync {
	const db = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 2000 })
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
	const granted = db.prepare('PRAGMA synchronous').get()
	if (granted?.['synchronous'] !== 2) throw new Error('shop database: synchronous=FULL was not granted')
	db.exec(schema)
	return db
}

/** Runs `work` in one write transaction: all of it, or nothing. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
	if (db.isTransaction) return work()
	db.exec('BEGIN IMMEDIATE')
	try {
		const result = work()
		db.exec('COMMIT')
		return result
	} catch (error) {
		db.exec('ROLLBACK')
		throw error
	}
}
