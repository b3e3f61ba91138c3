import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, createProblem, type Decision } from '@hutong/protocol'
import { conversationId, exampleDecision, exampleQuote } from '../lib/testing/examples.ts'
import type { Opened, OpenedQuote } from './opened.ts'
import { answerTaps, holdTaps } from './testing/link-opening.ts'

const base: Decision = { ...exampleDecision, openToken: 'opn_1', shopOrigin: 'https://shop.example' }
const tap = { conversation: conversationId, message: 'm', link: 0, original: '【淘宝】…' }
const refused = (code: Parameters<typeof createProblem>[0]): Answer<Decision> => ({
	ok: false,
	problem: createProblem(code),
})
const decided = (part: Partial<Decision>): Answer<Decision> => ({ ok: true, value: { ...base, id: 'd-2', ...part } })

const chart: OpenedQuote = { tap, source: '东方财富', quote: exampleQuote }

type Setting = { readonly yes?: string; readonly order?: string; readonly paying?: boolean }

/** A page is open; these are the answers once the rules change. */
function setup(answers: readonly (Answer<Decision> | null)[], { paying = false, ...opened }: Setting = {}) {
	const taps = answerTaps(answers, { isPaying: () => paying })
	taps.links.show({ ...tap, decision: base, ...opened } satisfies Opened)
	return taps
}

test('nothing is asked when nothing is open', async () => {
	const { links, asked } = setup([])
	links.closePage()
	await links.askAgain()
	assert.deepEqual(asked, [])
})

test('the page of an order is asked about as an order, and closes with the reason as well', async () => {
	const { links, asked } = setup([decided({}), decided({ outcome: 'stopped' })], { order: 'o-1' })
	await links.askAgain()
	assert.equal(links.page.get()?.order, 'o-1')
	await links.askAgain()
	assert.deepEqual(asked, [
		['o-1', { again: true }],
		['o-1', { again: true }],
	])
	assert.equal(links.page.get(), null)
	assert.deepEqual([links.outcome.get()?.order, links.outcome.get()?.closed], ['o-1', 'page'])
})

test('a chart is not asked about: it goes with its card', async () => {
	const { links, asked } = answerTaps([])
	links.showQuote(chart)
	await links.askAgain()
	assert.deepEqual([asked, links.quote.get()], [[], chart])
})

const again = [conversationId, 'm', 0, { again: true }]
for (const [says, problem, answers, asked, closed, problems] of [
	['a rule stops', 'card_stopped', [decided({ outcome: 'stopped' })], [again], 'chart', []],
	['a rule stops for cards alone', 'card_stopped', [decided({})], [again], undefined, ['card_stopped']],
	['a rule stops, while the network is away', 'card_stopped', [], [again], undefined, ['card_stopped']],
	['is switched off', 'card_off', [], [], undefined, ['card_off']],
	['its sender took off', null, [], [], undefined, []],
] as const) {
	test(`the chart of a card that ${says} is closed, with what there is to say`, async () => {
		const taps = answerTaps(answers)
		taps.links.showQuote(chart)
		await taps.links.closeChart(problem)
		assert.deepEqual([taps.asked, taps.problems], [asked, problems])
		assert.equal(taps.links.quote.get(), null)
		assert.equal(taps.links.outcome.get()?.closed, closed)
		await taps.links.closeChart(problem)
		assert.equal(taps.asked.length, asked.length)
	})
}

test('the reason of a chart that was closed does not come over what was tapped since', async () => {
	const { links, answers } = holdTaps()
	links.showQuote(chart)
	const closing = links.closeChart('card_stopped')
	links.show({ ...tap, link: 1, decision: base })
	answers[0]?.(decided({ outcome: 'stopped' }))
	await closing
	assert.equal(links.outcome.get(), null)
	assert.equal(links.page.get()?.link, 1)
})

test('a page that may still open stays as it is: same frame, same token, the rules of now', async () => {
	const policy = { name: 'open', version: '2' }
	const { links } = setup([decided({ policy, openToken: 'opn_2', frame: 'unknown', obligations: ['no-app'] })])
	await links.askAgain()
	const now = links.page.get()?.decision
	assert.deepEqual([now?.id, now?.openToken, now?.policy, now?.obligations], [base.id, 'opn_1', policy, ['no-app']])
	assert.equal(links.outcome.get(), null)
})

test('a page whose headers are read otherwise by now keeps its frame, unless a rule wants a window', async () => {
	const { links } = setup([
		decided({ frame: 'window' }),
		decided({ frame: 'window', obligations: ['window-only'] }),
		decided({ frame: 'embed' }),
	])
	const seen: unknown[] = []
	for (let turn = 0; turn < 3; turn++) {
		await links.askAgain()
		seen.push(links.page.get()?.decision.frame)
	}
	assert.deepEqual(seen, ['embed', 'window', 'embed'])
})

for (const outcome of ['stopped', 'copy', 'confirm'] as const) {
	for (const [paying, closed] of [
		[false, 'page'],
		[true, 'paying'],
	] as const) {
		test(`a page that is ${outcome} now is closed with the reason, as ${closed}`, async () => {
			const { links } = setup([decided({ outcome })], { paying })
			await links.askAgain()
			assert.equal(links.page.get(), null)
			assert.equal(links.outcome.get()?.decision.outcome, outcome)
			assert.equal(links.outcome.get()?.closed, closed)
		})
	}
}

test('a page that was gone on to is not asked about twice, whatever became of the token', async () => {
	const { links, asked } = setup([decided({ outcome: 'confirm', confirmToken: 'cfm_2' })], { yes: 'cfm_1' })
	await links.askAgain()
	assert.deepEqual(asked, [[conversationId, 'm', 0, { again: true, confirmed: 'cfm_1' }]])
	assert.equal(links.page.get()?.decision.outcome, 'page')
	assert.equal(links.outcome.get(), null)
})

test('a page that was gone on to is asked about where the link leads elsewhere by now', async () => {
	const { links } = setup([decided({ outcome: 'confirm', url: 'https://elsewhere.example/' })], { yes: 'cfm_1' })
	await links.askAgain()
	assert.equal(links.page.get(), null)
	assert.equal(links.outcome.get()?.decision.outcome, 'confirm')
})

test('a page that was gone on to is stopped all the same', async () => {
	const { links } = setup([decided({ outcome: 'stopped', url: null })], { yes: 'cfm_1' })
	await links.askAgain()
	assert.equal(links.page.get(), null)
})

test('a link that is no longer this person’s to see is closed', async () => {
	const { links, problems } = setup([refused('not_found')])
	await links.askAgain()
	assert.equal(links.page.get(), null)
	assert.deepEqual(problems, ['not_found'])
})

test('a question nobody answered is asked again, and the page stays until there is an answer', async () => {
	const { links, asked, problems } = setup([null, refused('rate_limited'), refused('unavailable')])
	await links.askAgain()
	assert.equal(asked.length, 4)
	assert.ok(links.page.get())
	const healed = setup([null, refused('rate_limited'), decided({ outcome: 'stopped' })])
	await healed.links.askAgain()
	assert.equal(healed.links.page.get(), null)
	assert.deepEqual([...problems, ...healed.problems], [])
})

test('of two changes in a row the later one counts, whichever is answered first', async () => {
	const { links, answers } = holdTaps()
	links.show({ ...tap, decision: base })
	const both = [links.askAgain(), links.askAgain()]
	answers[1]?.(decided({ outcome: 'stopped' }))
	answers[0]?.(decided({ outcome: 'page' }))
	await Promise.all(both)
	assert.equal(links.page.get(), null)
	assert.equal(links.outcome.get()?.decision.outcome, 'stopped')
})

test('an answer about a page that was closed meanwhile closes nothing else', async () => {
	const { links, answers } = holdTaps()
	links.show({ ...tap, decision: base })
	const asking = links.askAgain()
	links.show({ ...tap, link: 1, decision: { ...base, id: 'd-other' } })
	answers[0]?.(decided({ outcome: 'stopped' }))
	await asking
	assert.equal(links.page.get()?.decision.id, 'd-other')
	assert.equal(links.outcome.get(), null)
})

test('whether the page led elsewhere is told to whoever judges whether it is paid on', async () => {
	const told: boolean[] = []
	const { links } = answerTaps(Array(3).fill(decided({ outcome: 'stopped' })), {
		isPaying: (_, isAway) => told.push(isAway) > 0 && isAway,
	})
	for (const steps of [[], [true], [true, false]] as const) {
		links.show({ ...tap, decision: base })
		for (const isAway of steps) links.setAway(base.id, isAway)
		await links.askAgain()
	}
	assert.deepEqual(told, [false, true, false])
})
