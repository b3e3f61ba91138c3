import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPlace, readJson, toLine } from './read-json.ts'

const document = `{
	"name": "mine",
	"lists": { "stopped": ["bad.example"] },
	"rules": [
		{ "id": "a", "when": { "host": ["x.example", "y.example"] } }
	]
}`

/** What the checker names · what stands there */
const places: readonly (readonly [path: string, text: string])[] = [
	['name', '"mine"'],
	['lists.stopped[0]', '"bad.example"'],
	['rules[0].when.host[1]', '"y.example"'],
	['rules[0].outcome', '{ "id": "a", "when": { "host": ["x.example", "y.example"] } }'], // missing: the rule itself
	['rules[7].id', '[\n\t\t{ "id": "a", "when": { "host": ["x.example", "y.example"] } }\n\t]'],
	['default', document], // missing at the top: the whole
	['', document],
]

test('a path is found where it stands, or where it is missing', () => {
	const read = readJson(document)
	assert.ok(read.ok)
	for (const [path, text] of places) {
		const { from, to } = findPlace(read.places, path)
		assert.equal(document.slice(from, to), text, path)
	}
})

/** Text · what the fault stands before */
const faults: readonly (readonly [text: string, rest: string])[] = [
	['{"a": 1,}', '}'],
	['{"a" 1}', '1}'],
	['{"a": 1 "b": 2}', '"b": 2}'],
	["{'a': 1}", "'a': 1}"],
	['[1, 2', ''],
	['{"a": tru}', 'tru}'],
	['{"a": 01}', '01}'],
	['{"a": "x\ny"}', '\ny"}'],
	['{"a": "\\x"}', '\\x"}'],
	['{} // no', '// no'],
	['', ''],
]

test('the place of a fault is the first character that cannot be there', () => {
	for (const [text, rest] of faults) {
		const read = readJson(text)
		assert.ok(!read.ok, text)
		assert.equal(text.slice(read.at), rest, text)
	}
})

test('what the platform reads is read, what it refuses is refused', () => {
	let refused = 0
	const spoilt = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]",:\\0e. \n-+x'))
	fc.assert(
		fc.property(spoilt, ([json, at, character]) => {
			const place = at % (json.length + 1)
			for (const text of [json, json.slice(0, place) + character + json.slice(place + 1)]) {
				const expected = parse(text)
				const read = readJson(text)
				if (!expected.ok) refused++
				assert.equal(read.ok, expected.ok, text)
				if (read.ok && expected.ok) assert.deepEqual(read.value, expected.value)
			}
		}),
	)
	assert.ok(refused > 10)
})

test('lines and columns count from 1', () => {
	assert.deepEqual(toLine('ab\ncd', 0), { line: 1, column: 1 })
	assert.deepEqual(toLine('ab\ncd', 4), { line: 2, column: 2 })
})

test('a text nested without end is refused, not thrown at', () => {
	assert.equal(readJson('['.repeat(200_000)).ok, false)
})

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
	try {
		return { ok: true, value: JSON.parse(text) }
	} catch {
		return { ok: false }
	}
}
