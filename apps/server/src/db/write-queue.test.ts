import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { test as plainTest } from 'node:test'
import { sql } from 'kysely'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { isBroken, isDuplicate, isRetryable } from './database-error.ts'
import type { Store } from './store.ts'
import { createWriteQueue, type Hint } from './write-queue.ts'

testEachDatabase((test) => {
	test('DB4 what arrives together is committed together', async (chat) => {
		const { queue, commits } = watch(chat)
		const users = await newUsers(chat, 5)
		await Promise.all(users.map((user) => queue.run(({ db }) => addInbox(db, user))))
		equal(commits(), 1)
		equal(await countInboxes(chat, users), 5)
	})

	test('DB4 what arrives while a transaction is being committed goes into the next', async (chat) => {
		const { queue, commits } = watch(chat)
		const users = await newUsers(chat, 4)
		const later: Promise<unknown>[] = []
		await queue.run(async ({ db }) => {
			await addInbox(db, users[0] ?? '')
			for (const user of users.slice(1)) later.push(queue.run(({ db: next }) => addInbox(next, user)))
		})
		equal(await countInboxes(chat, users), 1)
		await Promise.all(later)
		deepEqual([commits(), await countInboxes(chat, users)], [2, 4])
	})

	test('DB4 a piece that throws takes back its own rows and hints, and nobody else’s', async (chat) => {
		const { queue, commits, hints } = watch(chat)
		const users = await newUsers(chat, 3)
		const pieces = users.map((user, index) =>
			queue.run(async ({ db, hints: given }) => {
				await addInbox(db, user)
				given.push({ log: user, seq: 1 })
				if (index === 1) throw new Error('second thoughts')
				return index
			}),
		)
		const settled = await Promise.allSettled(pieces)
		deepEqual(
			settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message)),
			[0, 'second thoughts', 2],
		)
		deepEqual([commits(), await countInboxes(chat, users)], [1, 2])
		deepEqual(
			hints.map(({ log }) => log),
			[users[0], users[2]],
		)
	})

	test('DB4 a piece the database refuses takes back its own rows, and nobody else’s', async (chat) => {
		const { queue } = watch(chat)
		const users = await newUsers(chat, 3)
		const pieces = users.map((user, index) =>
			queue.run(async ({ db }) => {
				await addInbox(db, user)
				if (index === 1) await addInbox(db, user)
			}),
		)
		const [first, second, third] = await Promise.allSettled(pieces)
		deepEqual([first?.status, second?.status, third?.status], ['fulfilled', 'rejected', 'fulfilled'])
		ok(second?.status === 'rejected' && isDuplicate(second.reason))
		equal(await countInboxes(chat, users), 2)
	})

	test('DB4 a piece that throws alone leaves nothing', async (chat) => {
		const { queue, hints } = watch(chat)
		const users = await newUsers(chat, 1)
		const piece = queue.run(async ({ db, hints: given }) => {
			await addInbox(db, users[0] ?? '')
			given.push({ log: 'x', seq: 1 })
			throw new Error('alone')
		})
		await rejects(piece, /alone/)
		deepEqual([await countInboxes(chat, users), hints], [0, []])
	})

	test('DB4 answers and hints come when the rows can be seen by others', async (chat) => {
		const users = await newUsers(chat, 2)
		const seen: Promise<number>[] = []
		const publish = () => seen.push(countInboxes(chat, users))
		const queue = createWriteQueue(chat.store, { publish, onBroken() {} })
		await Promise.all(
			users.map(async (user) => {
				await queue.run(async ({ db, hints }) => {
					await addInbox(db, user)
					hints.push({ log: user, seq: 1 })
					equal(await countInboxes(chat, users), 0)
				})
				equal(await countInboxes(chat, users), 2)
			}),
		)
		deepEqual(await Promise.all(seen), [2, 2])
	})

	test('DB4 a batch takes no more pieces than it may', async (chat) => {
		const { queue, commits } = watch(chat, 2)
		const users = await newUsers(chat, 5)
		await Promise.all(users.map((user) => queue.run(({ db }) => addInbox(db, user))))
		equal(commits(), 3)
	})

	test('DB4 draining waits for everything that was asked for', async (chat) => {
		const { queue } = watch(chat, 1)
		const users = await newUsers(chat, 4)
		for (const user of users) void queue.run(({ db }) => addInbox(db, user))
		await queue.drain()
		equal(await countInboxes(chat, users), 4)
		await queue.drain()
	})

	test('DB5 a lost race is tried again, and the whole batch with it', async (chat) => {
		const { queue } = watch(chat)
		const users = await newUsers(chat, 2)
		let losses = 2
		const runs = [0, 0]
		await Promise.all(
			users.map((user, index) =>
				queue.run(async ({ db }) => {
					runs[index] = (runs[index] ?? 0) + 1
					await addInbox(db, user)
					if (index === 1 && losses-- > 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
				}),
			),
		)
		deepEqual([runs, await countInboxes(chat, users)], [[3, 3], 2])
	})

	test('DB5 a race lost again and again is told, and leaves nothing', async (chat) => {
		const { queue } = watch(chat)
		const users = await newUsers(chat, 1)
		const piece = queue.run(async ({ db }) => {
			await addInbox(db, users[0] ?? '')
			throw Object.assign(new Error('could not serialize'), { code: '40001' })
		})
		await rejects(piece, /could not serialize/)
		equal(await countInboxes(chat, users), 0)
	})

	test('DB5 a broken database is told of before anybody is answered, and confirms nothing', async (chat) => {
		const told: string[] = []
		const queue = createWriteQueue(chat.store, { publish() {}, onBroken: () => told.push('broken') })
		const users = await newUsers(chat, 2)
		const pieces = users.map((user, index) =>
			queue
				.run(async ({ db }) => {
					await addInbox(db, user)
					if (index === 1) throw Object.assign(new Error('disk I/O error'), { errcode: 1034 })
				})
				.then(
					() => told.push('confirmed'),
					() => told.push('refused'),
				),
		)
		await Promise.all(pieces)
		deepEqual([told, await countInboxes(chat, users)], [['broken', 'refused', 'refused'], 0])
	})
})

const errors = [
	{ cause: { errcode: 10 }, is: 'broken' }, // SQLITE_IOERR
	{ cause: { errcode: 1034 }, is: 'broken' }, // SQLITE_IOERR_FSYNC
	{ cause: { errcode: 11 }, is: 'broken' }, // SQLITE_CORRUPT
	{ cause: { errcode: 26 }, is: 'broken' }, // SQLITE_NOTADB
	{ cause: { errcode: 13 }, is: 'other' }, // SQLITE_FULL: refused, and nothing is lost
	{ cause: { errcode: 2067 }, is: 'duplicate' }, // SQLITE_CONSTRAINT_UNIQUE
	{ cause: { errcode: 1555 }, is: 'duplicate' }, // SQLITE_CONSTRAINT_PRIMARYKEY
	{ cause: { errcode: 787 }, is: 'other' }, // SQLITE_CONSTRAINT_FOREIGNKEY
	{ cause: { code: '23505' }, is: 'duplicate' }, // unique_violation
	{ cause: { code: '40P01' }, is: 'retryable' }, // deadlock_detected
	{ cause: { code: '40001' }, is: 'retryable' }, // serialization_failure
	{ cause: new Error('anything'), is: 'other' },
	{ cause: null, is: 'other' },
	{ cause: 'text', is: 'other' },
]

plainTest('DB5 errors of both databases are told apart', () => {
	for (const { cause, is } of errors) {
		const found = { broken: isBroken(cause), duplicate: isDuplicate(cause), retryable: isRetryable(cause) }
		deepEqual(
			found,
			{ broken: is === 'broken', duplicate: is === 'duplicate', retryable: is === 'retryable' },
			String(is),
		)
	}
})

/** A queue of its own on the chat's database, with a count of its transactions. */
function watch(chat: TestChat, batchSize = 200) {
	const hints: Hint[] = []
	let begun = 0
	const write = new Proxy(chat.store.write, {
		get: (target, name) => {
			if (name === 'transaction') begun++
			const value: unknown = Reflect.get(target, name)
			return typeof value === 'function' ? value.bind(target) : value
		},
	})
	const store: Store = { ...chat.store, write }
	const options = { publish: (hint: Hint) => hints.push(hint), onBroken() {}, batchSize }
	return { queue: createWriteQueue(store, options), commits: () => begun, hints }
}

let made = 0

function newUsers(chat: TestChat, count: number): Promise<readonly string[]> {
	return Promise.resolve(Array.from({ length: count }, () => `${chat.store.kind}-${made++}`))
}

async function addInbox(db: Store['write'], user: string): Promise<void> {
	await db.insertInto('inboxes').values({ user_id: user, epoch: 'e', last_seq: 0 }).execute()
}

async function countInboxes(chat: TestChat, users: readonly string[]): Promise<number> {
	const { rows } = await sql<{ count: number }>`select count(*) as count from inboxes
		where user_id in (${sql.join(users)})`.execute(chat.store.read)
	return Number(rows[0]?.count)
}
