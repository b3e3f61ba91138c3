import assert from 'node:assert/strict'
import test from 'node:test'
import type { Card } from '@hutong/protocol'
import { blankCard } from '../actions/blank-card.ts'
import { getFreshFor, isStale } from './fresh-for.ts'

const now = Date.UTC(2026, 10, 26)
const minute = 60_000
const hour = 60 * minute
const card: Card = {
	...blankCard,
	state: 'ready',
	kind: 'item',
	platform: null,
	url: 'https://shop.example/cup',
	host: 'shop.example',
	problem: null,
	readAt: now,
}

/** what · how the card differs · milliseconds since it was read · whether it is read again */
const cases: readonly (readonly [name: string, change: Partial<Card>, age: number, stale: boolean])[] = [
	['what is sold, an hour old', { face: 'product' }, hour, false],
	['what is sold, older', { face: 'product' }, hour + 1, true],
	['an item without a face counts as sold', {}, hour + 1, true],
	['a quote, five minutes old', { face: 'quote' }, 5 * minute, false],
	['a quote, older', { face: 'quote' }, 5 * minute + 1, true],
	['an article of yesterday', { face: 'article', kind: 'page' }, 24 * hour, false],
	['an article of the day before yesterday', { face: 'article', kind: 'page' }, 48 * hour + 1, true],
	['a page that could not be reached, a minute ago', { problem: 'card_unreachable' }, minute, false],
	['the same, longer ago', { problem: 'card_unreachable' }, minute + 1, true],
	[
		'a page that is gone counts by its problem, not its kind',
		{ face: 'article', problem: 'card_gone' },
		hour + 1,
		true,
	],
	['a card that is switched off', { problem: 'card_off' }, 1000 * hour, false],
	['a card that is being read', { state: 'pending' }, 1000 * hour, false],
	['a card its sender removed', { state: 'removed' }, 1000 * hour, false],
	['a card without an address', { url: null }, 1000 * hour, false],
]

for (const [name, change, age, stale] of cases)
	test(`HS104 ${name} is ${stale ? 'stale' : 'fresh'}`, () => {
		assert.equal(isStale({ ...card, ...change }, now + age), stale)
	})

test('HS104 a card that was never read is stale', () => {
	assert.equal(isStale({ ...card, readAt: null }, now), true)
})

test('HS104 a reading that is of a catalog alone counts by what kept the page away, as one without a card', () => {
	const content = { kind: 'item', face: 'product' } as const
	assert.deepEqual(
		(['card_timeout', 'card_bot_check', null] as const).map((problem) => getFreshFor({ content, problem })),
		[minute, hour, hour],
	)
})
