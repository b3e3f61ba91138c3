import { Kysely, PostgresDialect } from 'kysely'
import { createPostgresPool, findUnsafeSettings } from './postgres-pool.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'
import { openSqliteFile } from './sqlite-file.ts'
import type { Tables } from './tables.ts'

/** Anything that answers queries: a connection, a snapshot or a transaction. */
export type Queries = Kysely<Tables>

/** The database of one server. Writes go through `createWriteQueue`, reads through `read` and `snapshot`. */
export type Store = {
	readonly kind: 'sqlite' | 'postgres'
	/** For single reading statements; sees committed rows only. */
	readonly read: Queries
	/** On SQLite one connection behind a lock; on PostgreSQL the pool. */
	readonly write: Queries
	/** Runs several reads that all see the same moment. */
	snapshot<Value>(work: (queries: Queries) => Promise<Value>): Promise<Value>
	close(): Promise<void>
}

export type StoreOptions = {
	/** Connections kept to PostgreSQL. */
	readonly poolSize?: number
	/** Hears of connections that broke while idle. */
	readonly onConnectionError?: (error: Error) => void
}

/**
 * Opens a database: a `postgres://` URL, or the path of a SQLite file (made when missing).
 * @throws Error when the database is not set up to keep what it confirms
 */
export function openStore(location: string, options: StoreOptions = {}): Promise<Store> {
	return isPostgresUrl(location) ? openPostgres(location, options) : Promise.resolve(openSqlite(location))
}

/** Tells a PostgreSQL address from the path of a file. */
export function isPostgresUrl(location: string): boolean {
	return /^postgres(ql)?:\/\//.test(location)
}

function openSqlite(path: string): Store {
	const write = new Kysely<Tables>({ dialect: createSqliteDialect(openSqliteFile(path, 'write')) })
	const read = new Kysely<Tables>({ dialect: createSqliteDialect(openSqliteFile(path, 'read')) })
	return {
		kind: 'sqlite',
		read,
		write,
		snapshot: (work) => read.transaction().execute(work),
		async close() {
			await read.destroy()
			await write.destroy()
		},
	}
}

async function openPostgres(url: string, options: StoreOptions): Promise<Store> {
	const pool = createPostgresPool(url, options.poolSize ?? 10, options.onConnectionError ?? (() => {}))
	const unsafe = await findUnsafeSettings(pool)
	if (unsafe.length > 0) {
		await pool.end()
		throw new Error(`db: this PostgreSQL may forget what it confirmed: ${unsafe.join(', ')}`)
	}
	const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
	return {
		kind: 'postgres',
		read: queries,
		write: queries,
		snapshot: (work) =>
			queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
		close: () => queries.destroy(),
	}
}
