import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toQrPath } from './qr-path.ts'

test('squares that touch become one stroke', () => {
	assert.equal(toQrPath([[true, true, false, true], [], [false, true]]), 'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z')
	assert.equal(toQrPath([[false]]), '')
})

test('every dark square is drawn once', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 12 }), { maxLength: 12 }), (rows) => {
			const drawn = [...toQrPath(rows).matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, length]) =>
				Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step},${y}`),
			)
			const dark = rows.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x},${y}`] : [])))
			assert.deepEqual(drawn.toSorted(), dark.toSorted())
		}),
	)
})
