import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Decision, Order } from '@hutong/protocol'
import { createDocument, stopHost } from '../../testing/desk/policy-document.ts'
import { type Desk, startDesk } from '../../testing/desk/start-desk.ts'
import { becomePartner } from '../../testing/http/partner-shop.ts'
import { share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'
import { type Shop, startShop } from '../../testing/http/start-shop.ts'

let shop: Shop
let world: Desk
let message = ''
let order: Order

before(async () => {
	shop = await startShop()
	const partner = await becomePartner(shop)
	world = await startDesk(shop.env)
	const shared = await share(world.member, world.group, shop.item('610000000001'))
	await shared.settled()
	message = shared.message
	const { openToken } = await tapLink()
	assert.ok(openToken)
	const permalink_url = `${shop.origin}/orders/T1?id=42&from=chat&spm=a1.b2&utm_source=x#pay`
	assert.deepEqual(await partner.deliver(world.chat, partner.event('T1', openToken, { permalink_url })), [
		200,
		undefined,
	])
	const [made] = getValue(await world.member.api.conversations()).orders
	assert.ok(made)
	order = made
})
after(async () => {
	await world.stop()
	await shop.stop()
})

test('HS174 an order’s page opens to the letter as its shop signed it, in the frame, without a token', async () => {
	await publish(createDocument('opens'))
	const decision = await tapOrder()
	assert.deepEqual([decision.outcome, decision.url, decision.frame], ['page', order.url, 'embed'])
	assert.deepEqual(
		[decision.scene, decision.platform, decision.accepts],
		['group', 'taobao', (await tapLink()).accepts],
	)
	assert.deepEqual([decision.openToken, decision.shopOrigin, decision.rule.id], [null, null, 'open'])
	// What cleaning would take is in the address still, and the app would open another page.
	assert.deepEqual([decision.removed, decision.app], [[], null])
})

test('HS174 the rules of now decide about it: stopped, copied, asked about once', async () => {
	await publish(stopHost('stops', new URL(shop.origin).host))
	const stopped = await tapOrder()
	assert.deepEqual(
		[stopped.outcome, stopped.reason, stopped.url, stopped.copyText],
		['stopped', 'unsafe-site', null, ''],
	)
	assert.equal(stopped.appeal, `/appeal?url=${encodeURIComponent(`${shop.origin}/`)}`)
	const inGroups = { id: 'groups', when: { scene: ['group'] }, outcome: 'copy', reason: 'scene-not-open' }
	await publish(createDocument('copies', [inGroups]))
	assert.deepEqual([(await tapOrder()).outcome, (await tapOrder()).copyText], ['copy', order.url])
	await publish(createDocument('asks', [{ ...inGroups, outcome: 'confirm' }]))
	const asked = await tapOrder()
	assert.deepEqual([asked.outcome, asked.url], ['confirm', order.url])
	assert.equal((await tapOrder({ confirmed: asked.confirmToken ?? '' })).outcome, 'page')
	// A yes to the order is none to the item, nor the other way round.
	const item = await tapLink()
	assert.equal((await tapLink({ confirmed: asked.confirmToken ?? '' })).outcome, 'confirm')
	assert.equal((await tapOrder({ confirmed: item.confirmToken ?? '' })).outcome, 'confirm')
})

test('HS174 nobody in the conversation sent it: rules about senders say nothing of it', async () => {
	await publish(createDocument('young', [{ id: 'young', when: { senderDays: { max: 1000 } } }]))
	assert.deepEqual([(await tapLink()).rule.id, (await tapOrder()).rule.id], ['young', 'open'])
})

test('HS174 an order is its buyer’s alone, in a conversation they are in, signed in', async () => {
	await publish(createDocument('rights'))
	for (const browser of [world.operator, await world.chat.demoBrowser('wanglei')]) {
		const answer = await browser.api.openOrder(order.id)
		assert.equal(answer.ok || answer.problem.code, 'not_found')
	}
	const unknown = await world.member.api.openOrder('00000000-0000-7000-8000-000000000000')
	assert.equal(unknown.ok || unknown.problem.code, 'not_found')
	const nobody = await world.chat.newBrowser().api.openOrder(order.id)
	assert.equal(nobody.ok || nobody.problem.code, 'unauthenticated')
	for (const [path, body] of [
		['/api/orders/x/open', {}],
		[`/api/orders/${order.id}/open`, { confirmed: 'x'.repeat(129) }],
		[`/api/orders/${order.id}/open`, { again: 'yes' }],
	] as const)
		assert.equal((await world.member.ask('POST', path, { body })).status, 400, path)
})

test('HS175 what is open and asked about again is nobody’s tap: it is not logged, and mints no token', async () => {
	await publish(createDocument('again'))
	const countPages = async () => getValue(await world.desk.today(1)).outcomes.page
	const before = await countPages()
	const decisions = [await tapLink({ again: true }), await tapOrder({ again: true })]
	assert.deepEqual(
		decisions.map(({ outcome, openToken, shopOrigin }) => [outcome, openToken, shopOrigin]),
		[
			['page', null, null],
			['page', null, null],
		],
	)
	assert.equal(await countPages(), before)
	await tapLink()
	await tapOrder()
	assert.equal(await countPages(), before + 2)
})

test('HS174 who left the conversation opens no order of it', async () => {
	getValue(await world.member.api.leave(world.group))
	const answer = await world.member.api.openOrder(order.id)
	assert.equal(answer.ok || answer.problem.code, 'not_found')
})

type Asking = Parameters<Desk['member']['api']['openOrder']>[1]

async function tapOrder(body: Asking = {}): Promise<Decision> {
	return getValue(await world.member.api.openOrder(order.id, body))
}

async function tapLink(body: Asking = {}): Promise<Decision> {
	return getValue(await world.member.api.openLink(world.group, message, 0, body))
}

async function publish(document: object) {
	return getValue(await world.desk.publishPolicy({ document, reason: 'a test', effectiveAt: null }))
}
