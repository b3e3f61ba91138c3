import { deepEqual, equal, rejects } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type EmptyDatabase, testDatabases } from '../../../testing/databases/test-databases.ts'
import { openStore, type Store } from '../store.ts'
import { migrate } from './migrate.ts'

const program = fileURLToPath(new URL('../../../testing/databases/migrate-once.ts', import.meta.url))

const tables = [
	'appeals',
	'cards',
	'cards_cache',
	'conversations',
	'credentials',
	'decision_months',
	'decisions',
	'domains_seen',
	'events',
	'image_sizes',
	'images',
	'inboxes',
	'mails',
	'members',
	'open_tokens',
	'orders',
	'policy_versions',
	'quotes',
	'reports',
	'rules_revision',
	'sessions',
	'socket_tickets',
	'url_lists',
	'users',
	'verifications',
	'violations',
]

for (const database of testDatabases) {
	const opened: { empty: EmptyDatabase; store: Store }[] = []
	after(async () => {
		for (const { store } of opened) await store.close()
		for (const { empty } of opened) await empty.remove()
	})
	const open = async () => {
		const empty = await database.create()
		const store = await openStore(empty.location)
		opened.push({ empty, store })
		return store
	}

	test(`DB1 an empty database gets every table (${database.name})`, { skip: database.skip }, async () => {
		const store = await open()
		deepEqual(await findTables(store), [])
		await migrate(store)
		deepEqual(await findTables(store), tables)
	})

	test(`DB1 migrating again changes nothing and keeps what is there (${database.name})`, {
		skip: database.skip,
	}, async () => {
		const store = await open()
		await migrate(store)
		await store.write.insertInto('inboxes').values({ user_id: 'u', epoch: 'e', last_seq: 7 }).execute()
		await migrate(store)
		const { last_seq } = await store.read.selectFrom('inboxes').select('last_seq').executeTakeFirstOrThrow()
		equal(last_seq, 7)
	})

	test(`DB1 migrating that fails halfway leaves nothing behind (${database.name})`, {
		skip: database.skip,
	}, async () => {
		const store = await open()
		await store.write.schema.createTable('orders').addColumn('mine', 'text').execute()
		await rejects(migrate(store), /a migration failed/)
		deepEqual(await findTables(store), ['orders'])
		await store.write.schema.dropTable('orders').execute()
		await migrate(store)
		deepEqual(await findTables(store), tables)
	})

	test(`DB1 servers that start at once take turns (${database.name})`, { skip: database.skip }, async () => {
		const store = await open()
		const { location } = opened.at(-1)?.empty ?? { location: '' }
		await Promise.all(Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, [program, location])))
		deepEqual(await findTables(store), tables)
	})
}

async function findTables(store: Store): Promise<string[]> {
	const all = await store.write.introspection.getTables()
	return all.map(({ name }) => name).sort()
}
