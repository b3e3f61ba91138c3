import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { displayHost } from '@hutong/links'
import fc from 'fast-check'
import { toHashes, toHashPrefix } from './expression-hash.ts'
import { parseSafeBrowsingUrl } from './safe-browsing-url.ts'
import { toExpressions } from './url-expressions.ts'

test('LP16 with the registrable domain known, expressions are those of v5: no public suffix, four domains at most', () => {
	assert.deepEqual(expressionsOf('http://a.b.shop.co.uk/1/?q=1'), [
		...['a.b.shop.co.uk/1/?q=1', 'a.b.shop.co.uk/1/', 'a.b.shop.co.uk/'],
		...['b.shop.co.uk/1/?q=1', 'b.shop.co.uk/1/', 'b.shop.co.uk/'],
		...['shop.co.uk/1/?q=1', 'shop.co.uk/1/', 'shop.co.uk/'],
	])
	const hosts = ['a.b.c.d.e.f.example.com/', 'c.d.e.f.example.com/', 'd.e.f.example.com/', 'e.f.example.com/']
	assert.deepEqual(expressionsOf('http://a.b.c.d.e.f.example.com/'), [
		hosts[0],
		...['d.e.f.example.com/', 'e.f.example.com/', 'f.example.com/', 'example.com/'],
	])
	for (const alone of ['co.uk/', '192.0.2.1/', '[2001:db8::1]/', 'localhost/'])
		assert.deepEqual(expressionsOf(`http://${alone}`), [alone])
})

test('LP16 a URL has at most 42 expressions, of its own host and path each, none twice, the most exact first', () => {
	let most = 0
	const labels = fc.array(fc.constantFrom('a', 'bc', 'x-y'), { minLength: 1, maxLength: 12 })
	const segments = fc.array(fc.constantFrom('1', 'two', 'x.html'), { maxLength: 9 })
	fc.assert(
		fc.property(labels, segments, fc.constantFrom('', '/', '?a=1', '?'), (names, folders, end) => {
			const host = names.join('.')
			const [first = '', ...others] = expressionsOf(`http://${host}/${folders.join('/')}${end}`, null)
			most = Math.max(most, others.length + 1)
			assert.equal(new Set([first, ...others]).size, others.length + 1)
			for (const expression of [first, ...others]) {
				const slash = expression.indexOf('/')
				assert.ok(`.${host}`.endsWith(`.${expression.slice(0, slash)}`))
				assert.ok(first.slice(host.length).startsWith(expression.slice(slash)))
				assert.ok(expression.length <= first.length)
			}
		}),
		{ numRuns: 1000 },
	)
	assert.equal(most, 42)
})

test('LP16 a host of many labels and a path of many folders have no more expressions than others', () => {
	const expressions = expressionsOf(`http://${'a.'.repeat(100_000)}com/${'b/'.repeat(100_000)}`, null)
	assert.equal(expressions.length, 7 * 5)
})

test('LP16 a spelling that hides a listed place still has its expression', () => {
	const listed = 'mixed.example/evil/'
	for (const hidden of [
		...[
			'http://mixed.example/evil/',
			'https://a.MIXED.example:8443/%2565vil/1?x',
			'http://mixed.example./a/%2e%2e//evil//1',
		],
		...['http://user@mixed。example/evil/1', 'http://%6dixed.example/evil/1#x', 'http://mixed.example/evil/\t1'],
	])
		assert.ok(expressionsOf(hidden).includes(listed), hidden)
	assert.ok(!expressionsOf('http://mixed.example/evils/').includes(listed))
	assert.ok(!expressionsOf('http://notmixed.example/evil/').includes(listed))
})

test('LP17 there is a hash for every expression, in their order; a prefix has 4 to 32 bytes', () => {
	const expressions = expressionsOf('http://a.shop.example/1/')
	const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
	const hashes = toHashes(expressions, sha256)
	assert.deepEqual(
		hashes,
		expressions.map((expression) => createHash('sha256').update(expression).digest()),
	)
	const [hash = new Uint8Array()] = hashes
	assert.deepEqual(toHashPrefix(hash), hash.subarray(0, 4))
	assert.deepEqual(toHashPrefix(hash, 32), hash)
	for (const bytes of [0, 3, 33, 4.5, Number.NaN]) assert.throws(() => toHashPrefix(hash, bytes), RangeError)
})

/** By the domains the Public Suffix List knows, or without them. */
function expressionsOf(written: string, list: 'public-suffixes' | null = 'public-suffixes'): readonly string[] {
	const url = parseSafeBrowsingUrl(written)
	assert.ok(url !== null, written)
	return list === null ? toExpressions(url) : toExpressions(url, registrableOf)
}

function registrableOf(host: string): string | null {
	const owned = displayHost(`http://${host}/`)?.registrable ?? null
	return owned === null || owned === host ? null : owned
}
