import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { findOutside } from '@hutong/testing'
import { readExceptions } from '../../testing/read-exceptions.ts'
import { toHashes, toHashPrefix } from './expression-hash.ts'
import { toIpv4Host } from './ip-host.ts'
import { formatSafeBrowsingUrl, parseSafeBrowsingUrl, type SafeBrowsingUrl } from './safe-browsing-url.ts'
import { toExpressions } from './url-expressions.ts'

type Vector = {
	readonly url: string | { readonly latin1bytes: string }
	readonly output?: string | readonly string[]
	readonly fail?: boolean
}
type Reading = (url: SafeBrowsingUrl) => string | readonly string[]

const readings: Readonly<Record<string, Reading>> = {
	TestCanonicalURL: formatSafeBrowsingUrl,
	TestCanonicalHost: (url) => url.host,
	TestCanonicalPath: (url) => url.path,
	TestGeneratePatterns: (url) => toExpressions(url),
	TestGenerateLookupHosts: (url) =>
		toExpressions({ ...url, path: '/', query: null }).map((expression) => expression.slice(0, -1)),
	TestGenerateLookupPaths: (url) => toExpressions({ ...url, host: 'a' }).map((expression) => expression.slice(1)),
}

/** How what we say becomes what they say, where we differ on purpose. */
const differences: Readonly<Record<string, (ours: string) => string>> = {
	'query-kept': (ours) => ours.replace(/\?.*$/s, ''),
	'capital-digits': (ours) => ours.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
}

const file = findOutside('suites/url/google-go-client-vectors.json')
const skip = file === null ? 'the outside cases are not here' : false
const vectors: Readonly<Record<string, unknown>> = file === null ? {} : JSON.parse(readFileSync(file, 'utf8'))
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

test('LP15 every vector of Google’s client holds, save the differences that are listed, and each of those is met', {
	skip,
}, () => {
	const met = new Set<string>()
	for (const [group, read] of Object.entries(readings)) {
		const cases = casesOf<Vector>(group)
		assert.ok(cases.length >= 4, `${group} is gone`)
		for (const vector of cases) {
			const difference = findDifference(vector, read)
			if (difference !== null) met.add(difference)
		}
	}
	const listed = readExceptions(new URL('../../testing/safe-browsing-exceptions.txt', import.meta.url))
	assert.deepEqual([...met].toSorted(), [...listed.keys()].toSorted())
	assert.deepEqual([...met].toSorted(), Object.keys(differences).toSorted())
})

test('LP15 every IPv4 address of Google’s client is read, and what is none is not', { skip }, () => {
	const cases = casesOf<{ readonly url: string; readonly output: string }>('TestParseIPAddress')
	assert.ok(cases.length >= 11)
	for (const { url, output } of cases) assert.equal(toIpv4Host(url) ?? '', output, url)
})

test('LP17 the hash of an expression is that of Google’s client, a prefix its beginning', { skip }, () => {
	const cases = casesOf<{ readonly expression: string; readonly sha256: string }>('TestHashFromPattern')
	assert.ok(cases.length >= 1)
	for (const { expression, sha256: expected } of cases) {
		const [hash] = toHashes([expression], sha256)
		assert.equal(toHex(hash), expected)
		assert.equal(toHex(hash && toHashPrefix(hash)), expected.slice(0, 8))
	}
})

test('LP15 no group of vectors is left out', { skip }, () => {
	const known = [...Object.keys(readings), 'TestParseIPAddress', 'TestHashFromPattern', '_note']
	assert.deepEqual(Object.keys(vectors).toSorted(), known.toSorted())
})

/** The name of the difference a vector shows, null when it holds as it is; an assertion when neither. */
function findDifference({ url, output = '', fail = false }: Vector, read: Reading): string | null {
	const parsed = parseSafeBrowsingUrl(typeof url === 'string' ? url : Buffer.from(url.latin1bytes, 'latin1'))
	const ours = parsed === null ? null : read(parsed)
	if (fail || ours === null || typeof ours !== 'string') {
		// Which expression comes first is no promise of theirs.
		assert.deepEqual(ours === null ? null : sorted(ours), fail ? null : sorted(output), JSON.stringify(url))
		return null
	}
	if (ours === output) return null
	const name = Object.keys(differences).find((difference) => differences[difference]?.(ours) === output)
	assert.ok(name !== undefined, `${JSON.stringify(url)} is ${ours}, not ${output}`)
	return name
}

function sorted(values: string | readonly string[]): readonly string[] {
	return [...values].toSorted()
}

function casesOf<Case>(group: string): readonly Case[] {
	return (vectors[group] ?? []) as readonly Case[] // the shape of the outside file
}

function toHex(bytes: Uint8Array | undefined): string {
	return Buffer.from(bytes ?? []).toString('hex')
}
