import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'

/**
 * Pictures in smaller sizes; whether a conversation shows cards at all; and what of a card is kept for later while it
 * is withheld, such as one of a host that is stopped.
 */
export async function growCards(db: Kysely<unknown>, { bytes }: Dialect): Promise<void> {
	await db.schema
		.createTable('image_sizes')
		.addColumn('image', 'text', (column) => column.notNull())
		.addColumn('side', 'integer', (column) => column.notNull())
		.addColumn('bytes', bytes, (column) => column.notNull())
		.addPrimaryKeyConstraint('image_sizes_key', ['image', 'side'])
		.execute()
	await db.schema
		.alterTable('conversations')
		.addColumn('cards_off', 'integer', (column) => column.notNull().defaultTo(0))
		.execute()
	await db.schema.alterTable('cards').addColumn('withheld', 'text').execute()
	await db.schema.createIndex('cards_by_conversation').on('cards').columns(['conversation', 'message']).execute()
}
