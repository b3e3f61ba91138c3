import { equal, ok, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { providePostgres } from '@hutong/testing'
import { sql } from 'kysely'
import pg from 'pg'
import { testDatabases } from '../../testing/databases/test-databases.ts'
import { openStore } from './store.ts'

const [postgres] = testDatabases.filter(({ name }) => name === 'PostgreSQL')
const skip = postgres?.skip ?? false

test('DB3 a database with synchronous_commit off is refused, and one with it on is not', { skip }, async (t) => {
	const empty = await postgres?.create()
	const location = empty?.location ?? ''
	t.after(() => empty?.remove())
	await (await openStore(location)).close()
	await set(location, 'synchronous_commit = off')
	await rejects(openStore(location), /may forget what it confirmed: synchronous_commit = off$/)
	await set(location, 'synchronous_commit = local')
	await (await openStore(location)).close()
})

test('DB3 a PostgreSQL with fsync or full_page_writes off is refused', { skip }, async (t) => {
	const provided = await providePostgres(() => {}, { fsync: 'off', full_page_writes: 'off' })
	ok(provided.ok, provided.ok ? '' : provided.reason)
	t.after(provided.cluster.stop)
	await rejects(openStore(provided.cluster.url), /may forget what it confirmed: fsync = off, full_page_writes = off$/)
})

test('64-bit integers come as numbers', { skip }, async (t) => {
	const empty = await postgres?.create()
	t.after(() => empty?.remove())
	const store = await openStore(empty?.location ?? '')
	const { rows } = await sql<{ at: unknown }>`select 1764057600000::bigint as at`.execute(store.read)
	equal(rows[0]?.at, 1764057600000)
	await store.close()
})

async function set(location: string, setting: string): Promise<void> {
	const client = new pg.Client({ connectionString: location })
	await client.connect()
	await client.query(`alter database ${new URL(location).pathname.slice(1)} set ${setting}`)
	await client.end()
}
