import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ClientFrame, createProblem } from '@hutong/protocol'
import fc from 'fast-check'
import { createMemoryCache } from '../cache/memory-cache.ts'
import { createStore } from '../store/store.ts'
import { conversationId, exampleSnapshot, exampleState } from '../testing/examples.ts'
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts'
import { createPostbox, type Postbox } from './postbox.ts'

/** What becomes of a message the server is sent, and how long that takes it. */
type Fate = { readonly kind: 'taken' | 'too fast' | 'refused' | 'answer lost' | 'never came'; readonly after: number }

const fates = fc.record({
	kind: fc.constantFrom<Fate['kind']>('taken', 'too fast', 'refused', 'answer lost', 'never came'),
	after: fc.nat(3_000),
})
/** Milliseconds between one message and the next. */
const pauses = fc.array(fc.nat(2_000), { minLength: 2, maxLength: 12 })

test('whatever is refused or lost on the way, messages are taken in the order they were written', async () => {
	let held = 0
	await fc.assert(
		fc.asyncProperty(pauses, fc.array(fates, { minLength: 4, maxLength: 40 }), async (gaps, plan) => {
			const clock = createFakeClock()
			const server = createServer(clock, plan)
			const post = createPost(clock, server)
			for (const [index, gap] of gaps.entries()) {
				post.write(conversationId, String(index))
				await clock.pass(gap)
			}
			await clock.pass(40 * 20_000)
			held += server.tooFast()
			const settled = [...server.taken(), ...server.refused()].map(Number)
			assert.deepEqual(
				server.taken().map(Number),
				server
					.taken()
					.map(Number)
					.toSorted((a, b) => a - b),
			)
			assert.deepEqual(
				settled.toSorted((a, b) => a - b),
				[...gaps.keys()],
			)
		}),
	)
	assert.ok(held > 30, 'the plans refuse messages that go again')
})

type Server = ReturnType<typeof createServer>

/** A server with a mind of its own about each frame, as planned; what comes after the plan is taken at once. */
function createServer(clock: FakeClock, plan: readonly Fate[]) {
	const taken = new Map<string, string>()
	const refused: string[] = []
	let seen = 0
	let tooFast = 0
	const receive = (frame: ClientFrame, post: Postbox) => {
		if (frame.type !== 'send') return
		const { kind, after } = plan[seen++] ?? { kind: 'taken', after: 0 }
		if (kind === 'never came') return
		clock.after(after, () => {
			const known = taken.has(frame.clientId)
			if (!known && kind === 'too fast') {
				tooFast++
				post.refuse(frame.clientId, createProblem('rate_limited', { retryAfter: 1 + (after % 4) }))
			} else if (!known && kind === 'refused') {
				refused.push(frame.text)
				post.refuse(frame.clientId, createProblem('message_too_long'))
			} else {
				taken.set(frame.clientId, frame.text)
				if (kind !== 'answer lost') post.acknowledge(frame.clientId)
			}
		})
	}
	return { receive, taken: () => [...taken.values()], refused: () => refused, tooFast: () => tooFast }
}

function createPost(clock: FakeClock, server: Server): Postbox {
	let lastId = 0
	const post: Postbox = createPostbox({
		state: createStore(exampleState([exampleSnapshot([])])),
		cache: createMemoryCache(),
		clock,
		createId: () => `id-${++lastId}`,
		send: (frame) => {
			server.receive(frame, post)
			return true
		},
		// The line is dropped and greets again.
		giveUp: () => post.sendAll(),
		tellTabs: () => {},
	})
	return post
}
