import { deepEqual, equal } from 'node:assert/strict'
import { sql } from 'kysely'
import { makeOrder } from '../../testing/databases/make-order.ts'
import { type TwoServers, testTwoServers } from '../../testing/databases/test-two-servers.ts'
import { until } from '../../testing/http/until.ts'
import { createOrderStore } from '../orders/create-order-store.ts'
import type { OrderStored, ToldOrder } from '../orders/order-store.ts'
import { findEventsAfter, inboxLog } from './event-log.ts'
import { findOrders } from './orders.ts'
import type { Store } from './store.ts'
import type { WriteQueue } from './write-queue.ts'

type News = Pick<ToldOrder, 'version' | 'status'>
type Case = {
	readonly name: string
	/** Known to both before. */
	readonly before: readonly News[]
	/** Written by one and not committed yet when the other begins. */
	readonly held: News
	readonly waits: News
	readonly answer: OrderStored
	/** The states the buyer hears of. */
	readonly heard: readonly ToldOrder['status'][]
}

const created: News = { version: 1, status: 'created' }
const paid: News = { version: 2, status: 'paid' }
const cases: readonly Case[] = [
	{ name: 'older first news', before: [], held: paid, waits: created, answer: 'known', heard: ['paid'] },
	{ name: 'the same first news', before: [], held: created, waits: created, answer: 'known', heard: ['created'] },
	{ name: 'newer news', before: [], held: created, waits: paid, answer: 'stored', heard: ['created', 'paid'] },
	{
		...{ name: 'older news of an order both know', before: [created] },
		...{ held: { version: 3, status: 'shipped' }, waits: paid, answer: 'known', heard: ['created', 'shipped'] },
	},
	{
		...{ name: 'newer news that would move it back', before: [created] },
		...{ held: { version: 2, status: 'closed' }, waits: { version: 3, status: 'paid' } },
		...{ answer: 'backwards', heard: ['created', 'closed'] },
	},
]

testTwoServers((test) => {
	for (const { name, before, held, waits, answer, heard } of cases)
		test(`DB20 ${name} told at one server while another writes is ${answer}`, async ({ one, other }) => {
			const { owner, told, store } = await makeOrder(other)
			for (const news of before) equal(await store.storeOrder(owner, { ...told, ...news }), 'stored')
			const gate = holdCommits(one.writes)
			const slow = createOrderStore({ store: one.store, writes: gate.writes, now: one.tools.now })
			const first = slow.storeOrder(owner, { ...told, ...held })
			await gate.reached
			const second = store.storeOrder(owner, { ...told, ...waits })
			await until(() => isSomebodyWaiting(one.store))
			gate.open()
			deepEqual([await first, await second], ['stored', answer])
			const events = await findEventsAfter(one.store.read, inboxLog(owner.user), 0, 100)
			const orders = events.map(({ body }) => JSON.parse(body).order)
			deepEqual(
				orders.map(({ status }) => status),
				heard,
			)
			deepEqual(await findOrders(other.store.read, owner.user, 10), orders.slice(-1))
			equal(new Set(orders.map(({ id }) => id)).size, 1)
		})

	test('DB20 the news of an order told at both in any order ends with the newest', async (servers) => {
		for (let round = 0; round < 20; round++) {
			const { owner, told } = await makeOrder(servers.one)
			const states = ['created', 'paid', 'shipped', 'completed', 'refunded'] as const
			const stores = toStores(servers)
			const news = states.map((status, index) => ({ ...told, status, version: index + 1 }))
			await Promise.all(news.flatMap((order) => stores.map((store) => store.storeOrder(owner, order))))
			const [order] = await findOrders(servers.one.store.read, owner.user, 10)
			deepEqual([order?.version, order?.status], [5, 'refunded'])
			const events = await findEventsAfter(servers.one.store.read, inboxLog(owner.user), 0, 100)
			const versions = events.map(({ body }) => JSON.parse(body).order.version)
			deepEqual(versions, [...new Set(versions)].toSorted())
		}
	})
})

function toStores({ one, other }: TwoServers) {
	return [one, other].map(({ store, writes, tools }) => createOrderStore({ store, writes, now: tools.now }))
}

/** Writes that have done their work and wait before COMMIT until the gate is opened. */
function holdCommits(writes: WriteQueue) {
	const [gate, reached] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
	const run: WriteQueue['run'] = (piece) =>
		writes.run(async (write) => {
			const value = await piece(write)
			reached.resolve()
			await gate.promise
			return value
		})
	return { writes: { ...writes, run }, reached: reached.promise, open: gate.resolve }
}

/** Whether a transaction of this database waits for another one. */
async function isSomebodyWaiting(store: Store): Promise<boolean> {
	const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock'`.execute(store.read)
	return rows.length > 0
}
