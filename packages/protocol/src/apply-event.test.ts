import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Check } from 'typebox/value'
import { people, randomLog } from '../testing/random-log.ts'
import { readLog } from '../testing/read-log.ts'
import { applyEvent } from './apply-event.ts'
import { ConversationSnapshot } from './conversation.ts'
import { ConversationEvent } from './event.ts'

const readers = fc.constantFrom(...people.map(({ id }) => id))

test('WP5 a stale snapshot with the events since equals a fresh one, whoever reads and however much of it is there', () => {
	const seen = new Set<string>()
	fc.assert(
		fc.property(randomLog, readers, fc.nat(40), fc.nat(40), (log, reader, a, b) => {
			const known = a % (log.length + 1)
			const from = b % (known + 1)
			const since = log.slice(known)
			for (const { type } of since) seen.add(type)
			const stale = readLog(log.slice(0, known), reader, from)
			const caughtUp = since.reduce((snapshot, event) => applyEvent(snapshot, event, reader), stale)
			assert.deepEqual(caughtUp, readLog(log, reader, from))
		}),
		{ numRuns: 2000 },
	)
	assert.equal(seen.size, ConversationEvent.anyOf.length, 'the property was vacuous')
})

test('WP5 the logs and snapshots of these tests are those of the wire', () => {
	let events = 0
	fc.assert(
		fc.property(randomLog, readers, (log, reader) => {
			for (const event of log) assert.ok(Check(ConversationEvent, event))
			assert.ok(Check(ConversationSnapshot, readLog(log, reader, 0)))
			events += log.length
		}),
	)
	assert.ok(events > 500)
})

test('WP6 an event that is in the snapshot already changes nothing, not even the object', () => {
	fc.assert(
		fc.property(randomLog, readers, (log, reader) => {
			const snapshot = readLog(log, reader, 0)
			for (const event of log) assert.equal(applyEvent(snapshot, event, reader), snapshot)
		}),
	)
})

test('WP6 an event that left one out in between is a RangeError: the delta is to be asked for again', () => {
	fc.assert(
		fc.property(randomLog, readers, fc.nat(40), (log, reader, known) => {
			const stale = readLog(log.slice(0, known), reader, 0)
			for (const event of log.slice(known + 1)) assert.throws(() => applyEvent(stale, event, reader), RangeError)
		}),
	)
})

test('WP6 what is handed in stays as it was', () => {
	fc.assert(
		fc.property(randomLog, readers, (log, reader) => {
			const stale = freeze(readLog([], reader, 0))
			freeze(log).reduce((snapshot, event) => freeze(applyEvent(snapshot, event, reader)), stale)
		}),
	)
})

function freeze<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value)
		for (const part of Object.values(value)) freeze(part)
	}
	return value
}

test('WP5 one’s own message never takes back what a read mark said before it came', () => {
	let marked = 0
	fc.assert(
		fc.property(randomLog, readers, (log, reader) => {
			const fresh = readLog(log, reader, 0)
			// The mark, which comes by another log, is ahead of the events.
			const early = { ...readLog([], reader, 0), readCount: fresh.messageCount }
			let snapshot = early
			for (const event of log) {
				snapshot = applyEvent(snapshot, event, reader)
				assert.equal(snapshot.readCount, fresh.messageCount)
				if (event.type === 'message.sent' && event.message.by === reader) marked++
			}
		}),
	)
	assert.ok(marked > 50)
})
