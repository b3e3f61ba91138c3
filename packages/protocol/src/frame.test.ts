import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Check } from 'typebox/value'
import { clientFrames, conversationEvents, inboxEvents, serverFrames } from '../testing/examples.ts'
import { ConversationEvent, InboxEvent } from './event.ts'
import { ClientFrame, ServerFrame } from './frame.ts'

const [hello, send, read] = clientFrames
const [welcome, events, , reset, ack, refused] = serverFrames
const [sent, attached, joined] = conversationEvents
const [, , , updated] = inboxEvents

test('WP1 WP2 an example of every frame and every event is one', () => {
	for (const frame of clientFrames) assert.ok(Check(ClientFrame, frame), frame.type)
	for (const frame of serverFrames) assert.ok(Check(ServerFrame, frame), frame.type)
	for (const event of conversationEvents) assert.ok(Check(ConversationEvent, event), event.type)
	for (const event of inboxEvents) assert.ok(Check(InboxEvent, event), event.type)
	assert.deepEqual(kindsOf(clientFrames), kindsOfSchema(ClientFrame))
	assert.deepEqual(kindsOf(serverFrames), kindsOfSchema(ServerFrame))
	assert.deepEqual(kindsOf(conversationEvents), kindsOfSchema(ConversationEvent))
	assert.deepEqual(kindsOf(inboxEvents), kindsOfSchema(InboxEvent))
})

/** Broken frames of a client: what is written over an example, and why it is none any more. */
const brokenClientFrames: readonly (readonly [unknown, string])[] = [
	[null, 'nothing'],
	[[], 'a list'],
	['ping', 'a word'],
	[{}, 'no type'],
	[{ type: 'shout' }, 'a type nobody knows'],
	[{ type: 'PING' }, 'a type in capitals'],
	[{ ...hello, ticket: undefined }, 'no ticket'],
	[{ ...hello, ticket: 'short' }, 'a ticket too short to be one'],
	[{ ...hello, ticket: 'x'.repeat(129) }, 'a ticket too long'],
	[{ ...hello, cursors: [] }, 'cursors in a list'],
	[{ ...hello, cursors: { inbox: 5 } }, 'a cursor without its epoch'],
	[{ ...hello, cursors: { inbox: { epoch: '', seq: 0 } } }, 'an empty epoch'],
	[{ ...hello, cursors: { inbox: { epoch: 'e1', seq: -1 } } }, 'a seq before the first'],
	[{ ...hello, cursors: { inbox: { epoch: 'e1', seq: 1.5 } } }, 'half a seq'],
	[{ ...hello, cursors: { inbox: { epoch: 'e1', seq: '1' } } }, 'a seq in text'],
	[{ ...send, conversation: 'inbox' }, 'a conversation that is no id'],
	[{ ...send, conversation: `${'0'.repeat(36)}\n` }, 'an id with a line break'],
	[{ ...send, clientId: 'short' }, 'a client id too short'],
	[{ ...send, clientId: 'x'.repeat(65) }, 'a client id too long'],
	[{ ...send, clientId: 'client 0001' }, 'a client id with a blank'],
	[{ ...send, text: null }, 'no text'],
	[{ ...send, text: ['a'] }, 'a text in a list'],
	[{ ...read, readCount: -1 }, 'less than nothing read'],
	[{ ...read, readCount: Number.NaN }, 'no number'],
	[{ ...read, readCount: 2 ** 53 }, 'more read than can be counted'],
]
for (const [frame, why] of brokenClientFrames)
	test(`WP1 ${why} is no frame of a client`, () => {
		assert.equal(Check(ClientFrame, frame), false)
	})

const brokenServerFrames: readonly (readonly [unknown, string])[] = [
	[{ ...welcome, me: { id: 'u1' } }, 'a welcome to nobody'],
	[{ ...events, log: 'outbox' }, 'events of no log'],
	[{ ...events, events: [{ ...sent, seq: 0 }] }, 'an event before the first'],
	[{ ...events, events: [{ ...sent, type: 'message.edited' }] }, 'an event nobody knows'],
	[{ ...events, events: [{ ...joined, person: null }] }, 'somebody who is nobody'],
	[{ ...events, events: [{ ...attached, link: -1 }] }, 'a card for no link'],
	[{ ...events, events: [{ ...updated, order: null }] }, 'an order that is none'],
	[{ ...reset, cursor: undefined }, 'a reset to nowhere'],
	[{ ...ack, seq: 0 }, 'an ack without a place in the log'],
	[{ ...refused, problem: { code: 'message_empty' } }, 'a problem that is a bare code'],
	[
		{ ...refused, problem: { type: 't', title: 't', status: 422, code: 'made_up' } },
		'a problem with a code nobody knows',
	],
	[{ ...refused, problem: { type: 't', title: 't', status: 200, code: 'internal' } }, 'a problem that is none'],
]
for (const [frame, why] of brokenServerFrames)
	test(`WP2 ${why} is no frame of the server`, () => {
		assert.equal(Check(ServerFrame, frame), false)
	})

test('WP1 an example that loses any field is refused, and no JSON is thrown at', () => {
	for (const frame of clientFrames)
		for (const field of Object.keys(frame)) {
			const { [field]: _, ...rest }: Record<string, unknown> = frame
			assert.equal(Check(ClientFrame, rest), false, `${frame.type} without ${field}`)
		}
	fc.assert(fc.property(fc.jsonValue(), (json) => typeof Check(ClientFrame, json) === 'boolean'))
})

function kindsOf(things: readonly { readonly type: string }[]): readonly string[] {
	return [...new Set(things.map(({ type }) => type))].toSorted()
}

type KindsSchema = { readonly anyOf: readonly { readonly properties: { readonly type: { readonly const: string } } }[] }

function kindsOfSchema({ anyOf }: KindsSchema): readonly string[] {
	return anyOf.map(({ properties }) => properties.type.const).toSorted()
}
