import type { Kysely } from 'kysely'

/** Bars of quotes: one row for each quote and period, replaced as a whole, since a dividend changes every price before it. */
export async function createQuotes(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('quotes')
		.addColumn('secid', 'text', (column) => column.notNull())
		.addColumn('period', 'text', (column) => column.notNull())
		.addColumn('body', 'text')
		.addColumn('read_at', 'bigint', (column) => column.notNull())
		.addColumn('next_at', 'bigint', (column) => column.notNull())
		.addColumn('failures', 'integer', (column) => column.notNull())
		.addPrimaryKeyConstraint('quotes_key', ['secid', 'period'])
		.execute()
	await db.schema.createIndex('quotes_by_next').on('quotes').column('next_at').execute()
}
