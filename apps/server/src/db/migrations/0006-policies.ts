import { type Kysely, sql } from 'kysely'

/**
 * What the policy desk needs: who operates it, the policies that were published, a number that grows whenever rules, lists or
 * violations change, since when a domain is
 * known here, and how many decisions of each month the log has forgotten. The log of decisions forgets who tapped what: nothing asks for it.
 */
export async function createPolicies(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('users')
		.addColumn('role', 'text', (column) => column.notNull().defaultTo('member'))
		.execute()
	await db.schema
		.createTable('policy_versions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('version', 'text', (column) => column.notNull())
		.addColumn('document', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('published_by', 'text')
		.addColumn('needs_approval', 'integer', (column) => column.notNull())
		.addColumn('approved_by', 'text')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('effective_at', 'bigint', (column) => column.notNull())
		.addColumn('withdrawn_at', 'bigint')
		.execute()
	await db.schema
		.createTable('rules_revision')
		.addColumn('id', 'integer', (column) => column.primaryKey())
		.addColumn('revision', 'bigint', (column) => column.notNull())
		.execute()
	await sql`insert into rules_revision (id, revision) values (1, 0)`.execute(db)
	await db.schema
		.createTable('domains_seen')
		.addColumn('domain', 'text', (column) => column.primaryKey())
		.addColumn('first_at', 'bigint', (column) => column.notNull())
		.execute()
	await db.schema
		.createTable('decision_months')
		.addColumn('month', 'text', (column) => column.notNull())
		.addColumn('outcome', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('count', 'bigint', (column) => column.notNull())
		.addPrimaryKeyConstraint('decision_months_key', ['month', 'outcome', 'reason'])
		.execute()
	for (const column of ['user_id', 'conversation', 'message', 'link'])
		await db.schema.alterTable('decisions').dropColumn(column).execute()
}
