import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideAfterReturn, mostAsks, parseAsk } from './decide-after-return.ts'

test('an answer of the wallet ends the asking at once', () => {
	for (let asks = 1; asks <= mostAsks; asks++) assert.equal(decideAfterReturn(true, asks), '')
})

test('a wallet that does not answer is asked a few times, then the page says so', () => {
	const seen: string[] = []
	let ask = 1
	for (let turns = 0; turns < 10; turns++) {
		const next = decideAfterReturn(false, ask)
		seen.push(next)
		if (!next.startsWith('?asking=')) break
		ask = parseAsk(next.slice('?asking='.length))
	}
	assert.deepEqual(seen, ['?asking=2', '?asking=3', '?problem=unanswered'])
})

test('an address cannot make a page ask longer', () => {
	for (const [text, ask] of [
		['', 1],
		['2', 2],
		['0', 1],
		['-1', 1],
		['1e9', 1],
		['9', mostAsks],
	] as const)
		assert.equal(parseAsk(text), ask, text)
})
