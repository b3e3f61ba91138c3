import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, createProblem, type Decision } from '@hutong/protocol'
import { conversationId, exampleOrder } from '../lib/testing/examples.ts'
import { createLinkOpening } from './open-link.ts'
import type { Opened } from './opened.ts'
import { toOrderPage } from './order-page.ts'

const order = toOrderPage(exampleOrder(), 0)
assert.ok(order)
const base: Decision = {
	...{ ...order.decision, rule: { id: 'r', title: { zh: '规则', en: 'Rule' } }, url: 'https://shop.example/item' },
	...{ openToken: 'opn_1', shopOrigin: 'https://shop.example' },
}
const tap = { conversation: conversationId, message: 'm', link: 0, original: '【淘宝】…' }
const refused = (code: Parameters<typeof createProblem>[0]): Answer<Decision> => ({
	ok: false,
	problem: createProblem(code),
})
const decided = (part: Partial<Decision>): Answer<Decision> => ({ ok: true, value: { ...base, id: 'd-2', ...part } })

type Setting = { readonly yes?: string; readonly opened?: Opened; readonly paying?: boolean }

/** A page is open; these are the answers once the rules change. */
function setup(answers: readonly (Answer<Decision> | null)[], { yes, opened, paying = false }: Setting = {}) {
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
		isPaying: () => paying,
		wait: () => Promise.resolve(),
	})
	links.show(opened ?? { ...tap, decision: base, ...(yes ? { yes } : {}) })
	return { links, asked, problems }
}

test('nothing is asked when nothing is open, nor for the page of an order', async () => {
	const { links, asked } = setup([])
	links.closePage()
	await links.askAgain()
	const orders = setup([], { opened: order })
	await orders.links.askAgain()
	assert.deepEqual([asked, orders.asked], [[], []])
	assert.ok(orders.links.page.get())
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
	assert.deepEqual(asked, [[conversationId, 'm', 0, { confirmed: 'cfm_1' }]])
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
	const answers: ((answer: Answer<Decision>) => void)[] = []
	const links = createLinkOpening({
		api: { openLink: () => new Promise((resolve) => answers.push(resolve)) },
		onProblem: () => {},
		isPaying: () => false,
		wait: () => Promise.resolve(),
	})
	links.show({ ...tap, decision: base })
	const both = [links.askAgain(), links.askAgain()]
	answers[1]?.(decided({ outcome: 'stopped' }))
	answers[0]?.(decided({ outcome: 'page' }))
	await Promise.all(both)
	assert.equal(links.page.get(), null)
	assert.equal(links.outcome.get()?.decision.outcome, 'stopped')
})

test('an answer about a page that was closed meanwhile closes nothing else', async () => {
	const answers: ((answer: Answer<Decision>) => void)[] = []
	const links = createLinkOpening({
		api: { openLink: () => new Promise((resolve) => answers.push(resolve)) },
		onProblem: () => {},
		isPaying: () => false,
		wait: () => Promise.resolve(),
	})
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
	const links = createLinkOpening({
		api: { openLink: async () => decided({ outcome: 'stopped' }) },
		onProblem: () => {},
		isPaying: (_, isAway) => told.push(isAway) > 0 && isAway,
		wait: () => Promise.resolve(),
	})
	for (const steps of [[], [true], [true, false]] as const) {
		links.show({ ...tap, decision: base })
		for (const isAway of steps) links.setAway(base.id, isAway)
		await links.askAgain()
	}
	assert.deepEqual(told, [false, true, false])
})
