import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'

/** The last good text of each list made by others, so that a server that starts while its source is away has it. */
export async function createLists(db: Kysely<unknown>, { bytes }: Dialect): Promise<void> {
	await db.schema
		.createTable('url_lists')
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('body', bytes, (column) => column.notNull())
		.addColumn('etag', 'text')
		.addColumn('last_modified', 'text')
		.addColumn('good_at', 'bigint', (column) => column.notNull())
		.execute()
}
