import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { ServerFrame } from '@hutong/protocol'
import { createDocument, stopHost } from '../../testing/desk/policy-document.ts'
import type { Desk } from '../../testing/desk/start-desk.ts'
import { testEachDesk } from '../../testing/desk/test-each-desk.ts'
import { type Shared, share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'
import { product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { until } from '../../testing/http/until.ts'

let shop: Shop | null = null
before(async () => {
	await getShop()
})
after(async () => {
	await shop?.stop()
})

async function getShop(): Promise<Shop> {
	shop ??= await startShop()
	return shop
}

let items = 640_000_000_000

testEachDesk(
	async () => (await getShop()).env,
	(test) => {
		test('HS135 every open client hears of other rules, and the cards of what they stop go; with the rules they come back', async (world) => {
			const { desk } = world
			const sockets = [await world.openSocket(world.member), await world.openSocket(world.operator)]
			const shared = await shareItem(world)
			const whole = await shared.card()
			const { host } = new URL((await getShop()).origin)
			const stopping = await publish(world, stopHost('stop-shop', host))
			for (const socket of sockets) {
				const frame = await socket.next((one) => one.type === 'policy' && one.version === stopping.version)
				assert.ok(isPolicy(frame) && Math.abs(frame.at - stopping.effectiveAt) < 2000)
			}
			assert.equal((await getWithheld(shared)).title, null)
			const open = getValue(await desk.policies()).versions.find(({ name }) => name === 'open')
			getValue(await desk.rollBack({ to: open?.id ?? '', reason: 'over' }))
			await until(async () => (await shared.card()).problem !== 'card_stopped')
			assert.deepEqual(await shared.card(), whole)
			for (const socket of sockets) socket.close()
		})

		test('HS135 a card goes for a host on the way to its page: of the link itself, and of the page’s own redirects', async (world) => {
			const { pages, at, item } = await getShop()
			for (const start of ['/way', '/item.htm']) {
				const id = `${++items}`
				const news = at('news.localhost', `/to/${id}`)
				const link = start === '/way' ? at('m.tb.localhost', `/h.way${id}`) : item(id)
				pages.set(
					start === '/way' ? `m.tb.localhost/h.way${id}` : `taobao.localhost/item.htm?id=${id}`,
					redirectTo(news),
				)
				const end = `${++items}`
				pages.set(`news.localhost/to/${id}`, redirectTo(item(end)))
				pages.set(`taobao.localhost/item.htm?id=${end}`, product({ name: 'Cup' }))
				const shared = await share(world.member, world.group, link)
				assert.equal((await shared.settled()).title, 'Cup', start)
				await publish(world, stopHost(`stop-way${start}`, new URL(news).host))
				await getWithheld(shared)
				await publish(world, createDocument('nothing'))
				await until(async () => (await shared.card()).title === 'Cup')
			}
		})

		test('HS136 a rule that begins and ends at a set time takes cards away and brings them back, with nobody doing anything', async (world) => {
			const { clock } = world
			const shared = await shareItem(world)
			const { host } = new URL((await getShop()).origin)
			const start = Date.now() + clock.ahead + 3_600_000
			const time = { from: toText(start), until: toText(start + 3_600_000) }
			await publish(world, createDocument('timed', [{ id: 'stop', when: { host: [host], time } }]))
			const socket = await world.openSocket(world.member)
			assert.equal((await shared.card()).title, 'Cup')
			clock.ahead += 3_600_500
			await socket.next(({ type }) => type === 'policy')
			await getWithheld(shared)
			const tapped = getValue(await world.member.api.openLink(world.group, shared.message, 0))
			assert.equal(tapped.outcome, 'stopped')
			clock.ahead += 3_600_500
			await until(async () => (await shared.card()).title === 'Cup')
			socket.close()
		})

		test('HS136 so does an entry of a list that ends', async (world) => {
			const { clock } = world
			const shared = await shareItem(world)
			const { host } = new URL((await getShop()).origin)
			const entry = { match: host, until: toText(Date.now() + clock.ahead + 3_600_000) }
			const rule = { id: 'stop', when: { list: ['stopped'] } }
			await publish(world, createDocument('listed', [rule], { stopped: [entry] }))
			await getWithheld(shared)
			clock.ahead += 3_600_500
			await until(async () => (await shared.card()).title === 'Cup')
		})

		test('HS140 a rule may forbid cards, the app, and the frame', async (world) => {
			const shared = await shareItem(world)
			const { host } = new URL((await getShop()).origin)
			const obligations = ['no-card', 'no-app', 'window-only']
			const rule = { id: 'plain', when: { host: [host] }, outcome: 'page', reason: 'allowed', obligations }
			const before = getValue(await world.member.api.openLink(world.group, shared.message, 0))
			assert.deepEqual([before.obligations, before.app === null, before.frame], [[], false, 'embed'])
			await publish(world, createDocument('plain', [rule]))
			await until(async () => (await shared.card()).problem === 'card_off')
			const { outcome, app, frame, ...after } = getValue(
				await world.member.api.openLink(world.group, shared.message, 0),
			)
			assert.deepEqual([outcome, app, frame], ['page', null, 'window'])
			assert.deepEqual([...after.obligations].sort(), [...obligations].sort())
		})
	},
)

async function publish({ desk }: Desk, document: object) {
	return getValue(await desk.publishPolicy({ document, reason: 'a test', effectiveAt: null }))
}

async function shareItem(world: Desk): Promise<Shared> {
	const { pages, item } = await getShop()
	await publish(world, createDocument('nothing'))
	const id = `${++items}`
	pages.set(`taobao.localhost/item.htm?id=${id}`, product({ name: 'Cup' }))
	const shared = await share(world.member, world.group, item(id))
	assert.equal((await shared.settled()).title, 'Cup')
	return shared
}

/** The card once it is withheld. */
function getWithheld(shared: Shared) {
	return until(async () => {
		const card = await shared.card()
		return card.problem === 'card_stopped' ? card : null
	})
}

function isPolicy(frame: ServerFrame): frame is Extract<ServerFrame, { type: 'policy' }> {
	return frame.type === 'policy'
}

function toText(instant: number): string {
	return new Date(instant).toISOString()
}
