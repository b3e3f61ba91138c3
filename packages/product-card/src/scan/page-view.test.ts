import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findByte, toPageView } from './page-view.ts'
import { addToHash, emptyHash, findTagId, tagNames } from './tag-names.ts'

test('PC45 a byte is found wherever the page lies in memory and wherever the search begins', () => {
	let found = 0
	for (let offset = 0; offset < 8; offset += 1)
		for (let length = 0; length < 24; length += 1) {
			const memory = new Uint8Array(64).fill(0x3c)
			const bytes = memory.subarray(offset, offset + length).fill(0x3d)
			for (let place = -1; place < length; place += 1) {
				bytes.fill(0x3d)
				if (place >= 0) bytes[place] = 0x3c
				for (let from = 0; from <= length; from += 1) {
					const wanted = bytes.indexOf(0x3c, from)
					assert.equal(findByte(toPageView(bytes), 0x3c, from), wanted === -1 ? length : wanted)
					found += Number(wanted !== -1)
				}
			}
		}
	assert.ok(found > 1_000)
})

test('PC45 every known tag has a place of its own', () => {
	for (const [id, name] of tagNames.entries()) {
		if (name === '') continue
		const bytes = new TextEncoder().encode(name.toUpperCase())
		assert.equal(findTagId(bytes.reduce(addToHash, emptyHash), bytes, 0, bytes.length), id, name)
	}
})
