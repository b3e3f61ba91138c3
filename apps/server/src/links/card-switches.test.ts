import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getPreset, type Policy, parsePolicy } from '@hutong/link-policy'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { until } from '../../testing/http/until.ts'
import { readCardsOff } from '../config/read-cards-off.ts'
import type { LinkRules } from './create-link-rules.ts'

let shop: Shop
let chat: Chat
let sender: Browser
let reader: Browser
let group = ''
let direct = ''
let items = 610_000_000_500

before(async () => {
	shop = await startShop()
	chat = await startChat(shop.env)
	sender = await chat.demoBrowser('linxiao')
	reader = await chat.demoBrowser('wanglei')
	const { conversations } = getValue(await reader.api.conversations())
	group = conversations.find(({ kind }) => kind === 'group')?.id ?? ''
	const shared = getValue(await sender.api.conversations()).conversations.map(({ id }) => id)
	direct = conversations.find(({ kind, id }) => kind === 'direct' && shared.includes(id))?.id ?? ''
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

const title = { zh: '停', en: 'Stop' }
const usual: LinkRules = { policy: getPreset('open'), cardsOff: off('') }

test('HS101 cards of a host that the policy stops go at once on every open screen, and come back as they were', async () => {
	const shared = await shareItem('129.00')
	shop.pages.set(keyOf(shared.link.url ?? ''), product({ name: 'Cup', price: '119.00' }))
	getValue(await reader.api.refreshCard(shared.conversation, shared.message, 0))
	const fallen = await until(async () => ((await shared.card()).price?.amount === 11900 ? shared.card() : null))
	const { cursor } = getValue(await reader.api.conversation(group))
	const { ticket } = getValue(await reader.api.socketTicket())
	const socket = await openSocket(chat, ticket, { [group]: cursor })
	await chat.setRules({ ...usual, policy: stopping({ host: ['taobao.localhost'] }) })
	const gone = await nextCard(socket, shared.message, 0)
	assert.deepEqual([gone.state, gone.problem, gone.title, gone.price], ['partial', 'card_stopped', null, null])
	assert.deepEqual(await shared.card(), gone)
	await chat.setRules(usual)
	assert.deepEqual(await nextCard(socket, shared.message, 1), fallen)
	assert.deepEqual([fallen.price?.amount, fallen.sharedPrice?.amount], [11900, 12900])
	socket.close()
})

test('HS101 a card goes with the host of the short link that led to it', async () => {
	shop.pages.set('m.tb.localhost/h.led', redirectTo(sell('1.00')))
	items++
	const shared = await share(sender, group, shop.short('led'))
	assert.equal((await shared.settled()).host, new URL(shop.origin).host)
	await chat.setRules({ ...usual, policy: stopping({ host: ['m.tb.localhost'] }) })
	assert.equal((await shared.card()).problem, 'card_stopped')
	await chat.setRules(usual)
	assert.equal((await shared.card()).state, 'ready')
})

test('HS101 a host stopped in groups alone keeps its cards elsewhere', async () => {
	const [inGroup, between] = [await shareItem('1.00', group), await shareItem('1.00', direct)]
	await chat.setRules({ ...usual, policy: stopping({ scene: ['group'], platform: ['taobao'] }) })
	assert.deepEqual([(await inGroup.card()).problem, (await between.card()).state], ['card_stopped', 'ready'])
	await chat.setRules(usual)
	assert.equal((await inGroup.card()).state, 'ready')
})

/** What is switched off, and whether that is the Taobao-like shop in the group. */
const switches: readonly [cardsOff: () => string, isOff: boolean][] = [
	[() => 'platform:taobao', true],
	[() => 'platform:douyin', false],
	[() => 'host:taobao.localhost', true],
	[() => 'host:localhost', true],
	[() => 'host:o.localhost', false],
	[() => `conversation:${group}`, true],
	[() => `conversation:${direct}`, false],
	[() => 'all', true],
]
for (const [cardsOff, isOff] of switches) {
	const said = String(cardsOff).slice(6)
	test(`HS102 the operator switches cards off by ${said}: ${isOff}; they are not read, and come back`, async () => {
		const before = await shareItem('129.00')
		await chat.setRules({ ...usual, cardsOff: off(cardsOff()) })
		assert.equal((await before.card()).problem, isOff ? 'card_off' : null)
		const during = await share(sender, group, sell('5.00'))
		const asked = shop.asked.length
		assert.equal((await during.settled()).problem, isOff ? 'card_off' : null)
		getValue(await reader.api.refreshCard(group, during.message, 0))
		assert.equal(getValue(await reader.api.openLink(group, during.message, 0)).outcome, 'page')
		if (isOff) assert.ok(!shop.asked.slice(asked).some((line) => line.endsWith(`${items}`) && line.includes('card')))
		await chat.setRules(usual)
		const read = await until(async () => ((await during.card()).state === 'ready' ? during.card() : null))
		assert.deepEqual([read.price?.amount, (await before.card()).price?.amount], [500, 12900])
	})
}

test('HS103 the owner of a group, who came first, switches its cards off and on; nobody else does', async () => {
	const shared = await shareItem('129.00')
	const snapshot = getValue(await sender.api.conversation(group))
	const [owner, other] = snapshot.members[0]?.username === 'linxiao' ? [sender, reader] : [reader, sender]
	const refused = await other.api.showCards(group, false)
	assert.equal(refused.ok || refused.problem.code, 'not_owner')
	assert.equal((await shared.card()).state, 'ready')
	getValue(await owner.api.showCards(group, false))
	assert.equal((await shared.card()).problem, 'card_off')
	assert.equal(getValue(await other.api.conversation(group)).cardsOff, true)
	const asked = shop.asked.length
	const during = await share(sender, group, sell('5.00'))
	assert.equal((await during.settled()).problem, 'card_off')
	assert.equal(shop.asked.length, asked)
	getValue(await owner.api.showCards(group, true))
	assert.equal((await shared.card()).state, 'ready')
	assert.equal((await during.settled()).price?.amount, 500)
})

test('HS103 in a direct conversation both switch cards', async () => {
	getValue(await sender.api.showCards(direct, false))
	getValue(await reader.api.showCards(direct, true))
	assert.equal(getValue(await sender.api.conversation(direct)).cardsOff, false)
})

test('HS56 a card that was taken off stays off when the rules change', async () => {
	const shared = await shareItem('129.00')
	await chat.setRules({ ...usual, cardsOff: off('all') })
	getValue(await sender.api.removeCard(group, shared.message, 0))
	await chat.setRules(usual)
	assert.equal((await shared.card()).state, 'removed')
})

function off(setting: string) {
	return readCardsOff(setting, (_code, message) => assert.fail(message))
}

/** What a policy stops beside its default, `page`. */
function stopping(when: object): Policy {
	const rule = { id: 'stop', title, when, outcome: 'stopped', reason: 'unsafe-site' }
	const open = { id: 'open', title, outcome: 'page', reason: 'allowed' }
	const parsed = parsePolicy({ name: 'test', version: '1', title, lists: {}, rules: [rule], default: open })
	assert.ok(parsed.ok, JSON.stringify(parsed))
	return parsed.policy
}

/** Puts the current item on sale. @returns its address */
function sell(price: string): string {
	const url = shop.item(String(items))
	shop.pages.set(keyOf(url), product({ name: 'Cup', price }))
	return url
}

function keyOf(url: string): string {
	const { hostname, pathname, search } = new URL(url)
	return `${hostname}${pathname}${search}`
}

async function shareItem(price: string, place = group) {
	items++
	const shared = await share(sender, place, sell(price))
	assert.equal((await shared.settled()).state, 'ready')
	items++
	return shared
}

/** The card of a message as it came over a socket for the time after so many. */
function nextCard({ frames }: Awaited<ReturnType<typeof openSocket>>, message: string, after: number) {
	return until(() => {
		const events = frames.flatMap((frame) => (frame.type === 'events' ? frame.events : []))
		const cards = events.flatMap((event) =>
			event.type === 'card.attached' && event.message === message ? [event.card] : [],
		)
		return cards[after] ?? null
	})
}
