import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { toListedUrl } from '../../testing/listed-url.ts'
import { isTooWide, type Place, parsePlace } from './place.ts'
import { createHostList, createPrefixList } from './place-list.ts'

const seed = [0x5eed, 0xfeed] as const

/** entry · URL · what is found, `-` where nothing is */
const cases = `
evil.example | https://evil.example/ | evil.example
evil.example | http://a.b.evil.example:8080/x?y#z | evil.example
evil.example | https://notevil.example/ | -
evil.example | https://evil.example.com/ | -
EVIL.Example. | https://evil.example./ | evil.example
b.evil.example | https://evil.example/ | -
evil.example:8443 | https://evil.example:8443/a | evil.example:8443
evil.example:8443 | https://evil.example/ | -
evil.example:443 | https://a.evil.example/ | evil.example:443
https://evil.example/shop | https://evil.example/shop | evil.example/shop
evil.example/shop | https://evil.example/shop/1?q=1 | evil.example/shop
evil.example/shop | https://www.evil.example//shop/ | evil.example/shop
evil.example/shop | https://evil.example/shopping | -
evil.example/shop | https://evil.example/ | -
evil.example/shop/ | https://evil.example/shop | evil.example/shop
evil.example/sh%6Fp | https://evil.example/sh%6fp | evil.example/shop
evil.example/a/?id=1 | https://evil.example/a/?id=1 | evil.example/a/?id=1
evil.example/a/?id=1 | https://evil.example/a/?id=2 | -
evil.example/a/?id=1 | https://evil.example/a/b?id=1 | -
evil.example/?id=1 | https://evil.example?id=1 | evil.example/?id=1
坏.example | https://xn--7es.example/ | xn--7es.example
192.0.2.1 | https://0xc0000201/ | 192.0.2.1
192.0.2.1 | https://2.1/ | -
[2001:DB8::1] | https://[2001:db8:0::1]:8443/x | [2001:db8::1]
[2001:db8::1]:8443/x | https://[2001:db8::1]:8443/x/y | [2001:db8::1]:8443/x
`

for (const line of cases.trim().split('\n')) {
	const [entry = '', url = '', found = ''] = line.split(' | ')
	test(`LP40 ${entry} lists of ${url}: ${found}`, () => {
		assert.equal(createPrefixList([entry], seed).find(toListedUrl(url)), found === '-' ? null : found)
	})
}

test('LP40 of several places the most exact is found: host, then port, then path', () => {
	const entries = ['example.com/a/b', 'a.example.com', 'a.example.com:8443', 'a.example.com/a', 'example.com']
	const list = createPrefixList(entries, seed)
	assert.equal(list.size, 5)
	assert.equal(list.find(toListedUrl('https://a.example.com/a/b')), 'a.example.com/a')
	assert.equal(list.find(toListedUrl('https://a.example.com:8443/a')), 'a.example.com:8443')
	assert.equal(list.find(toListedUrl('https://a.example.com/b')), 'a.example.com')
	assert.equal(list.find(toListedUrl('https://b.example.com/a/b/c')), 'example.com/a/b')
	assert.equal(list.find(toListedUrl('https://b.example.com/b')), 'example.com')
})

const label = fc.constantFrom('a', 'b', 'shop', 'xn--7es', '9')
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('.')}.example`)
const port = fc.constantFrom('', '', ':8443')
const path = fc
	.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 3 })
	.map((parts) => parts.map((part) => `/${part}`).join(''))
const query = fc.constantFrom('', '', '?x', '?y')
const place = fc.tuple(host, port, path, query).map((parts) => parts.join(''))

test('LP40 a list finds exactly what a set of texts finds, over random places and URLs', () => {
	const tally = { found: 0, missed: 0 }
	fc.assert(
		fc.property(fc.array(place, { maxLength: 12 }), fc.array(place, { maxLength: 12 }), (entries, urls) => {
			const places = entries.flatMap((entry) => parsePlace(entry) ?? [])
			assert.equal(places.length, entries.length)
			const list = createPrefixList(entries, seed)
			const set = new Set(places.map(toText))
			assert.equal(list.size, set.size)
			for (const url of [...urls, ...entries].map((text) => toListedUrl(`https://${text}`))) {
				const expected = findInSet(set, url)
				assert.equal(list.find(url), expected)
				tally[expected === null ? 'missed' : 'found'] += 1
			}
		}),
		{ seed: 41, numRuns: 1500 },
	)
	assert.ok(tally.found > 1000 && tally.missed > 1000, JSON.stringify(tally))
})

test('LP41 whoever does not know the seed cannot make two names meet: another seed gives other fingerprints', () => {
	const hosts = Array.from({ length: 2000 }, (_, at) => `host-${at}.example`)
	for (const other of [
		[0, 0],
		[1, 0],
		[0, 1],
		[0xffffffff, 0x80000000],
	] as const) {
		const list = createHostList(hosts, other)
		assert.equal(list.size, 2000)
		assert.equal(list.find(toListedUrl('https://host-1999.example/')), 'host-1999.example')
		assert.equal(list.find(toListedUrl('https://host-2000.example/')), null)
	}
})

test('LP40 a list of hosts has no paths', () => {
	assert.throws(() => createHostList(['evil.example', 'evil.example/shop'], seed), RangeError)
	assert.throws(() => createPrefixList(['evil example'], seed), RangeError)
})

const noPlaces = [
	'',
	' ',
	'*',
	'a b',
	'user@evil.example',
	'evil.example/a b',
	'evil.example\\a',
	'ftp://evil.example',
	'evil..example',
	'evil.example#x',
	'.',
	`${'a.'.repeat(130)}example`,
	'evil.example:99999',
	'[::1',
	'a|b.example',
	'||evil.example^',
]
for (const text of noPlaces)
	test(`LP43 ${JSON.stringify(text.slice(0, 30))} is no place`, () => assert.equal(parsePlace(text), null))

const widths: readonly (readonly [text: string, isWide: boolean])[] = [
	['com', true],
	['co.uk', true],
	['github.io', true],
	['localhost', true],
	['中国', true],
	['com:8443', true],
	['example.com', false],
	['a.github.io', false],
	['github.io/a', false],
	['192.0.2.1', false],
	['[::1]', false],
	['taobao.localhost', false],
]
for (const [text, isWide] of widths)
	test(`LP43 ${text} is ${isWide ? '' : 'not '}everybody’s`, () => {
		const read = parsePlace(text)
		assert.ok(read)
		assert.equal(isTooWide(read), isWide)
	})

function toText({ hostname, port: number, path: beginning, query: asked }: Place): string {
	return `${hostname}${number === '' ? '' : `:${number}`}${beginning}${asked === '' ? '' : `?${asked}`}`
}

/** The plain way: every text a URL may be listed by, the most exact first. */
function findInSet(set: ReadonlySet<string>, url: ReturnType<typeof toListedUrl>): string | null {
	const labels = url.hostname.split('.')
	const folders = url.path.split('/').slice(1)
	for (const at of labels.keys())
		for (const end of [`:${url.port}`, '']) {
			const name = `${labels.slice(at).join('.')}${end}`
			const paths = folders.map((_, count) => `/${folders.slice(0, count + 1).join('/')}`).toReversed()
			const found = [`${url.path}?${url.query}`, ...paths, ''].find((text) => set.has(name + text))
			if (found !== undefined) return name + found
		}
	return null
}
