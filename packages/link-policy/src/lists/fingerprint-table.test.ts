import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createFingerprintFilter } from './fingerprint-filter.ts'
import { createFingerprintGatherer } from './fingerprint-table.ts'

/** Few and crowded, so that halves meet, and the ends of the range. */
const half = fc.constantFrom(0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff)
const prints = fc.array(fc.tuple(half, half), { maxLength: 60 })

test('LP41 a table has exactly the fingerprints it was given, both halves of each', () => {
	const tally = { had: 0, missed: 0 }
	fc.assert(
		fc.property(prints, prints, (given, asked) => {
			const gatherer = createFingerprintGatherer()
			for (const [first, second] of given) gatherer.add(first, second)
			const table = gatherer.toTable()
			const filter = createFingerprintFilter(gatherer)
			const set = new Set(given.map(toText))
			assert.equal(table.size, set.size)
			for (const print of [...asked, ...given]) {
				assert.equal(table.has(...print), set.has(toText(print)), toText(print))
				if (set.has(toText(print))) assert.ok(filter.mayHave(...print))
				tally[set.has(toText(print)) ? 'had' : 'missed']++
			}
		}),
		{ seed: 41, numRuns: 500 },
	)
	assert.ok(tally.had > 1000 && tally.missed > 1000, JSON.stringify(tally))
})

/** The one of two zeros is kept as its neighbour: it marks a free slot. */
function toText([first, second]: readonly [number, number]): string {
	return first === 0 && second === 0 ? '0 1' : `${first} ${second}`
}
