import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	type Answer,
	type ClientFrame,
	createProblem,
	type ServerFrame,
	type SocketTicket,
	tooManySockets,
} from '@hutong/protocol'
import { createFakeClock, settle } from '../testing/fake-clock.ts'
import { type Connection, createSocketClient, type SocketLike } from './socket-client.ts'

type Line = SocketLike & { readonly sent: ClientFrame[]; closed: boolean; say: (frame: ServerFrame) => void }

const welcome: ServerFrame = { type: 'welcome', me: { id: 'u', username: 'u', name: 'U' }, cursors: {} }

function setup(ticket: () => Promise<Answer<SocketTicket>> = async () => granted) {
	const clock = createFakeClock()
	const lines: Line[] = []
	const became: Connection[] = []
	const frames: ServerFrame[] = []
	const client = createSocketClient({
		ticket,
		open: () => {
			const line = createLine()
			lines.push(line)
			return line
		},
		cursors: () => ({ inbox: { epoch: 'e', seq: 3 } }),
		onFrame: (frame) => frames.push(frame),
		onConnection: (connection) => became.push(connection),
		clock,
	})
	const last = () => {
		const line = lines.at(-1)
		assert.ok(line, 'a line was opened')
		return line
	}
	const greet = async () => {
		await settle()
		last().onopen?.()
		last().say(welcome)
	}
	return { client, clock, lines, became, frames, last, greet }
}

const granted: Answer<SocketTicket> = { ok: true, value: { ticket: 'ticket-ticket-ticket', expiresAt: 0 } }

function createLine(): Line {
	const line: Line = {
		sent: [],
		closed: false,
		send: (data) => {
			line.sent.push(JSON.parse(data))
		},
		close: () => {
			line.closed = true
		},
		onopen: null,
		onmessage: null,
		onclose: null,
		say: (frame) => line.onmessage?.({ data: JSON.stringify(frame) }),
	}
	return line
}

test('it greets with its ticket and its cursors, and is online after the welcome', async () => {
	const { client, became, last, greet } = setup()
	client.start()
	await greet()
	assert.deepEqual(last().sent, [
		{ type: 'hello', ticket: 'ticket-ticket-ticket', cursors: { inbox: { epoch: 'e', seq: 3 } } },
	])
	assert.deepEqual(became, ['connecting', 'online'])
})

test('nothing is sent before the welcome', async () => {
	const { client, last } = setup()
	client.start()
	await settle()
	last().onopen?.()
	assert.equal(client.send({ type: 'ping' }), false)
	assert.equal(last().sent.length, 1)
})

test('a line that breaks is tried again, each time later, and at once after a success', async () => {
	const { client, clock, lines, greet, last } = setup()
	client.start()
	await greet()
	last().onclose?.({ reason: '' })
	await clock.pass(499)
	assert.equal(lines.length, 1)
	await clock.pass(1)
	assert.equal(lines.length, 2)
	last().onclose?.({ reason: '' })
	await clock.pass(999)
	assert.equal(lines.length, 2)
	await clock.pass(1)
	assert.equal(lines.length, 3)
	await greet()
	last().onclose?.({ reason: '' })
	await clock.pass(500)
	assert.equal(lines.length, 4)
})

test('a quiet line is pinged, and dropped when no answer comes', async () => {
	const { client, clock, lines, became, greet, last } = setup()
	client.start()
	await greet()
	const line = last()
	await clock.pass(25_000)
	assert.deepEqual(line.sent.at(-1), { type: 'ping' })
	line.say({ type: 'pong' })
	await clock.pass(25_000)
	assert.equal(line.closed, false)
	await clock.pass(8_000)
	assert.equal(line.closed, true)
	assert.equal(became.at(-1), 'waiting')
	await clock.pass(500)
	assert.equal(lines.length, 2)
})

test('a greeting that is never answered is given up', async () => {
	const { client, clock, became, last } = setup()
	client.start()
	await settle()
	last().onopen?.()
	await clock.pass(8_000)
	assert.equal(became.at(-1), 'waiting')
})

test('a server that does not know the session any more ends it', async () => {
	const refused: Answer<SocketTicket> = { ok: false, problem: createProblem('unauthenticated') }
	const { client, clock, lines, became } = setup(async () => refused)
	client.start()
	await clock.pass(60_000)
	assert.deepEqual(became, ['connecting', 'signed-out'])
	assert.equal(lines.length, 0)
})

test('a server that cannot be reached is asked again', async () => {
	let asked = 0
	const { client, clock, became } = setup(async () => {
		asked++
		throw new TypeError('no network')
	})
	client.start()
	await clock.pass(1_600)
	assert.equal(asked, 3)
	assert.equal(became.at(-1), 'waiting')
})

test('coming back to the front does not wait for the next try', async () => {
	const { client, clock, lines, greet, last } = setup()
	client.start()
	await greet()
	last().onclose?.({ reason: '' })
	client.nudge()
	await clock.pass(0)
	assert.equal(lines.length, 2)
})

test('without a network it waits until there is one', async () => {
	const { client, clock, lines, became, greet, last } = setup()
	client.start()
	await greet()
	client.lose()
	assert.equal(last().closed, true)
	await clock.pass(120_000)
	assert.equal(lines.length, 1)
	assert.equal(became.at(-1), 'offline')
	client.nudge()
	await greet()
	assert.equal(became.at(-1), 'online')
})

test('a line that was given up says nothing any more', async () => {
	const { client, frames, became, greet, last } = setup()
	client.start()
	await greet()
	const old = last()
	client.restart()
	await greet()
	const count = frames.length
	old.say({ type: 'pong' })
	old.onclose?.({ reason: '' })
	assert.equal(frames.length, count)
	assert.equal(became.at(-1), 'online')
})

test('a ticket that comes after it was stopped opens no line', async () => {
	const { client, lines, became } = setup()
	client.start()
	client.stop()
	await settle()
	assert.equal(lines.length, 0)
	assert.equal(became.at(-1), 'idle')
})

test('a tab whose place another tab took waits long, unless somebody looks at it', async () => {
	const { client, clock, lines, last, greet } = setup()
	client.start()
	await greet()
	last().onclose?.({ reason: tooManySockets })
	await clock.pass(20_000)
	assert.equal(lines.length, 1)
	await clock.pass(10_000)
	assert.equal(lines.length, 2)
	await greet()
	last().onclose?.({ reason: tooManySockets })
	client.nudge()
	await settle()
	assert.equal(lines.length, 3)
})
