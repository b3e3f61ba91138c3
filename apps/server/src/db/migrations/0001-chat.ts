import { type Kysely, sql } from 'kysely'
import type { Dialect } from './dialect.ts'

/** Accounts, conversations, and the logs of what happened in them. */
export async function createChat(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
	await createAccounts(db, dialect)
	await createConversations(db)
	await createEvents(db, dialect)
	await db.schema
		.createTable('socket_tickets')
		.addColumn('hash', 'text', (column) => column.primaryKey())
		.addColumn('user_id', 'text', (column) => column.notNull())
		.addColumn('session_id', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute()
}

/** The tables of better-auth 1.7, under our names. */
async function createAccounts(db: Kysely<unknown>, { instant, truth }: Dialect): Promise<void> {
	await db.schema
		.createTable('users')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('email', 'text', (column) => column.notNull().unique())
		.addColumn('email_verified', truth, (column) => column.notNull())
		.addColumn('image', 'text')
		.addColumn('username', 'text', (column) => column.notNull().unique())
		.addColumn('created_at', instant, (column) => column.notNull())
		.addColumn('updated_at', instant, (column) => column.notNull())
		.execute()
	await db.schema
		.createTable('sessions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('token', 'text', (column) => column.notNull().unique())
		.addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
		.addColumn('expires_at', instant, (column) => column.notNull())
		.addColumn('ip_address', 'text')
		.addColumn('user_agent', 'text')
		.addColumn('created_at', instant, (column) => column.notNull())
		.addColumn('updated_at', instant, (column) => column.notNull())
		.execute()
	await db.schema.createIndex('sessions_by_user').on('sessions').column('user_id').execute()
	await db.schema
		.createTable('credentials')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('account_id', 'text', (column) => column.notNull())
		.addColumn('provider_id', 'text', (column) => column.notNull())
		.addColumn('user_id', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
		.addColumn('access_token', 'text')
		.addColumn('refresh_token', 'text')
		.addColumn('id_token', 'text')
		.addColumn('access_token_expires_at', instant)
		.addColumn('refresh_token_expires_at', instant)
		.addColumn('scope', 'text')
		.addColumn('password', 'text')
		.addColumn('created_at', instant, (column) => column.notNull())
		.addColumn('updated_at', instant, (column) => column.notNull())
		.execute()
	await db.schema.createIndex('credentials_by_user').on('credentials').column('user_id').execute()
	await db.schema
		.createTable('verifications')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('identifier', 'text', (column) => column.notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.addColumn('expires_at', instant, (column) => column.notNull())
		.addColumn('created_at', instant, (column) => column.notNull())
		.addColumn('updated_at', instant, (column) => column.notNull())
		.execute()
	await db.schema.createIndex('verifications_by_identifier').on('verifications').column('identifier').execute()
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('conversations')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('title', 'text')
		.addColumn('epoch', 'text', (column) => column.notNull())
		.addColumn('last_seq', 'bigint', (column) => column.notNull().defaultTo(0))
		.addColumn('message_count', 'bigint', (column) => column.notNull().defaultTo(0))
		.addColumn('members_version', 'bigint', (column) => column.notNull().defaultTo(0))
		.addColumn('pair', 'text', (column) => column.unique())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute()
	await db.schema
		.createTable('members')
		.addColumn('conversation', 'text', (column) => column.notNull().references('conversations.id'))
		.addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
		.addColumn('joined_seq', 'bigint', (column) => column.notNull())
		.addColumn('place', 'integer', (column) => column.notNull())
		.addColumn('left_seq', 'bigint')
		.addColumn('read_count', 'bigint', (column) => column.notNull().defaultTo(0))
		.addPrimaryKeyConstraint('members_key', ['conversation', 'user_id'])
		.execute()
	await db.schema.createIndex('members_by_user').on('members').column('user_id').execute()
	await db.schema
		.createTable('inboxes')
		.addColumn('user_id', 'text', (column) => column.primaryKey())
		.addColumn('epoch', 'text', (column) => column.notNull())
		.addColumn('last_seq', 'bigint', (column) => column.notNull())
		.execute()
	await db.schema
		.createTable('cards')
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('link', 'integer', (column) => column.notNull())
		.addColumn('conversation', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('cards_key', ['message', 'link'])
		.execute()
	await db.schema
		.createIndex('cards_pending')
		.on('cards')
		.column('message')
		.where(sql.ref('state'), '=', sql.lit('pending'))
		.execute()
}

async function createEvents(db: Kysely<unknown>, { rowId }: Dialect): Promise<void> {
	await db.schema
		.createTable('events')
		.addColumn('id', rowId.type, rowId.build)
		.addColumn('log', 'text', (column) => column.notNull())
		.addColumn('seq', 'bigint', (column) => column.notNull())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('type', 'text', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('message', 'text')
		.addColumn('sender', 'text')
		.addColumn('client_id', 'text')
		.addColumn('hash', 'text')
		.execute()
	await db.schema.createIndex('events_by_log').on('events').columns(['log', 'seq']).unique().execute()
	await db.schema
		.createIndex('events_by_client_id')
		.on('events')
		.columns(['sender', 'client_id'])
		.unique()
		.where(sql.ref('client_id'), 'is not', null)
		.execute()
	await db.schema
		.createIndex('events_by_message')
		.on('events')
		.column('message')
		.unique()
		.where(sql.ref('message'), 'is not', null)
		.execute()
}
