import type { Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'

/** What links lead to: cards read from pages, their images, decisions, open tokens and orders. */
export async function createLinks(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
	await createReading(db, dialect)
	await createDecisions(db)
	await createOrders(db)
}

async function createReading(db: Kysely<unknown>, { bytes }: Dialect): Promise<void> {
	await db.schema
		.createTable('cards_cache')
		.addColumn('url', 'text', (column) => column.primaryKey())
		.addColumn('card', 'text', (column) => column.notNull())
		.addColumn('etag', 'text')
		.addColumn('last_modified', 'text')
		.addColumn('read_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute()
	await db.schema.createIndex('cards_cache_by_expiry').on('cards_cache').column('expires_at').execute()
	await db.schema
		.createTable('images')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('media_type', 'text', (column) => column.notNull())
		.addColumn('width', 'integer', (column) => column.notNull())
		.addColumn('height', 'integer', (column) => column.notNull())
		.addColumn('bytes', bytes, (column) => column.notNull())
		.addColumn('thumbhash', 'text')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute()
	await db.schema.createIndex('images_by_expiry').on('images').column('expires_at').execute()
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('decisions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('user_id', 'text', (column) => column.notNull())
		.addColumn('conversation', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('link', 'integer', (column) => column.notNull())
		.addColumn('outcome', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('rule', 'text', (column) => column.notNull())
		.addColumn('policy_name', 'text', (column) => column.notNull())
		.addColumn('policy_version', 'text', (column) => column.notNull())
		.addColumn('host', 'text')
		.addColumn('platform', 'text')
		.addColumn('scene', 'text', (column) => column.notNull())
		.addColumn('confirmed', 'integer', (column) => column.notNull())
		.execute()
	await db.schema.createIndex('decisions_by_time').on('decisions').column('at').execute()
}

async function createOrders(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('open_tokens')
		.addColumn('token_hash', 'text', (column) => column.primaryKey())
		.addColumn('user_id', 'text', (column) => column.notNull())
		.addColumn('conversation', 'text', (column) => column.notNull())
		.addColumn('shop_origin', 'text', (column) => column.notNull())
		.addColumn('url_host', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute()
	await db.schema.createIndex('open_tokens_by_expiry').on('open_tokens').column('expires_at').execute()
	await db.schema
		.createTable('orders')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('user_id', 'text', (column) => column.notNull())
		.addColumn('conversation', 'text', (column) => column.notNull())
		.addColumn('shop_origin', 'text', (column) => column.notNull())
		.addColumn('shop_order', 'text', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('status', 'text', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('updated_at', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('orders_of_shop', ['shop_origin', 'shop_order'])
		.execute()
	await db.schema.createIndex('orders_by_user').on('orders').columns(['user_id', 'updated_at']).execute()
}
