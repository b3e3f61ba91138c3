import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A kind of database the server runs on, and how a test gets an empty one. */
export type TestDatabase = {
	readonly name: 'SQLite' | 'PostgreSQL'
	/** Why its tests cannot run here; `false` when they can. */
	readonly skip: string | false
	create(): Promise<EmptyDatabase>
}

export type EmptyDatabase = {
	/** What `openStore` and `HUTONG_DATABASE` take. */
	readonly location: string
	remove(): Promise<void>
}

const cluster = process.env['HUTONG_TEST_POSTGRES']

/** Both databases; PostgreSQL is the one `npm test` starts and names in `HUTONG_TEST_POSTGRES`. */
export const testDatabases: readonly TestDatabase[] = [
	{ name: 'SQLite', skip: false, create: createSqlite },
	{
		name: 'PostgreSQL',
		skip: cluster ? false : (process.env['HUTONG_NO_POSTGRES'] ?? 'npm test starts a PostgreSQL, node --test does not'),
		create: createPostgres,
	},
]

async function createSqlite(): Promise<EmptyDatabase> {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-database-'))
	return { location: join(folder, 'chat.sqlite'), remove: () => rm(folder, { recursive: true, force: true }) }
}

async function createPostgres(): Promise<EmptyDatabase> {
	const name = `hutong_${randomBytes(8).toString('hex')}`
	await administer(`create database ${name}`)
	const url = new URL(cluster ?? '')
	url.pathname = `/${name}`
	return { location: url.href, remove: () => administer(`drop database ${name} with (force)`) }
}

/** Runs one statement as the cluster's superuser. */
async function administer(statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: cluster })
	await client.connect()
	await client.query(statement).finally(() => client.end())
}
