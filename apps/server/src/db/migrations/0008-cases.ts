import { type Kysely, sql } from 'kysely'

/**
 * Reports, the violations found, applications for access, and mails that wait. The full address of a report or an application is
 * kept while it is open: `url` is null afterwards. Indexes are on hashes of addresses: a long address fits into none of PostgreSQL's.
 */
export async function createCases(db: Kysely<unknown>): Promise<void> {
	await createViolations(db)
	await createReports(db)
	await createAppeals(db)
	await createMails(db)
}

async function createViolations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('violations')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('scope', 'text', (column) => column.notNull())
		.addColumn('target', 'text', (column) => column.notNull())
		.addColumn('target_hash', 'text', (column) => column.notNull())
		.addColumn('domain', 'text', (column) => column.notNull())
		.addColumn('evader', 'text')
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('evidence', 'text', (column) => column.notNull())
		.addColumn('found_by', 'text')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('step', 'integer', (column) => column.notNull())
		.addColumn('release_at', 'bigint')
		.addColumn('released_at', 'bigint')
		.execute()
	await db.schema.createIndex('violations_by_time').on('violations').column('created_at').execute()
	// What is stopped already is not stopped again: also where two operators are at it at once.
	await db.schema
		.createIndex('violations_held')
		.unique()
		.on('violations')
		.columns(['source', 'scope', 'target_hash'])
		.where(sql.ref('released_at'), 'is', null)
		.execute()
}

async function createReports(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('reports')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('user_id', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull())
		.addColumn('link', 'integer', (column) => column.notNull())
		.addColumn('url', 'text')
		.addColumn('url_hash', 'text')
		.addColumn('host', 'text', (column) => column.notNull())
		.addColumn('domain', 'text', (column) => column.notNull())
		.addColumn('platform', 'text')
		.addColumn('why', 'text', (column) => column.notNull())
		.addColumn('note', 'text')
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('closed_at', 'bigint')
		.addColumn('closed_by', 'text')
		.addColumn('words', 'text')
		.addColumn('violation', 'text')
		.addUniqueConstraint('reports_once', ['user_id', 'message', 'link'])
		.execute()
	await db.schema.createIndex('reports_by_state').on('reports').columns(['state', 'at']).execute()
	await db.schema
		.createIndex('reports_open_once')
		.unique()
		.on('reports')
		.columns(['user_id', 'url_hash'])
		.where(sql.ref('state'), '=', 'open')
		.execute()
}

async function createAppeals(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('appeals')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('token_hash', 'text', (column) => column.notNull().unique())
		.addColumn('violation', 'text', (column) => column.notNull())
		.addColumn('applicant', 'text')
		.addColumn('url', 'text')
		.addColumn('host', 'text', (column) => column.notNull())
		.addColumn('words', 'text', (column) => column.notNull())
		.addColumn('contact', 'text')
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('answered_at', 'bigint')
		.addColumn('answered_by', 'text')
		.addColumn('answer', 'text')
		.addColumn('opens_at', 'bigint')
		.execute()
	await db.schema.createIndex('appeals_by_state').on('appeals').columns(['state', 'created_at']).execute()
	await db.schema
		.createIndex('appeals_open_once')
		.unique()
		.on('appeals')
		.columns(['violation', 'applicant'])
		.where(sql.ref('state'), '=', 'open')
		.execute()
}

async function createMails(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('mails')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('recipient', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('tries', 'integer', (column) => column.notNull())
		.addColumn('next_at', 'bigint', (column) => column.notNull())
		.addColumn('problem', 'text')
		.execute()
	await db.schema.createIndex('mails_by_next').on('mails').column('next_at').execute()
}
