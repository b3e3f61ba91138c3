import { deepEqual, equal, rejects, throws } from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabases } from '../../testing/databases/test-databases.ts'
import { assertDurable, openSqliteFile } from './sqlite-file.ts'
import { openStore, type Queries } from './store.ts'

const empty = await testDatabases.find(({ name }) => name === 'SQLite')?.create()
const path = empty?.location ?? ''
after(() => empty?.remove())

test('DB2 every connection of a store is durable', async () => {
	const store = await openStore(path)
	for (const queries of [store.read, store.write]) {
		equal(await readPragma(queries, 'journal_mode'), 'wal')
		equal(await readPragma(queries, 'synchronous'), 2)
		equal(await readPragma(queries, 'foreign_keys'), 1)
	}
	await store.close()
})

const weaker = [
	{ pragma: 'synchronous = normal', says: /pragma synchronous is 1, not 2/ },
	{ pragma: 'synchronous = off', says: /pragma synchronous is 0, not 2/ },
	{ pragma: 'foreign_keys = off', says: /pragma foreign_keys is 0, not 1/ },
	{ pragma: 'journal_mode = delete', says: /pragma journal_mode is delete, not wal/ },
]

for (const { pragma, says } of weaker)
	test(`DB2 a connection with ${pragma} is refused`, (t) => {
		const database = new DatabaseSync(path)
		t.after(() => database.close())
		database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
		assertDurable(database)
		database.exec(`pragma ${pragma}`)
		throws(() => assertDurable(database), says)
	})

test('DB2 a database that cannot have a write-ahead log is not opened', () => {
	throws(() => openSqliteFile(':memory:', 'write'), /pragma journal_mode is memory, not wal/)
})

test('DB2 a reading connection refuses to write', async () => {
	const store = await openStore(path)
	await sql`create table notes (text text)`.execute(store.write)
	await rejects(sql`insert into notes values ('x')`.execute(store.read), /readonly/)
	await sql`drop table notes`.execute(store.write)
	await store.close()
})

test('DB1 a writing transaction has its turn from its beginning, so that what it reads stays true', async () => {
	const [store, other] = [await openStore(path), await openStore(path)]
	await sql`create table notes (text text)`.execute(store.write)
	await sql`pragma busy_timeout = 0`.execute(other.write)
	await store.write.transaction().execute(async (db) => {
		await sql`select * from notes`.execute(db)
		await rejects(sql`insert into notes values ('other')`.execute(other.write), /locked/)
		await sql`insert into notes values ('own')`.execute(db)
	})
	await sql`drop table notes`.execute(other.write)
	await store.close()
	await other.close()
})

test('DB2 statements beyond the cache are prepared again', async () => {
	const store = await openStore(path)
	const read = async (column: number) =>
		Object.values(
			(await sql<object>`select ${sql.raw(String(column))} as ${sql.ref(`c${column}`)}`.execute(store.read)).rows[0] ??
				{},
		)
	for (let column = 0; column < 300; column++) deepEqual(await read(column), [column])
	deepEqual(await read(0), [0])
	await store.close()
})

test('DB2 what SQLite has no type for is refused', async () => {
	const store = await openStore(path)
	await rejects(sql`select ${new Date(0)}`.execute(store.read), /SQLite cannot store a \[object Date\]/)
	await store.close()
})

async function readPragma(queries: Queries, name: string): Promise<unknown> {
	const { rows } = await sql<object>`pragma ${sql.raw(name)}`.execute(queries)
	return Object.values(rows[0] ?? {})[0]
}
