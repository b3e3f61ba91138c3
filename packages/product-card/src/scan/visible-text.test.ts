import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caps } from '../caps.ts'
import { Decoding } from './decoding.ts'
import { VisibleText } from './visible-text.ts'

function read(pieces: readonly string[], add: 'add' | 'addBetweenTags' = 'add') {
	const decoding = new Decoding('utf-8')
	const visible = new VisibleText(decoding)
	const bytes = new TextEncoder().encode(pieces.join('|'))
	let at = 0
	for (const piece of pieces) {
		const { length } = new TextEncoder().encode(piece)
		visible[add](bytes, at, at + length)
		at += length + 1
	}
	return { text: visible.read(bytes), isFull: visible.isFull(), isMisfit: decoding.isMisfit }
}

test('PC50 the text people see first is put together on one line, without blanks and tags', () => {
	assert.equal(read(['a\n b', ' \t', ' c &amp; d ']).text, 'a b c & d')
	assert.equal(
		read(['Turn on <b>Java<i x="y">Script</b> & <br', '>x'], 'addBetweenTags').text,
		'Turn on Java Script & >x',
	)
	assert.equal(read([]).text, '')
})

test('PC50 it ends where a check would have ended, counted in characters of every script', () => {
	for (const sign of ['a', '中', '&nbsp;', '&#20013;']) {
		const pieces = Array.from({ length: 16 }, () => sign.repeat(caps.visibleText / 16))
		assert.equal(read(pieces.slice(1)).isFull, false, sign)
		const { text, isFull } = read([...pieces, 'b'])
		assert.deepEqual([isFull, text.endsWith('b')], [true, false], sign)
	}
	assert.ok(read(['& '.repeat(caps.visibleText)]).isFull)
})

test('PC41 a long text that is cut within a character is no sign of another charset', () => {
	for (const shift of ['', 'a', 'ab']) {
		const { text, isMisfit } = read([shift + '中'.repeat(9_000)])
		assert.deepEqual([isMisfit, text.includes('\ufffd'), text.length > 2_000], [false, false, true])
	}
})
