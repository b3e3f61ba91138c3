import assert from 'node:assert/strict'
import test from 'node:test'
import { listTools } from '../../testing/list-tools.ts'
import { toListedUrl } from '../../testing/listed-url.ts'
import { parseUrlList } from './parse-url-list.ts'
import type { ListKind, UrlList } from './url-list.ts'

const million = 1_000_000

/** kind · an entry · the most bytes it may take */
const kinds: readonly (readonly [kind: ListKind, entry: (number: number) => string, most: number])[] = [
	['hosts', (number) => `h${number}.example`, 12],
	['prefixes', (number) => `h${number}.example/a/${number}`, 12],
	['hashes', (number) => number.toString(16).padStart(64, '0'), 12],
	['safe-browsing', (number) => number.toString(16).padStart(8, '0'), 5],
]
for (const [kind, entry, most] of kinds)
	test(`LP48 a million ${kind} are read, each in at most ${most} bytes`, () => {
		const text = Array.from({ length: million }, (_, number) => entry(number)).join('\n')
		const parsed = parseUrlList(text, kind, listTools)
		assert.ok(parsed.ok)
		assert.equal(parsed.entries, million)
		assert.ok(parsed.list.bytes <= most * million, `${parsed.list.bytes / million} bytes an entry`)
		if (kind === 'hosts') findEach(parsed.list, 'x')
		if (kind === 'prefixes') findEach(parsed.list, 'a')
	})

test('LP48 the same line a million times is one entry, and as soon read', () => {
	const parsed = parseUrlList('evil.example/a\n'.repeat(million), 'prefixes', listTools)
	assert.equal(parsed.ok && parsed.entries, 1)
})

test('LP48 a URL of nothing but dots and slashes is looked up like another', () => {
	const parsed = parseUrlList('evil.example/a/b/c\nevil.example:8443/a?q', 'prefixes', listTools)
	assert.ok(parsed.ok)
	const url = `https://${'a.'.repeat(1000)}evil.example:8443/${'a/'.repeat(100_000)}`
	assert.equal(parsed.list.find(toListedUrl(url)), null)
})

/** One in ten that are listed, and none of as many others. */
function findEach(list: UrlList, folder: string): void {
	for (let number = 0; number < million; number += 10) {
		const url = { hostname: `www.h${number}.example`, port: '443', path: `/${folder}/${number}`, query: '' }
		if (list.find(url) === null) assert.fail(`h${number}.example is not found`)
		if (list.find({ ...url, hostname: `www.g${number}.example` }) !== null) assert.fail(`g${number}.example is found`)
	}
}
