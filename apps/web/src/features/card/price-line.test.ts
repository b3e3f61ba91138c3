import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleCard } from './examples.ts'
import { toPriceLine } from './price-line.ts'

const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' })

test('a price shows in the reader’s language', () => {
	assert.deepEqual(toPriceLine(exampleCard({ price: yuan(129) }), 'zh-CN'), {
		now: '¥129.00',
		from: false,
		ends: 'none',
		was: null,
		moved: null,
		list: null,
	})
	assert.equal(toPriceLine(exampleCard({ price: { amount: 1290, currency: 'USD' } }), 'en')?.now, '$12.90')
})

test('a card without a price shows none, whatever else it knows', () => {
	assert.equal(toPriceLine(exampleCard({ price: null, listPrice: yuan(99), sharedPrice: yuan(88) }), 'zh-CN'), null)
	assert.equal(toPriceLine(exampleCard({ state: 'partial' }), 'zh-CN'), null)
	assert.equal(toPriceLine(exampleCard({ state: 'pending' }), 'zh-CN'), null)
})

test('a price that changed since it was shared shows both', () => {
	const line = toPriceLine(exampleCard({ price: yuan(119), sharedPrice: yuan(129) }), 'zh-CN')
	assert.deepEqual([line?.now, line?.was, line?.moved], ['¥119.00', '¥129.00', { to: 'down', by: '¥10.00' }])
})

test('the same price, or one in another currency, is no change', () => {
	assert.equal(toPriceLine(exampleCard({ price: yuan(129), sharedPrice: yuan(129) }), 'zh-CN')?.was, null)
	const dollars = { amount: 12900, currency: 'USD' }
	assert.equal(toPriceLine(exampleCard({ price: yuan(129), sharedPrice: dollars }), 'zh-CN')?.was, null)
})

test('the list price shows only when it is above the price', () => {
	assert.equal(toPriceLine(exampleCard({ price: yuan(119), listPrice: yuan(199) }), 'zh-CN')?.list, '¥199.00')
	assert.equal(toPriceLine(exampleCard({ price: yuan(119), listPrice: yuan(119) }), 'zh-CN')?.list, null)
	assert.equal(toPriceLine(exampleCard({ price: yuan(119), listPrice: yuan(99) }), 'zh-CN')?.list, null)
})

test('a changed price leaves the list price out', () => {
	const line = toPriceLine(exampleCard({ price: yuan(119), sharedPrice: yuan(129), listPrice: yuan(199) }), 'zh-CN')
	assert.deepEqual([line?.was, line?.list], ['¥129.00', null])
})

test('a rise and a fall are told apart, with their amount', () => {
	const moved = (now: number) => toPriceLine(exampleCard({ price: yuan(now), sharedPrice: yuan(129) }), 'en')?.moved
	assert.deepEqual(
		[moved(150), moved(100)],
		[
			{ to: 'up', by: '¥21.00' },
			{ to: 'down', by: '¥29.00' },
		],
	)
})

test('the lowest of several prices is shown as that, and only where there is no better', () => {
	const from = toPriceLine(exampleCard({ price: null, priceFrom: yuan(99) }), 'zh-CN')
	assert.deepEqual([from?.now, from?.from], ['¥99.00', true])
	assert.equal(toPriceLine(exampleCard({ priceFrom: yuan(99) }), 'zh-CN')?.from, false)
})

test('a range shows both ends, or one when they are the same', () => {
	const range = (low: number, high: number) =>
		exampleCard({ price: null, priceRange: { low: yuan(low), high: yuan(high) } })
	assert.equal(toPriceLine(range(99, 199), 'zh-CN')?.now, '¥99.00\u00a0– ¥199.00')
	assert.equal(toPriceLine(range(99, 99), 'zh-CN')?.now, '¥99.00')
	const ends = [range(99, 99), range(520, 580), range(7600, 12800)].map((card) => toPriceLine(card, 'zh-CN')?.ends)
	assert.deepEqual(ends, ['none', 'short', 'long'])
})
