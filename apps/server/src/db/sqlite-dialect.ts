import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely'

/** Kysely's SQLite, but with migrations in a transaction: SQLite takes changes of the schema back like any others. */
export function createSqliteDialect(database: SqliteDatabase): SqliteDialect {
	return new TransactionalDialect({ database })
}

class TransactionalDialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter()
	}
}

class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true
	}
}
