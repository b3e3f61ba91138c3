import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerGreeting, type GreetingContext } from './answer-greeting.ts'

// Any object can stand for a window: only whether it is the same one counts.
const frame = new MessageChannel().port1
const other = new MessageChannel().port1
const hello = { type: 'hutong:hello', version: 1 }
const context: GreetingContext = {
	decision: { openToken: 'opn_1', shopOrigin: 'https://shop.example' },
	frame,
	chatOrigin: 'https://chat.example',
	locale: 'zh-CN',
}
const greeting = { data: hello, origin: 'https://shop.example', source: frame }

test('the shop in the frame gets its token, at its own origin', () => {
	assert.deepEqual(answerGreeting(greeting, context), {
		to: 'https://shop.example',
		answer: {
			type: 'hutong:open',
			version: 1,
			openToken: 'opn_1',
			webhook: 'https://chat.example/api/webhooks/orders',
			locale: 'zh-CN',
		},
	})
})

test('another window gets nothing, whatever its origin', () => {
	assert.equal(answerGreeting({ ...greeting, source: other }, context), null)
	assert.equal(answerGreeting({ ...greeting, source: null }, context), null)
	assert.equal(answerGreeting({ ...greeting, source: null }, { ...context, frame: null }), null)
})

test('another origin in the same frame gets nothing: a cashier, a look-alike, another port or scheme', () => {
	for (const origin of [
		'https://pay.example',
		'https://shop.example.evil.test',
		'https://shop.example:8443',
		'http://shop.example',
		'null',
		'',
	])
		assert.equal(answerGreeting({ ...greeting, origin }, context), null, origin)
})

test('anything but the greeting gets nothing', () => {
	for (const data of [
		null,
		'hutong:hello',
		1,
		[],
		{},
		{ type: 'hutong:hello' },
		{ ...hello, version: 2 },
		{ ...hello, type: 'x' },
	])
		assert.equal(answerGreeting({ ...greeting, data }, context), null, JSON.stringify(data))
})

test('a shop that may not ask gets nothing', () => {
	const decide = (openToken: string | null, shopOrigin: string | null) => ({
		...context,
		decision: { openToken, shopOrigin },
	})
	assert.equal(answerGreeting(greeting, decide(null, 'https://shop.example')), null)
	assert.equal(answerGreeting(greeting, decide('opn_1', null)), null)
})

test('an origin that is everybody’s or nobody’s is never answered', () => {
	for (const shopOrigin of ['*', 'null', '', '/', 'https://shop.example/', 'https://shop.example/path'])
		assert.equal(
			answerGreeting({ ...greeting, origin: shopOrigin }, { ...context, decision: { openToken: 'opn_1', shopOrigin } }),
			null,
			shopOrigin,
		)
})
