import { deepEqual, equal } from 'node:assert/strict'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { issueTicket, spendTicket } from '../actions/issue-ticket.ts'
import { findLivingSessions, type TicketHolder } from './socket-tickets.ts'

testEachDatabase((test) => {
	test('DB13 of many who come with one ticket, one gets it', async (chat) => {
		const holder = await begin(chat)
		const { ticket } = await issueTicket(chat.tools, holder)
		const spent = await Promise.all(Array.from({ length: 8 }, () => spendTicket(chat.tools, ticket)))
		deepEqual(
			spent.filter((one) => one !== null),
			[holder],
		)
		equal(await spendTicket(chat.tools, ticket), null)
	})

	test('DB13 a ticket is good until its time, and not at it', async (chat) => {
		const holder = await begin(chat)
		const early = await issueTicket(chat.tools, holder)
		const late = await issueTicket(chat.tools, holder)
		equal(early.expiresAt, chat.clock.now + 30_000)
		chat.clock.now = early.expiresAt - 1
		deepEqual(await spendTicket(chat.tools, early.ticket), holder)
		chat.clock.now = late.expiresAt
		equal(await spendTicket(chat.tools, late.ticket), null)
	})

	test('DB13 tickets that ended are cleared away', async (chat) => {
		const holder = await begin(chat)
		const { expiresAt } = await issueTicket(chat.tools, holder)
		chat.clock.now = expiresAt + 1
		await spendTicket(chat.tools, 'any')
		const left = await chat.store.read.selectFrom('socket_tickets').select('hash').execute()
		deepEqual(left, [])
	})

	test('DB13 the ticket itself is not in the database', async (chat) => {
		const holder = await begin(chat)
		const { ticket } = await issueTicket(chat.tools, holder)
		const rows = await chat.store.read.selectFrom('socket_tickets').selectAll().execute()
		equal(rows.length, 1)
		equal(JSON.stringify(rows).includes(ticket), false)
		equal(await spendTicket(chat.tools, rows[0]?.hash ?? ''), null)
	})

	test('DB13 a ticket of a session that ended is refused, and gone', async (chat) => {
		const holder = await begin(chat)
		const { ticket } = await issueTicket(chat.tools, holder)
		await chat.store.write.deleteFrom('sessions').where('id', '=', holder.session).execute()
		equal(await spendTicket(chat.tools, ticket), null)
		const kept = chat.store.read.selectFrom('socket_tickets').select('hash').where('session_id', '=', holder.session)
		deepEqual(await kept.execute(), [])
	})

	test('DB13 a ticket is good until the time of its session, and not at it', async (chat) => {
		const holder = await begin(chat, 10)
		const [early, late] = [await issueTicket(chat.tools, holder), await issueTicket(chat.tools, holder)]
		chat.clock.now += 9
		deepEqual(await spendTicket(chat.tools, early.ticket), holder)
		chat.clock.now += 1
		equal(await spendTicket(chat.tools, late.ticket), null)
	})

	test('DB13 sessions that live are told from those that ended, by their time or before', async (chat) => {
		const [user = ''] = await chat.addPeople(1)
		const lives = await chat.addSession(user, 1)
		const over = await chat.addSession(user, 0)
		const { read } = chat.store
		deepEqual(await findLivingSessions(read, [lives, over, 'ended'], chat.clock.now), new Set([lives]))
		deepEqual(await findLivingSessions(read, [], chat.clock.now), new Set())
	})
})

/** Somebody with a session. @param lasts milliseconds */
async function begin(chat: TestChat, lasts?: number): Promise<TicketHolder> {
	const [user = ''] = await chat.addPeople(1)
	return { user, session: await chat.addSession(user, lasts) }
}
