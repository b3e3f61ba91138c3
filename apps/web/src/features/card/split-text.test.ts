import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Card, Link } from '@hutong/protocol'
import fc from 'fast-check'
import { exampleCard, exampleLink } from './examples.ts'
import { type Segment, splitText } from './split-text.ts'

const share = '【淘宝】https://m.tb.cn/h.fA?tk=abc「大包抽纸」\n点击链接直接打开'

test('a recognised share becomes one card and the own words around it stay text', () => {
	const text = `看这个 ${share} 好吗`
	const links = [exampleLink({ start: 8, end: 35, share: { start: 4, end: 4 + share.length } })]
	assert.deepEqual(show(text, links, [exampleCard({})]), ['text:看这个 ', `card0:${share}`, 'text: 好吗'])
})

test('a share shows as a card before its card has come', () => {
	const links = [exampleLink({ start: 4, end: 31, share: { start: 0, end: share.length } })]
	assert.deepEqual(show(share, links, [null]), [`card0:${share}`])
	assert.deepEqual(show(share, links, []), [`card0:${share}`])
})

test('a removed card leaves the plain link and all the words', () => {
	const links = [exampleLink({ start: 4, end: 31, share: { start: 0, end: share.length } })]
	assert.deepEqual(show(share, links, [exampleCard({ state: 'removed' })]), [
		'text:【淘宝】',
		'link0:https://m.tb.cn/h.fA?tk=abc',
		'text:「大包抽纸」\n点击链接直接打开',
	])
})

test('a page of the open web that asks for a person, or is gone, has a card that says so', () => {
	const links = [exampleLink({ start: 0, end: 9, share: null, platform: null, kind: 'page' })]
	const shown = (problem: Card['problem']) =>
		show('https://a', links, [exampleCard({ state: 'partial', problem })])[0]?.slice(0, 4)
	assert.deepEqual((['card_bot_check', 'card_login_wall', 'card_gone', 'card_unreachable'] as const).map(shown), [
		'card',
		'card',
		'card',
		'link',
	])
})

test('a page of the open web is a link until a card was read', () => {
	const text = 'see https://example.com/a.'
	const links = [exampleLink({ start: 4, end: 25, share: null, platform: null, kind: 'page' })]
	for (const state of ['pending', 'partial'] as const)
		assert.deepEqual(show(text, links, [exampleCard({ state, platform: null, kind: 'page' })]), [
			'text:see ',
			'link0:https://example.com/a',
			'text:.',
		])
	assert.deepEqual(show(text, links, [exampleCard({ platform: null, kind: 'page' })])[1], 'card0:https://example.com/a')
})

test('a span that overlaps an earlier one, is empty or leaves the text is not drawn', () => {
	const spans = [
		[0, 6],
		[4, 8],
		[7, 7],
		[8, 99],
	] as const
	const links = spans.map(([start, end]) => exampleLink({ start, end, share: null, platform: null, kind: 'page' }))
	assert.deepEqual(show('0123456789', links, []), ['link0:012345', 'text:6789'])
})

test('the stretches always give back the whole text, in order and without overlap', () => {
	let drawn = 0
	const span = fc.tuple(fc.integer({ min: -2, max: 44 }), fc.integer({ min: 0, max: 20 }))
	fc.assert(
		fc.property(
			fc.string({ minLength: 30, maxLength: 60 }),
			fc.array(fc.tuple(span, span, fc.boolean()), { maxLength: 6 }),
			(text, raw) => {
				const links = raw.map(([[start, length], [shareStart, shareLength], shared]) =>
					exampleLink({
						start,
						end: start + length,
						share: shared ? { start: shareStart, end: shareStart + shareLength } : null,
						platform: shared ? 'taobao' : null,
						kind: shared ? 'item' : 'page',
					}),
				)
				const segments = splitText({ text, links, cards: [] })
				drawn += segments.filter((segment) => segment.kind !== 'text').length
				assert.equal(segments.map(({ start, end }) => text.slice(start, end)).join(''), text)
				let at = 0
				for (const segment of segments) {
					assert.equal(segment.start, at)
					assert.ok(segment.end > segment.start)
					at = segment.end
				}
			},
		),
	)
	assert.ok(drawn > 50, `only ${drawn} spans were ever drawn`)
})

for (const problem of ['card_off', 'card_stopped'] as const) {
	test(`a card that is not to be shown here is a plain link again: ${problem}`, () => {
		const link = exampleLink({ start: 0, end: 4, share: { start: 0, end: 9 } })
		const shown = exampleCard({})
		assert.deepEqual(show('link text', [link], [shown]), ['card0:link text'])
		assert.deepEqual(show('link text', [link], [{ ...shown, state: 'partial', problem }]), ['link0:link', 'text: text'])
	})
}

test('where a conversation shows links alone none becomes a card, not even while it is read', () => {
	const link = exampleLink({ start: 0, end: 4, share: { start: 0, end: 9 } })
	const cards = [exampleCard({ state: 'pending' })]
	const segments = splitText({ text: 'link text', links: [link], cards, cardsOff: true })
	assert.deepEqual(
		segments.map(({ kind }) => kind),
		['link', 'text'],
	)
})

function show(text: string, links: Link[], cards: (Card | null)[]): string[] {
	const name = (segment: Segment) => (segment.kind === 'text' ? 'text' : `${segment.kind}${segment.index}`)
	return splitText({ text, links, cards }).map(
		(segment) => `${name(segment)}:${text.slice(segment.start, segment.end)}`,
	)
}
