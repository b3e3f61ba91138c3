import assert from 'node:assert/strict'
import test from 'node:test'
import { parseHashSearch } from './parse-hash-search.ts'

const bytes = new Uint8Array(32).fill(0xab)
const fullHash = bytes.toBase64()
const toAnswer = (...details: readonly object[]) => ({
	fullHashes: [{ fullHash, fullHashDetails: details }],
	cacheDuration: '300s',
})

const listed: readonly (readonly [what: string, details: readonly object[], isListed: boolean])[] = [
	['a threat', [{ threatType: 'SOCIAL_ENGINEERING' }], true],
	['one in frames: pages open in one here', [{ threatType: 'MALWARE', attributes: ['FRAME_ONLY'] }], true],
	['one that is being tried out', [{ threatType: 'MALWARE', attributes: ['CANARY'] }], false],
	['one of another kind', [{ threatType: 'SOMETHING_NEW' }], false],
	['one with an attribute nobody knows', [{ threatType: 'MALWARE', attributes: ['NEW'] }], false],
	['one among others', [{ threatType: 'SOMETHING_NEW' }, { threatType: 'UNWANTED_SOFTWARE', attributes: [] }], true],
	['nothing', [], false],
]
for (const [what, details, isListed] of listed)
	test(`LP49 a full hash that is ${what} is ${isListed ? '' : 'not '}listed`, () => {
		const hashes = isListed ? [bytes.toHex()] : []
		assert.deepEqual(parseHashSearch(toAnswer(...details)), { hashes, seconds: 300 })
	})

test('LP49 no hash is an answer too', () => {
	assert.deepEqual(parseHashSearch({ cacheDuration: '1.5s' }), { hashes: [], seconds: 1 })
})

const wrong: readonly unknown[] = [
	...[null, [], 'x', { cacheDuration: 'soon' }, { cacheDuration: '-1s' }, { fullHashes: {} }],
	...[{ fullHashes: [{ fullHash: 'AAAA' }] }, { fullHashes: [{ fullHash: '§' }] }, { fullHashes: [null] }],
	{ fullHashes: [{ fullHash, fullHashDetails: 'x' }] },
]
for (const json of wrong)
	test(`LP49 ${JSON.stringify(json)} is no answer`, () => assert.equal(parseHashSearch(json), null))
