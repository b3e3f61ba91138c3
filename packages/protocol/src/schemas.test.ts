import assert from 'node:assert/strict'
import test from 'node:test'
import { createMoney, type Money } from '@hutong/money'
import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import { card, decision, exampleId, message, order, person, snapshot, summary } from '../testing/examples.ts'
import { CreateConversation, InviteMembers, MoveRead, OpenLink, SendMessage, SignIn, SignUp } from './api.ts'
import { Card } from './card.ts'
import { ConversationSnapshot, ConversationSummary, Cursor, Person } from './conversation.ts'
import { Decision } from './decision.ts'
import { ClientId, Count, Instant, MessageId, MoneySchema, Seq, UserId } from './ids.ts'
import { Message } from './message.ts'
import { Order } from './order.ts'

/** schema · value · whether it is one */
const values: readonly (readonly [name: string, schema: TSchema, value: unknown, holds: boolean])[] = [
	['an id', MessageId, exampleId(7), true],
	['an id in capitals', MessageId, exampleId(255).toUpperCase(), false],
	['an id cut short', MessageId, exampleId(7).slice(1), false],
	['a client id', ClientId, 'aZ0_-678', true],
	['a client id of seven letters', ClientId, 'aZ0_-67', false],
	['a user’s id as the server makes it', UserId, exampleId(7), true],
	['a user’s id of 64 letters', UserId, 'x'.repeat(64), true],
	['a user’s id of 65', UserId, 'x'.repeat(65), false],
	['a user’s id without letters', UserId, '', false],
	['a user’s id with NUL', UserId, 'a\u0000b', false],
	['a user’s id with half a character', UserId, '\uD800', false],
	['a user’s id with a line break', UserId, 'u1\n', false],
	['a user’s id with a colon', UserId, 'inbox:u1', false],
	['nothing counted', Count, 0, true],
	['the largest count', Count, Number.MAX_SAFE_INTEGER, true],
	['a count beyond what is exact', Count, 2 ** 53, false],
	['a count below nothing', Count, -1, false],
	['the first place in a log', Seq, 1, true],
	['a place before the first', Seq, 0, false],
	['a place beyond what is exact', Seq, 2 ** 53, false],
	['an instant beyond what is exact', Instant, 2 ** 53, false],
	['an amount beyond what is exact', MoneySchema, { amount: 2 ** 53, currency: 'CNY' }, false],
	['a debt beyond what is exact', MoneySchema, { amount: -(2 ** 53), currency: 'CNY' }, false],
	['a cursor beyond what is exact', Cursor, { epoch: 'e1', seq: 1e300 }, false],
	['an instant', Instant, 1_643_284_800_000, true],
	['an instant in text', Instant, '2022-01-27T12:00:00Z', false],
	['an instant with a fraction', Instant, 0.5, false],
	['an amount', MoneySchema, { amount: 12900, currency: 'CNY' }, true],
	['half a fen', MoneySchema, { amount: 0.5, currency: 'CNY' }, false],
	['an amount in text', MoneySchema, { amount: '129.00', currency: 'CNY' }, false],
	['an amount without a currency', MoneySchema, { amount: 12900 }, false],
	['a currency in words', MoneySchema, { amount: 1, currency: 'yuan' }, false],
	['an amount with more beside it', MoneySchema, { amount: 1, currency: 'CNY', tax: 0 }, false],
	['a cursor', Cursor, { epoch: 'e1', seq: 0 }, true],
	['a person', Person, person, true],
	['a message', Message, message, true],
	['a message of 8,000 units', Message, { ...message, text: 'x'.repeat(8000) }, true],
	['a message of 8,001', Message, { ...message, text: 'x'.repeat(8001) }, false],
	['a message without cards', Message, { ...message, cards: undefined }, false],
	['a card', Card, card, true],
	['a card in a state nobody knows', Card, { ...card, state: 'maybe' }, false],
	['a card with a price in text', Card, { ...card, price: '¥129.00' }, false],
	['a card with a problem nobody knows', Card, { ...card, problem: 'broken' }, false],
	['a card of before faces, brands and authors', Card, card, true],
	['a card with a face', Card, { ...card, face: 'video', author: 'Li', publishedAt: 0, duration: 61 }, true],
	['a card with nothing known of its face', Card, { ...card, face: null, brand: null, priceFrom: null }, true],
	['a card with a face nobody knows', Card, { ...card, face: 'mask' }, false],
	['a card of no duration', Card, { ...card, duration: 0 }, false],
	['a card that doubts its price in words', Card, { ...card, priceDoubt: 'yes' }, false],
	['an image without a size', Card, { ...card, image: { ...card.image, width: 0 } }, false],
	['a snapshot', ConversationSnapshot, snapshot, true],
	['a summary', ConversationSummary, summary, true],
	['an order', Order, order, true],
	['an order in a state nobody knows', Order, { ...order, status: 'lost' }, false],
	['a decision', Decision, decision, true],
	['a decision nobody can make', Decision, { ...decision, outcome: 'maybe' }, false],
]
for (const [name, schema, value, holds] of values)
	test(`WP3 ${name} is ${holds ? '' : 'not '}taken`, () => {
		assert.equal(Check(schema, value), holds)
	})

test('WP3 an amount on the wire is what the money package makes', () => {
	for (const amount of [0, 12900, -1, Number.MAX_SAFE_INTEGER]) {
		const money: Money = createMoney(amount, 'CNY')
		const wire: Static<typeof MoneySchema> = money
		assert.ok(Check(MoneySchema, wire))
	}
})

/** What a client sends: all its fields are listed, and nothing else is let in. */
const bodies: readonly (readonly [name: string, schema: TSchema, body: Readonly<Record<string, unknown>>])[] = [
	['sign-up', SignUp, { username: 'linxiao', name: '林晓', password: 'secret-0123' }],
	['sign-in', SignIn, { username: 'linxiao', password: 'secret-0123' }],
	['a direct conversation', CreateConversation, { kind: 'direct', user: 'u2' }],
	['a group', CreateConversation, { kind: 'group', title: '茶友', members: ['u2'] }],
	['a message', SendMessage, { clientId: 'client-0001', text: '你好' }],
	['an invitation', InviteMembers, { users: ['u2'] }],
	['what was read', MoveRead, { readCount: 3 }],
]
for (const [name, schema, body] of bodies)
	test(`WP4 the body of ${name} has its fields and no others`, () => {
		assert.ok(Check(schema, body))
		assert.equal(Check(schema, { ...body, isAdmin: true }), false)
		for (const field of Object.keys(body)) {
			const { [field]: _, ...rest } = body
			assert.equal(Check(schema, rest), false, `without ${field}`)
		}
	})

test('WP4 going on after a question is said or left out', () => {
	assert.ok(Check(OpenLink, {}) && Check(OpenLink, { confirmed: 'cfm_1.a' }))
	assert.equal(Check(OpenLink, { confirmed: true }) || Check(OpenLink, { forced: true }), false)
})
