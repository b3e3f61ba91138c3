import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, createProblem, type Decision } from '@hutong/protocol'
import { conversationId, exampleDecision } from '../lib/testing/examples.ts'
import { answerTaps, holdTaps } from './testing/link-opening.ts'

const decided = (outcome: Decision['outcome'], url = exampleDecision.url): Answer<Decision> => ({
	ok: true,
	value: { ...exampleDecision, url, outcome, confirmToken: outcome === 'confirm' ? 'cfm_1.asked' : null },
})
const tap = { conversation: conversationId, message: 'm', link: 0, original: '【淘宝】…' }

test('a page opens in the panel', async () => {
	const { links } = answerTaps([decided('page')])
	await links.open(tap)
	assert.equal(links.page.get()?.original, tap.original)
	assert.equal(links.outcome.get(), null)
})

for (const outcome of ['copy', 'stopped', 'confirm'] as const) {
	test(`${outcome} opens nothing and is said`, async () => {
		const { links } = answerTaps([decided(outcome)])
		await links.open(tap)
		assert.equal(links.page.get(), null)
		assert.equal(links.outcome.get()?.decision.outcome, outcome)
	})
}

test('going on after the question asks again, with the token of the question', async () => {
	const { links, asked } = answerTaps([decided('confirm'), decided('page')])
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
	const { links, asked } = answerTaps([decided('confirm'), decided('confirm'), decided('page')])
	await links.open(tap)
	await links.open(tap, true)
	assert.equal(asked.length, 3)
	assert.equal(links.outcome.get(), null)
	assert.ok(links.page.get())
})

test('a link that leads elsewhere by now is another question', async () => {
	const { links, asked } = answerTaps([decided('confirm'), decided('confirm', 'https://elsewhere.example/')])
	await links.open(tap)
	await links.open(tap, true)
	assert.equal(asked.length, 2)
	assert.equal(links.page.get(), null)
	assert.equal(links.outcome.get()?.decision.url, 'https://elsewhere.example/')
})

test('a double tap asks once', async () => {
	const { links, asked } = answerTaps([decided('page'), decided('page')])
	await Promise.all([links.open(tap), links.open(tap)])
	assert.equal(asked.length, 1)
})

test('of two links tapped in a row the later one opens, whichever is answered first', async () => {
	const { links, answers } = holdTaps()
	const both = [links.open(tap), links.open({ ...tap, link: 1 })]
	for (const answer of answers.toReversed()) answer(decided('page'))
	await Promise.all(both)
	assert.equal(links.page.get()?.link, 1)
})

test('what goes wrong is said by its code', async () => {
	const { links, problems } = answerTaps([{ ok: false, problem: createProblem('link_loop') }, null])
	await links.open(tap)
	await links.open(tap)
	assert.deepEqual(problems, ['link_loop', 'network'])
	assert.equal(links.asking.get(), null)
})

test('an order is asked about as an order, and the page that opens knows it', async () => {
	const { links, asked } = answerTaps([decided('confirm'), decided('page')])
	const order = { ...tap, message: 'o-1', order: 'o-1' }
	await links.open(order)
	await links.open(order, true)
	assert.deepEqual(asked, [
		['o-1', {}],
		['o-1', { confirmed: 'cfm_1.asked' }],
	])
	assert.equal(links.page.get()?.order, 'o-1')
})
