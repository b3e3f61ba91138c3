import assert from 'node:assert/strict'
import test from 'node:test'
import { fillPattern, matchPattern, toPattern } from './match-pattern.ts'

/** pattern · text · what is found */
const cases = [
	['/item.htm', '/item.htm', {}],
	['/item.htm', '/item.html', null],
	['/p/{item}', '/p/1', { item: '1' }],
	['/p/{item}', '/p/', { item: '' }],
	['/p/{item}', '/q/1', null],
	['/i{item}.htm', '/i1.htm', { item: '1' }],
	['/i{item}.htm', '/i.htm', { item: '' }],
	['/i{item}.htm', '/i.ht', null],
	['/i{item}.htm', '/i1.htm.htm', { item: '1.htm' }],
	['/detail-{any}-{item}.html', '/detail-0-6-9.html', { any: '0', item: '6-9' }],
	['/detail-{any}-{item}.html', '/detail-0.html', null],
	['/u/{any}/{item}', '/u/a', null],
	['/u/{any}/{item}', '/u/a/b/c', { any: 'a', item: 'b/c' }],
	['shop{item}.taobao.com', 'shop12.taobao.com', { item: '12' }],
	['shop{item}.taobao.com', 'shop.taobao.com', { item: '' }],
] as const

test('LK10 a pattern is literal text with places, read from the left', () => {
	for (const [pattern, text, found] of cases)
		assert.deepEqual(matchPattern(toPattern(pattern), text), found, `${pattern} ${text}`)
})

test('LK10 a filled pattern is read as it was filled', () => {
	for (const [pattern, text, found] of cases) if (found !== null) assert.equal(fillPattern(pattern, found), text)
})
