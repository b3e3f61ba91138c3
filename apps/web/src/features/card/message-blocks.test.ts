import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleCard, exampleLink } from './examples.ts'
import { type Block, isCardsOnly, toBlocks } from './message-blocks.ts'

const page = { share: null, platform: null, kind: 'page' } as const

test('words and cards follow each other as they were written', () => {
	const text = '看看\n https://a.cn/1 \n还有'
	const links = [exampleLink({ start: 4, end: 18 })]
	assert.deepEqual(show(text, toBlocks({ text, links, cards: [exampleCard({})] })), [
		['看看'],
		'https://a.cn/1',
		['还有'],
	])
})

test('a link stays in the line of its words', () => {
	const text = ' see https://a.cn/1 there '
	const links = [exampleLink({ start: 5, end: 19, ...page })]
	assert.deepEqual(show(text, toBlocks({ text, links, cards: [null] })), [['see ', 'https://a.cn/1', ' there']])
})

test('white space alone around a card is nothing to draw', () => {
	const text = '\n https://a.cn/1 \n'
	const blocks = toBlocks({ text, links: [exampleLink({ start: 2, end: 16 })], cards: [] })
	assert.deepEqual(show(text, blocks), ['https://a.cn/1'])
	assert.equal(isCardsOnly(blocks), true)
})

test('words beside a card ask for a bubble', () => {
	const text = '好 https://a.cn/1'
	const links = [exampleLink({ start: 2, end: 16 })]
	assert.equal(isCardsOnly(toBlocks({ text, links, cards: [] })), false)
	assert.equal(isCardsOnly([]), false)
})

function show(text: string, blocks: readonly Block[]) {
	return blocks.map((block) =>
		block.kind === 'card'
			? text.slice(block.segment.start, block.segment.end)
			: block.segments.map(({ start, end }) => text.slice(start, end)),
	)
}
