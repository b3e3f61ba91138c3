import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeJson } from './write-json.ts'

test('what is written is read again as the same', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			assert.equal(JSON.stringify(JSON.parse(writeJson(value))), JSON.stringify(value))
		}),
	)
})

test('what fits into a line stays in one', () => {
	assert.equal(writeJson({ scene: ['direct', 'group'], none: {} }), '{ "scene": ["direct", "group"], "none": {} }')
	const long = 'x'.repeat(60)
	assert.equal(
		writeJson({ a: [1, 2], b: [long, long] }),
		`{\n  "a": [1, 2],\n  "b": [\n    "${long}",\n    "${long}"\n  ]\n}`,
	)
})
