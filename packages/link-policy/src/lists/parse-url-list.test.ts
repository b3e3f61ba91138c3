import assert from 'node:assert/strict'
import test from 'node:test'
import { listTools } from '../../testing/list-tools.ts'
import { toListedUrl } from '../../testing/listed-url.ts'
import { type ListRefusal, parseUrlList } from './parse-url-list.ts'
import type { ListKind, UrlList } from './url-list.ts'

const hosts = `\ufeff# version: 7\r
! a comment\r
\r
evil.example\r
  EVIL.example   # again\r
0.0.0.0 ads.example track.example # two of them\r
127.0.0.1\tlocalhost tabs.example\r
::1 localhost ip6-loopback\r
||blocked.example^\r
*.below.example\r
https://scheme.example/\r
坏.example\r
192.0.2.7\r
# version: 8\r
port.example:8443`

test('LP42 a list of hosts is read in the forms lists are made in', () => {
	const { list, version, entries } = read(hosts, 'hosts')
	assert.deepEqual([entries, version], [10, '7'])
	const names = ['evil', 'ads', 'track', 'tabs', 'blocked', 'a.below', 'scheme', 'xn--7es']
	for (const name of names) assert.ok(finds(list, `https://${name}.example/x`), name)
	assert.ok(finds(list, 'https://192.0.2.7/'))
	assert.ok(finds(list, 'https://port.example:8443/'))
	assert.ok(!finds(list, 'https://port.example/'))
	assert.ok(!finds(list, 'https://localhost/'))
	assert.ok(!finds(list, 'https://example/'))
})

test('LP42 a list of beginnings of URLs has hosts, paths and queries', () => {
	const { list } = read('http://evil.example/shop\nwhole.example\nphp.example/a.php?id=1 # one page', 'prefixes')
	assert.equal(list.find(toListedUrl('https://evil.example/shop/1')), 'evil.example/shop')
	assert.equal(list.find(toListedUrl('https://a.whole.example/shop/1')), 'whole.example')
	assert.equal(list.find(toListedUrl('https://php.example/a.php?id=1#x')), 'php.example/a.php?id=1')
	assert.equal(list.find(toListedUrl('https://php.example/a.php')), null)
})

test('LP42 without a line that says the version it is a sum of the entries, the same for the same', () => {
	const [a, b, c] = ['evil.example\n', '# a comment\r\nevil.example\r\n', 'evil.example\nworse.example'].map(
		(text) => read(text, 'hosts').version,
	)
	assert.match(a ?? '', /^[0-9a-f]{16}$/)
	assert.equal(a, b)
	assert.notEqual(a, c)
})

const filler = Array.from({ length: 300 }, (_, at) => `host-${at}.example`).join('\n')

/** what · kind · text · reason · line */
const refused: readonly (readonly [
	what: string,
	kind: ListKind,
	text: string,
	reason: ListRefusal['reason'],
	line: number | null,
])[] = [
	['nothing', 'hosts', '', 'empty', null],
	['comments alone', 'hosts', '# a\n\n! b\n', 'empty', null],
	['its own names alone', 'hosts', '127.0.0.1 localhost\n', 'empty', null],
	['an error page', 'hosts', '\n<!DOCTYPE html>\n<html><title>502 Bad Gateway</title></html>', 'garbled', 2],
	['an error page of one word', 'hosts', 'Forbidden', 'too-wide', 1],
	['an error in JSON', 'hosts', '{"error":"no"}', 'garbled', 1],
	['bytes', 'hosts', `${filler}\nabc\0def`, 'garbled', 301],
	['bytes in a comment', 'hosts', `# \0\n${filler}`, 'garbled', 1],
	['another character set', 'prefixes', 'evil.example/\ufffd\ufffd', 'garbled', 1],
	['control characters', 'prefixes', 'evil.example/\u0001', 'garbled', 1],
	['more than one line in a hundred', 'hosts', `${filler}\na b\nc d\ne f\ng h`, 'garbled', 301],
	['one of few lines', 'hosts', 'evil.example\nevil example', 'garbled', 2],
	['exceptions of an ad blocker', 'hosts', '@@||evil.example^', 'garbled', 1],
	['rules that say more', 'hosts', '||evil.example^$third-party', 'garbled', 1],
	['paths among hosts', 'hosts', 'evil.example/shop', 'garbled', 1],
	['hosts among hashes', 'hashes', 'evil.example', 'garbled', 1],
	['a hash cut short', 'hashes', 'ab'.repeat(31), 'garbled', 1],
	['a prefix too long', 'safe-browsing', 'ab'.repeat(5), 'garbled', 1],
	['a line of a megabyte', 'hosts', `${'a.'.repeat(500_000)}example`, 'garbled', 1],
	['everything', 'hosts', `${filler}\n*`, 'too-wide', 301],
	['everything, of an ad blocker', 'hosts', '||^', 'too-wide', 1],
	['a top-level domain', 'hosts', `${filler}\ncom`, 'too-wide', 301],
	['all below one', 'hosts', '*.com', 'too-wide', 1],
	['a suffix of many', 'prefixes', 'evil.example\nhttps://co.uk/', 'too-wide', 2],
	['a suffix of a hoster', 'hosts', '0.0.0.0 evil.example github.io', 'too-wide', 1],
	['one in Punycode', 'hosts', '中国', 'too-wide', 1],
]
for (const [what, kind, text, reason, line] of refused)
	test(`LP43 a list is refused for ${what}: ${reason}, line ${line}`, () => {
		assert.deepEqual(parseUrlList(text, kind, listTools), { ok: false, reason, line })
	})

test('LP43 a list over its bounds is refused', () => {
	const parse = (characters: number, entries: number) =>
		parseUrlList(filler, 'hosts', { ...listTools, limits: { characters, entries } })
	assert.ok(parse(filler.length, 300).ok)
	assert.deepEqual(parse(filler.length - 1, 300), { ok: false, reason: 'too-large', line: null })
	assert.deepEqual(parse(filler.length, 299), { ok: false, reason: 'too-large', line: 300 })
})

test('LP43 one line in a hundred may be no entry', () => {
	assert.equal(read(`${filler}\na b\nc d\ne f`, 'hosts').entries, 300)
})

test('LP44 names of JavaScript’s own are hosts like others', () => {
	const { list } = read('__proto__.example\nconstructor.example\nhasownproperty.example', 'hosts')
	assert.ok(finds(list, 'https://__proto__.example/'))
	assert.ok(finds(list, 'https://a.constructor.example/'))
	assert.ok(!finds(list, 'https://tostring.example/'))
})

function read(text: string, kind: ListKind) {
	const parsed = parseUrlList(text, kind, listTools)
	assert.ok(parsed.ok, JSON.stringify(parsed))
	return parsed
}

function finds(list: UrlList, url: string): boolean {
	return list.find(toListedUrl(url)) !== null
}
