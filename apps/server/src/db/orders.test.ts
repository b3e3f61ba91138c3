import { deepEqual, equal, ok } from 'node:assert/strict'
import { makeOrder } from '../../testing/databases/make-order.ts'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import type { OpenToken } from '../orders/order-store.ts'
import { addDecision } from './decisions.ts'
import { findEventsAfter, inboxLog } from './event-log.ts'
import { addOpenToken, findOpenToken } from './open-tokens.ts'
import { findOrders } from './orders.ts'

const day = 24 * 60 * 60 * 1000

testEachDatabase((test) => {
	test('DB18 an order moves forward, and its buyer hears of each change once', async (chat) => {
		const { store, owner, told } = await makeOrder(chat)
		equal(await store.storeOrder(owner, told), 'stored')
		equal(await store.storeOrder(owner, { ...told, version: 2, status: 'paid' }), 'stored')
		equal(await store.storeOrder(owner, { ...told, version: 4, status: 'completed' }), 'stored')
		deepEqual(await statuses(chat, owner), ['created', 'paid', 'completed'])
		const orders = await findOrders(chat.store.read, owner.user, 10)
		deepEqual(
			orders.map(({ status, version }) => [status, version]),
			[['completed', 4]],
		)
	})

	const unheard = [
		{ name: 'the same version again', change: { version: 2, status: 'paid' as const }, answer: 'known' },
		{
			name: 'the same version saying another thing',
			change: { version: 2, status: 'shipped' as const },
			answer: 'known',
		},
		{ name: 'an older version', change: { version: 1, status: 'shipped' as const }, answer: 'known' },
		{
			name: 'a newer version of an older state',
			change: { version: 3, status: 'created' as const },
			answer: 'backwards',
		},
		{
			name: 'a paid order that was never paid',
			change: { version: 3, status: 'closed' as const },
			answer: 'backwards',
		},
	]
	for (const { name, change, answer } of unheard)
		test(`DB18 ${name} changes nothing`, async (chat) => {
			const { store, owner, told } = await makeOrder(chat)
			await store.storeOrder(owner, { ...told, version: 2, status: 'paid' })
			equal(await store.storeOrder(owner, { ...told, ...change }), answer)
			deepEqual(await statuses(chat, owner), ['paid'])
			equal((await findOrders(chat.store.read, owner.user, 10))[0]?.status, 'paid')
		})

	test('DB18 the same news many times at once is stored once', async (chat) => {
		const { store, owner, told } = await makeOrder(chat)
		const answers = await Promise.all(Array.from({ length: 10 }, () => store.storeOrder(owner, told)))
		deepEqual(answers.toSorted(), [...Array.from({ length: 9 }, () => 'known'), 'stored'])
		deepEqual(await statuses(chat, owner), ['created'])
	})

	test('DB18 a shop may count an order’s versions as far as integers are exact', async (chat) => {
		const { store, owner, told } = await makeOrder(chat)
		const [version, status] = [Number.MAX_SAFE_INTEGER, 'paid' as const]
		equal(await store.storeOrder(owner, { ...told, version: 2 ** 31 }), 'stored')
		equal(await store.storeOrder(owner, { ...told, version, status }), 'stored')
		equal((await findOrders(chat.store.read, owner.user, 10))[0]?.version, version)
	})

	test('DB18 nobody else’s token changes an order', async (chat) => {
		const { store, owner, told } = await makeOrder(chat)
		const { owner: other } = await makeOrder(chat)
		await store.storeOrder(owner, told)
		equal(await store.storeOrder(other, { ...told, version: 2, status: 'paid' }), 'foreign')
		deepEqual([await statuses(chat, owner), await statuses(chat, other)], [['created'], []])
	})

	test('DB18 an order stays in the conversation it was made in', async (chat) => {
		const { store, owner, told } = await makeOrder(chat)
		await store.storeOrder(owner, told)
		await store.storeOrder(owner, { ...told, version: 2, status: 'paid', conversation: 'another' })
		const [order] = await findOrders(chat.store.read, owner.user, 10)
		equal(order?.conversation, told.conversation)
	})

	test('DB17 a token names its person, conversation and shop, by its hash alone', async (chat) => {
		const { owner, token } = await makeOrder(chat)
		deepEqual(await findOpenToken(chat.store.read, token), owner)
		equal(await findOpenToken(chat.store.read, `${token}x`), null)
		const rows = await chat.store.read.selectFrom('open_tokens').selectAll().execute()
		equal(JSON.stringify(rows).includes(token), false)
		ok(rows.some(({ user_id, url_host }) => user_id === owner.user && url_host === 'shop.example'))
	})

	test('DB17 a token brings no new orders after its end, but news of those it brought', async (chat) => {
		const { store, owner, told } = await makeOrder(chat)
		chat.clock.now = owner.expiresAt - 1
		equal(await store.storeOrder(owner, told), 'stored')
		chat.clock.now = owner.expiresAt
		equal(await store.storeOrder(owner, { ...told, shopOrder: `${told.shopOrder}-late` }), 'ended')
		equal(await store.storeOrder(owner, { ...told, version: 2, status: 'paid' }), 'stored')
	})

	test('DB17 a token is forgotten half a year after its end', async (chat) => {
		const { owner, token } = await makeOrder(chat)
		const later = (now: number) =>
			chat.writes.run((write) => addOpenToken(write, { ...owner, token: `t${now}`, now, expiresAt: now + 1 }))
		await later(owner.expiresAt + 180 * day)
		ok(await findOpenToken(chat.store.read, token))
		await later(owner.expiresAt + 180 * day + 1)
		equal(await findOpenToken(chat.store.read, token), null)
	})

	test('DB16 each decision is a row of its own', async (chat) => {
		const row = {
			...{ at: chat.clock.now, outcome: 'page', scene: 'group' },
			...{ reason: 'allowed', rule: 'r1', policy_name: 'open', policy_version: '1', confirmed: 0 },
			...{ host: null, platform: 'taobao' },
		}
		const ids = ['d1', 'd2'].map((id) => `${id}-${chat.store.kind}`)
		await Promise.all(ids.map((id) => chat.writes.run((write) => addDecision(write, { ...row, id }))))
		const again = chat.writes.run((write) => addDecision(write, { ...row, id: ids[0] ?? '', outcome: 'stopped' }))
		await again.then(
			() => ok(false, 'a decision was changed'),
			() => {},
		)
		const kept = await chat.store.read.selectFrom('decisions').selectAll().orderBy('id').execute()
		deepEqual(
			kept.map((one) => ({ ...one })),
			ids.map((id) => ({ ...row, id })),
		)
	})
})

async function statuses(chat: TestChat, { user }: OpenToken): Promise<string[]> {
	const events = await findEventsAfter(chat.store.read, inboxLog(user), 0, 100)
	return events.map(({ body }) => JSON.parse(body).order.status)
}
