import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { listTools } from '../../testing/list-tools.ts'
import { packRiceDeltas } from '../../testing/pack-rice-deltas.ts'
import { parseHashList } from './parse-hash-list.ts'
import { parseUrlList } from './parse-url-list.ts'
import { unpackRiceDeltas } from './rice-deltas.ts'

/** first · parameter · steps · bytes · numbers, or `-` where they cannot be read */
const cases = `
7 | 3 | 0 |  | 7
1 | 3 | 1 | 02 | 1 2
0 | 3 | 1 | 01 | 0 8
1 | 3 | 2 | 48 | 1 5 7
4294967295 | 3 | 0 |  | 4294967295
4294967295 | 3 | 1 | 02 | -
1 | 3 | 2 | 08 | 1 5 5
1 | 3 | 3 | 08 | -
1 | 3 | 1 | ff | -
1 | 3 | 4000000000 | 02 | -
`
for (const line of cases.trim().split('\n')) {
	const [first = '', parameter = '', steps = '', hex = '', numbers = ''] = line.split(' | ').map((cell) => cell.trim())
	test(`LP49 ${steps} steps from ${first} in “${hex}” are ${numbers}`, () => {
		const data = Uint8Array.fromHex(hex)
		const read = unpackRiceDeltas({ first: Number(first), parameter: Number(parameter), steps: Number(steps), data })
		assert.equal(read === null ? '-' : [...read].join(' '), numbers)
	})
}

test('LP49 what is packed is unpacked, at every parameter', () => {
	const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 40 })
	fc.assert(
		fc.property(numbers, fc.integer({ min: 24, max: 30 }), (given, parameter) => {
			const sorted = given.toSorted((a, b) => a - b)
			assert.deepEqual([...(unpackRiceDeltas(packRiceDeltas(sorted, parameter)) ?? [])], sorted)
		}),
		{ seed: 49, numRuns: 300 },
	)
})

const answer = toAnswer([1, 0x00ff00ff, 0xfffffffe])

test('LP49 a list as Safe Browsing v5 answers it is a list of prefixes, with its version', () => {
	const parsed = parseUrlList(JSON.stringify(answer), 'safe-browsing', listTools)
	assert.ok(parsed.ok)
	assert.deepEqual([parsed.entries, parsed.version], [3, 'djE='])
})

const wrong: readonly (readonly [what: string, text: string])[] = [
	['with another checksum', JSON.stringify({ ...answer, sha256Checksum: toAnswer([1, 2]).sha256Checksum })],
	['without a checksum', JSON.stringify({ ...answer, sha256Checksum: undefined })],
	['of which this is only a part', JSON.stringify({ ...answer, partialUpdate: true })],
	['without additions', JSON.stringify({ ...answer, additionsFourBytes: undefined })],
	['of longer prefixes', JSON.stringify({ ...answer, additionsFourBytes: undefined, additionsEightBytes: {} })],
	[
		'with a parameter out of range',
		JSON.stringify({ ...answer, additionsFourBytes: { ...answer.additionsFourBytes, riceParameter: 31 } }),
	],
	[
		'with a count that is none',
		JSON.stringify({ ...answer, additionsFourBytes: { ...answer.additionsFourBytes, entriesCount: -1 } }),
	],
	[
		'with data that is no Base64',
		JSON.stringify({ ...answer, additionsFourBytes: { ...answer.additionsFourBytes, encodedData: '§' } }),
	],
	['without a version', JSON.stringify({ ...answer, version: undefined })],
	['cut off', JSON.stringify(answer).slice(0, -1)],
	['that is an error', '{"error":{"code":403}}'],
]
for (const [what, text] of wrong)
	test(`LP49 a list ${what} is refused`, () => {
		assert.equal(parseHashList(text, listTools.sha256), null)
		assert.deepEqual(parseUrlList(text, 'safe-browsing', listTools), { ok: false, reason: 'garbled', line: 1 })
	})

function toAnswer(prefixes: readonly number[]) {
	const { first, parameter, steps, data } = packRiceDeltas(prefixes, 28)
	const bytes = new Uint8Array(prefixes.flatMap((prefix) => [24, 16, 8, 0].map((shift) => (prefix >>> shift) & 0xff)))
	return {
		...{ name: 'se-4b', version: 'djE=', sha256Checksum: listTools.sha256(bytes).toBase64() },
		additionsFourBytes: {
			firstValue: first,
			riceParameter: parameter,
			entriesCount: steps,
			encodedData: data.toBase64(),
		},
	}
}
