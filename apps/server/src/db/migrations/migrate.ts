import { type Migration, Migrator } from 'kysely/migration'
import type { Store } from '../store.ts'
import { createChat } from './0001-chat.ts'
import { createLinks } from './0002-links.ts'
import { widenOrderVersions } from './0003-order-versions.ts'
import { createQuotes } from './0004-quotes.ts'
import { growCards } from './0005-cards.ts'
import { createPolicies } from './0006-policies.ts'
import { createLists } from './0007-lists.ts'
import { createCases } from './0008-cases.ts'
import { type Dialect, dialects } from './dialect.ts'

const steps = {
	'0001-chat': createChat,
	'0002-links': createLinks,
	'0003-order-versions': widenOrderVersions,
	'0004-quotes': createQuotes,
	'0005-cards': growCards,
	'0006-policies': createPolicies,
	'0007-lists': createLists,
	'0008-cases': createCases,
} as const satisfies Record<string, (db: Parameters<Migration['up']>[0], dialect: Dialect) => Promise<void>>

/**
 * Brings the database to the newest schema; steps already taken are not taken again, and two servers take turns.
 * @throws Error when a step failed; nothing of it stays
 */
export async function migrate(store: Store): Promise<void> {
	const dialect = dialects[store.kind]
	const migrations = Object.fromEntries(
		Object.entries(steps).map(([name, up]) => [name, { up: (db) => up(db, dialect) } satisfies Migration]),
	)
	const migrator = new Migrator({ db: store.write, provider: { getMigrations: () => Promise.resolve(migrations) } })
	const { error } = await migrator.migrateToLatest()
	if (error) throw new Error('db: a migration failed', { cause: error })
}
