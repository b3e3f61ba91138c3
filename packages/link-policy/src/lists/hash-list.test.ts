import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { listTools } from '../../testing/list-tools.ts'
import { toListedUrl } from '../../testing/listed-url.ts'
import { createHashList, toHexHashes } from './hash-list.ts'
import { findRegistrable } from './place.ts'
import { createSafeBrowsingList, isSafeBrowsingList } from './safe-browsing-list.ts'

const tools = { sha256: listTools.sha256, registrableOf: findRegistrable }
const hex = (expression: string) => listTools.sha256(new TextEncoder().encode(expression)).toHex()

/** listed expression · URL · whether it is found */
const cases = `
evil.example/ | https://evil.example/ | yes
evil.example/ | http://a.b.evil.example:8080/shop/1?q | yes
evil.example/shop/ | https://evil.example/shop/1 | yes
evil.example/shop/1?q=1 | https://evil.example/shop/1?q=1 | yes
evil.example/shop/1?q=1 | https://evil.example/shop/1?q=2 | no
evil.example/shop/ | https://evil.example/shopping/ | no
co.uk/ | https://evil.co.uk/ | no
evil.example/A b | https://evil.example/%41%20b | no
evil.example/A%20b | https://evil.example/%2541%20b | yes
192.0.2.7/ | https://192.0.2.7/x | yes
`
for (const line of cases.trim().split('\n')) {
	const [expression = '', written = '', found = ''] = line.split(' | ')
	test(`LP45 the hash of ${expression} finds ${written}: ${found}`, () => {
		const hash = hex(expression)
		const expected = found === 'yes' ? hash : null
		const url = toListedUrl(written)
		assert.equal(createHashList([hash], listTools.seed, tools).find(url), expected)
		const confirm = (prefix: string) => (hash.startsWith(prefix) ? [hash] : null)
		const prefix = Number.parseInt(hash.slice(0, 8), 16)
		assert.equal(createSafeBrowsingList([prefix], { ...tools, confirm }).find(url), expected)
	})
}

test('LP45 hashes find exactly what a set finds', () => {
	const urls = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 20 })
	const tally = { found: 0, missed: 0 }
	fc.assert(
		fc.property(urls, urls, (listed, asked) => {
			const set = new Set(listed.map((number) => hex(`h${number}.example/`)))
			const list = createHashList(set, listTools.seed, tools)
			assert.equal(list.size, set.size)
			for (const number of asked) {
				const url = toListedUrl(`https://h${number}.example/`)
				const expected = toHexHashes(url, tools).find((hash) => set.has(hash)) ?? null
				assert.equal(list.find(url), expected)
				tally[expected === null ? 'missed' : 'found']++
			}
		}),
		{ seed: 45, numRuns: 200 },
	)
	assert.ok(tally.found > 100 && tally.missed > 100, JSON.stringify(tally))
})

test('LP45 a prefix alone lists nothing: its maker is asked, once, and its word counts', () => {
	const url = toListedUrl('https://evil.example/shop')
	const hash = hex('evil.example/')
	const prefix = hash.slice(0, 8)
	const answers = new Map<string, readonly string[]>()
	const list = createSafeBrowsingList([Number.parseInt(prefix, 16), 7, 7], {
		...tools,
		confirm: (asked) => answers.get(asked) ?? null,
	})
	assert.ok(isSafeBrowsingList(list) && !isSafeBrowsingList(createHashList([hash], listTools.seed, tools)))
	assert.deepEqual([list.size, list.find(url), list.findUnconfirmed(url)], [2, null, [prefix]])
	answers.set(prefix, [`${prefix}${'0'.repeat(56)}`])
	assert.deepEqual([list.find(url), list.findUnconfirmed(url)], [null, []])
	answers.set(prefix, [`${prefix}${'0'.repeat(56)}`, hash])
	assert.deepEqual([list.find(url), list.findUnconfirmed(url)], [hash, []])
	assert.deepEqual(list.findUnconfirmed(toListedUrl('https://innocent.example/')), [])
})
