import assert from 'node:assert/strict'
import test from 'node:test'
import { hostilePieces, hostileText, toMs } from './hostile.ts'

test('a hostile text is as long as asked, in UTF-8, and holds nothing but its piece', () => {
	for (const [name, piece] of Object.entries(hostilePieces)) {
		const text = hostileText(name, 4096)
		assert.ok(Buffer.byteLength(text) > 4096 - Buffer.byteLength(piece) && Buffer.byteLength(text) <= 4096, name)
		assert.equal(text.replaceAll(piece, ''), '', name)
	}
})

test('a finder that was stopped has no time', () => {
	assert.equal(toMs(null, 10_000), '> 10000')
	assert.equal(toMs(1.26, 10_000), '1.3')
	assert.equal(toMs(1234.5, 10_000), '1235')
})
