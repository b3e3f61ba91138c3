import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePlace, sections, toVersionPlace } from './place.ts'

test('a place names a screen and what is open on it', () => {
	for (const section of sections) assert.deepEqual(parsePlace(section), { section, rest: [] })
	assert.deepEqual(parsePlace('rules/edit'), { section: 'rules', rest: ['edit'] })
})

test('what there is not is the first screen', () => {
	for (const text of ['', '/', 'rule', 'Queue', '%zz', 'constructor'])
		assert.deepEqual(parsePlace(text), { section: 'today', rest: [] }, text)
})

test('a version is found by its id, whatever is in it', () => {
	for (const id of ['p-1', 'a/b', '百%?#'])
		assert.deepEqual(parsePlace(toVersionPlace(id)), { section: 'rules', rest: ['version', id] })
})
