import assert from 'node:assert/strict'
import test from 'node:test'
import { absorb, beginHash, createHashing, finishHash, firstHalf, secondHalf } from './half-sip-hash.ts'

/** Known answers of HalfSipHash-2-4-64 for the bytes 0, 1, 2, … under the key 0, 1, … 7, by length. */
const answers = [
	'218d1f59b9b83cc8',
	'be552412f8387315',
	'064f39ef7c50eb57',
	'ce0f1a45f7060679',
	'd5e78a175be52ea1',
	'cb9d7c3f2f3db580',
	'ce3e91358aa2bc25',
	'ff202728b07bc684',
	'edfee820bce4858c',
	'5b51cccc13888307',
	'95b0469f06a6f2ee',
]

test('LP40 fingerprints are HalfSipHash-2-4, finished at any length and gone on with', () => {
	const hashing = createHashing()
	beginHash(hashing, [0x03020100, 0x07060504])
	for (const [length, answer] of answers.entries()) {
		finishHash(hashing)
		assert.equal(toHex(firstHalf(hashing)) + toHex(secondHalf(hashing)), answer, `${length} bytes`)
		absorb(hashing, String.fromCharCode(length), 0, 1)
	}
})

test('LP41 another seed gives another fingerprint, in both halves', () => {
	const seeds = [
		[0, 0],
		[1, 0],
		[0, 1],
		[0x80000000, 0],
		[0, 0x80000000],
	] as const
	const prints = seeds.map((seed) => {
		const hashing = createHashing()
		beginHash(hashing, seed)
		absorb(hashing, 'example.live', 11, -1)
		finishHash(hashing)
		return [firstHalf(hashing), secondHalf(hashing)]
	})
	for (const half of [0, 1]) assert.equal(new Set(prints.map((print) => print[half])).size, seeds.length)
})

/** As the bytes of a word are written, the lowest first. */
function toHex(word: number): string {
	return [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, '0')).join('')
}
