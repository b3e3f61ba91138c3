import { deepEqual, equal } from 'node:assert/strict'
import { sql } from 'kysely'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { issueTicket, spendTicket } from '../actions/issue-ticket.ts'
import { findLivingSessions } from './socket-tickets.ts'

const holder = { user: 'u1', session: 's1' }

testEachDatabase((test) => {
	test('DB13 of many who come with one ticket, one gets it', async (chat) => {
		const { ticket } = await issueTicket(chat.tools, holder)
		const spent = await Promise.all(Array.from({ length: 8 }, () => spendTicket(chat.tools, ticket)))
		deepEqual(
			spent.filter((one) => one !== null),
			[holder],
		)
		equal(await spendTicket(chat.tools, ticket), null)
	})

	test('DB13 a ticket is good until its time, and not at it', async (chat) => {
		const early = await issueTicket(chat.tools, holder)
		const late = await issueTicket(chat.tools, holder)
		equal(early.expiresAt, chat.clock.now + 30_000)
		chat.clock.now = early.expiresAt - 1
		deepEqual(await spendTicket(chat.tools, early.ticket), holder)
		chat.clock.now = late.expiresAt
		equal(await spendTicket(chat.tools, late.ticket), null)
	})

	test('DB13 tickets that ended are cleared away', async (chat) => {
		const { expiresAt } = await issueTicket(chat.tools, holder)
		chat.clock.now = expiresAt + 1
		await spendTicket(chat.tools, 'any')
		const left = await chat.store.read.selectFrom('socket_tickets').select('hash').execute()
		deepEqual(left, [])
	})

	test('DB13 the ticket itself is not in the database', async (chat) => {
		const { ticket } = await issueTicket(chat.tools, holder)
		const rows = await chat.store.read.selectFrom('socket_tickets').selectAll().execute()
		equal(rows.length, 1)
		equal(JSON.stringify(rows).includes(ticket), false)
		equal(await spendTicket(chat.tools, rows[0]?.hash ?? ''), null)
	})

	test('sessions that still exist are told from those that do not', async (chat) => {
		const [user = ''] = await chat.addPeople(1)
		const now = new Date().toISOString()
		await sql`insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
			values (${'lives'}, ${'token'}, ${user}, ${now}, ${now}, ${now})`.execute(chat.store.write)
		deepEqual(await findLivingSessions(chat.store.read, ['lives', 'ended']), new Set(['lives']))
		deepEqual(await findLivingSessions(chat.store.read, []), new Set())
	})
})
