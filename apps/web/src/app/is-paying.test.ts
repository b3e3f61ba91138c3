import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '@hutong/protocol'
import { exampleDecision, exampleOrder } from '../lib/testing/examples.ts'
import { isPaying } from './is-paying.ts'

const page = { conversation: 'c', message: 'm', link: 0, original: '', decision: { ...exampleDecision, at: 1000 } }

type Case = readonly [
	says: string,
	isAway: boolean,
	accepts: readonly string[],
	order: Partial<Order> | null,
	paying: boolean,
]
const cases: readonly Case[] = [
	['a shop’s page that stays at the shop', false, ['alipay'], null, false],
	['a shop’s page that led elsewhere', true, ['alipay'], null, true],
	['a page that takes no payment and led elsewhere', true, [], null, false],
	['an order made since', false, ['alipay'], { status: 'created', updatedAt: 1000 }, true],
	[
		'an order made since at a shop whose wallets are not known',
		false,
		[],
		{ status: 'created', updatedAt: 2000 },
		true,
	],
	['an order made before', false, ['alipay'], { status: 'created', updatedAt: 999 }, false],
	['an order that is paid', false, ['alipay'], { status: 'paid', updatedAt: 2000 }, false],
	[
		'an order of another shop',
		false,
		['alipay'],
		{ status: 'created', updatedAt: 2000, shop: { origin: 'https://other.example', name: 'Other', platform: null } },
		false,
	],
]

test('on the page of an order somebody is paying while that order is unpaid, however old it is', () => {
	for (const [status, paying] of [
		['created', true],
		['paid', false],
		['shipped', false],
	] as const) {
		const order = exampleOrder({ status, updatedAt: 1 })
		const decision = { ...exampleDecision, at: 1000, url: order.url }
		const opened = { ...page, order: order.id, decision }
		for (const isAway of [false, true]) assert.equal(isPaying(opened, isAway, [order]), paying, status)
		assert.equal(isPaying({ ...opened, order: 'another' }, true, [order]), false)
	}
})

for (const [says, isAway, accepts, order, paying] of cases) {
	test(`${says}: ${paying ? 'somebody may be paying' : 'nobody is paying'}`, () => {
		const opened = { ...page, decision: { ...page.decision, accepts: [...accepts] } }
		assert.equal(isPaying(opened, isAway, order === null ? [] : [exampleOrder(order)]), paying)
	})
}
