import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase } from 'kysely'

/**
 * Opens one connection to a SQLite file with the settings durability rests on, and asserts that they took.
 * @param role `read` connections refuse to write and see committed rows only
 * @throws Error when a setting did not take
 */
export function openSqliteFile(path: string, role: 'read' | 'write'): SqliteDatabase {
	const database = new DatabaseSync(path)
	database.exec('pragma busy_timeout = 5000')
	database.exec('pragma journal_mode = wal')
	database.exec('pragma synchronous = full')
	database.exec('pragma foreign_keys = on')
	database.exec('pragma wal_autocheckpoint = 4000')
	database.exec(`pragma query_only = ${role === 'read' ? 'on' : 'off'}`)
	assertDurable(database)
	return withStatementCache(database, role)
}

/** @throws Error when a connection would confirm what a power cut may take back, or keep rows that lead nowhere */
export function assertDurable(database: DatabaseSync): void {
	assertPragma(database, 'journal_mode', 'wal')
	assertPragma(database, 'synchronous', 2)
	assertPragma(database, 'foreign_keys', 1)
}

function assertPragma(database: DatabaseSync, name: string, expected: string | number): void {
	const actual = Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
	if (actual !== expected) throw new Error(`db: pragma ${name} is ${actual}, not ${expected}`)
}

/** What Kysely asks of a driver, over `node:sqlite`; statements are prepared once, the least used are let go. */
function withStatementCache(database: DatabaseSync, role: 'read' | 'write', size = 200): SqliteDatabase {
	const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
	return {
		close: () => database.close(),
		prepare(sql) {
			const known = statements.get(sql)
			const statement = known ?? prepare(database, role === 'write' && sql === 'begin' ? beginToWrite : sql)
			if (known) statements.delete(sql)
			statements.set(sql, statement)
			for (const oldest of statements.keys()) {
				if (statements.size <= size) break
				statements.delete(oldest)
			}
			return statement
		},
	}
}

/**
 * A writing transaction waits for its turn at its beginning. Kysely's plain `begin` would wait at the first write, when
 * what it has read may be old already: that SQLite refuses without waiting.
 */
const beginToWrite = 'begin immediate'

function prepare(database: DatabaseSync, sql: string): ReturnType<SqliteDatabase['prepare']> {
	const statement = database.prepare(sql)
	return {
		reader: statement.columns().length > 0,
		all: (parameters) => statement.all(...parameters.map(toInput)),
		run: (parameters) => statement.run(...parameters.map(toInput)),
		iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
	}
}

function toInput(value: unknown): SQLInputValue {
	if (typeof value === 'boolean') return value ? 1 : 0
	if (value === undefined) return null
	if (isInput(value)) return value
	throw new TypeError(`db: SQLite cannot store a ${Object.prototype.toString.call(value)}`)
}

function isInput(value: unknown): value is SQLInputValue {
	return (
		value === null ||
		typeof value === 'string' ||
		typeof value === 'number' ||
		typeof value === 'bigint' ||
		ArrayBuffer.isView(value)
	)
}
