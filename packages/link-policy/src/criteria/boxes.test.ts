import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { allOf, type Box, firstOf, partition, placesOf } from './boxes.ts'

const sizes = [3, 2, 40]
const anyBox: fc.Arbitrary<Box> = fc
	.tuple(...sizes.map((size) => fc.bigInt({ min: 1n, max: allOf(size) })))
	.map((masks) => [...masks])

test('LP54 a space cut by rules is whole, without overlaps, and the first rule that holds has each situation', () => {
	fc.assert(
		fc.property(fc.array(fc.option(anyBox), { maxLength: 6 }), (rules) => {
			const { pieces, complete } = partition(sizes.map(allOf), rules)
			assert.ok(complete)
			for (const values of situations()) {
				const first = rules.findIndex((box) => box !== null && isIn(box, values))
				const holders = pieces.filter(({ box }) => isIn(box, values))
				assert.deepEqual(
					holders.map(({ rule }) => rule),
					[first === -1 ? rules.length : first],
				)
			}
		}),
		{ numRuns: 50 },
	)
})

test('LP54 a cut into too many pieces says that it is not complete', () => {
	const diagonal = Array.from({ length: 16 }, (_, at) => Array<bigint>(16).fill(allOf(2)).with(at, 1n))
	assert.equal(partition(Array<bigint>(16).fill(allOf(2)), diagonal).complete, true)
	const corners = Array.from({ length: 400 }, (_, at) => [1n << BigInt(at), ...Array<bigint>(60).fill(1n)])
	assert.equal(partition([allOf(400), ...Array<bigint>(60).fill(allOf(2))], corners).complete, false)
})

test('LP54 values of a mask are read in order', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(900), { minLength: 1 }), (places) => {
			const mask = places.reduce((all, place) => all | (1n << BigInt(place)), 0n)
			const sorted = places.toSorted((a, b) => a - b)
			assert.deepEqual([placesOf(mask), firstOf(mask)], [sorted, sorted[0]])
		}),
	)
	assert.deepEqual(placesOf(0n), [])
})

function isIn(box: Box, values: readonly number[]): boolean {
	return values.every((value, at) => (((box[at] ?? 0n) >> BigInt(value)) & 1n) === 1n)
}

function* situations(): Generator<readonly number[]> {
	for (let a = 0; a < 3; a++) for (let b = 0; b < 2; b++) for (let c = 0; c < 40; c++) yield [a, b, c]
}
