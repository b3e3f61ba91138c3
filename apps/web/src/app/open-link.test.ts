import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, createProblem, type Decision } from '@hutong/protocol'
import { conversationId, exampleOrder } from '../lib/testing/examples.ts'
import { createLinkOpening } from './open-link.ts'
import { toOrderPage } from './order-page.ts'

const page = toOrderPage(exampleOrder(), 0)
assert.ok(page)
const decided = (outcome: Decision['outcome'], url = page.decision.url): Answer<Decision> => ({
	ok: true,
	value: { ...page.decision, url, outcome, confirmToken: outcome === 'confirm' ? 'cfm_1.asked' : null },
})
const tap = { conversation: conversationId, message: 'm', link: 0, original: '【淘宝】…' }

function setup(answers: readonly (Answer<Decision> | null)[]) {
	const asked: unknown[] = []
	const problems: string[] = []
	const left = [...answers]
	const links = createLinkOpening({
		api: {
			openLink: async (...call) => {
				asked.push(call)
				const answer = left.shift()
				if (!answer) throw new TypeError('no network')
				return answer
			},
		},
		onProblem: (code) => problems.push(code),
		isPaying: () => false,
		wait: () => Promise.resolve(),
	})
	return { links, asked, problems }
}

test('a page opens in the panel', async () => {
	const { links } = setup([decided('page')])
	await links.open(tap)
	assert.equal(links.page.get()?.original, tap.original)
	assert.equal(links.outcome.get(), null)
})

for (const outcome of ['copy', 'stopped', 'confirm'] as const) {
	test(`${outcome} opens nothing and is said`, async () => {
		const { links } = setup([decided(outcome)])
		await links.open(tap)
		assert.equal(links.page.get(), null)
		assert.equal(links.outcome.get()?.decision.outcome, outcome)
	})
}

test('going on after the question asks again, with the token of the question', async () => {
	const { links, asked } = setup([decided('confirm'), decided('page')])
	await links.open(tap)
	await links.open(tap, true)
	assert.deepEqual(asked, [
		[conversationId, 'm', 0, {}],
		[conversationId, 'm', 0, { confirmed: 'cfm_1.asked' }],
	])
	assert.equal(links.outcome.get(), null)
	assert.ok(links.page.get())
})

test('a yes that came too late for its token is not asked for again: the same question goes on by itself', async () => {
	const { links, asked } = setup([decided('confirm'), decided('confirm'), decided('page')])
	await links.open(tap)
	await links.open(tap, true)
	assert.equal(asked.length, 3)
	assert.equal(links.outcome.get(), null)
	assert.ok(links.page.get())
})

test('a link that leads elsewhere by now is another question', async () => {
	const { links, asked } = setup([decided('confirm'), decided('confirm', 'https://elsewhere.example/')])
	await links.open(tap)
	await links.open(tap, true)
	assert.equal(asked.length, 2)
	assert.equal(links.page.get(), null)
	assert.equal(links.outcome.get()?.decision.url, 'https://elsewhere.example/')
})

test('a double tap asks once', async () => {
	const { links, asked } = setup([decided('page'), decided('page')])
	await Promise.all([links.open(tap), links.open(tap)])
	assert.equal(asked.length, 1)
})

test('of two links tapped in a row the later one opens, whichever is answered first', async () => {
	const answers: ((answer: Answer<Decision>) => void)[] = []
	const links = createLinkOpening({
		api: { openLink: () => new Promise((resolve) => answers.push(resolve)) },
		onProblem: () => {},
		isPaying: () => false,
		wait: () => Promise.resolve(),
	})
	const both = [links.open(tap), links.open({ ...tap, link: 1 })]
	for (const answer of answers.toReversed()) answer(decided('page'))
	await Promise.all(both)
	assert.equal(links.page.get()?.link, 1)
})

test('what goes wrong is said by its code', async () => {
	const { links, problems } = setup([{ ok: false, problem: createProblem('link_loop') }, null])
	await links.open(tap)
	await links.open(tap)
	assert.deepEqual(problems, ['link_loop', 'network'])
	assert.equal(links.asking.get(), null)
})

test('an order opens only at its own shop', () => {
	assert.equal(toOrderPage(exampleOrder({ url: 'https://elsewhere.example/orders/T1' }), 0), null)
	assert.equal(toOrderPage(exampleOrder({ url: 'javascript:alert(1)' }), 0), null)
	assert.equal(toOrderPage(exampleOrder({ url: 'nowhere' }), 0), null)
})
