import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createLinks } from './create-links.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { sampleShorts, sampleUrls } from './sample-urls.ts'

const links = createLinks()
const shapes = builtInPlatforms.flatMap((platform) => platform.shapes.map((shape) => ({ platform, shape })))
const shorts = builtInPlatforms.flatMap((platform) => platform.short.map((short) => ({ platform, short })))

/** Parameters as sharing adds them, known ones and made-up ones, each with a value that would be recognised. */
const added = fc.array(
	fc.tuple(
		fc.oneof(
			fc.constantFrom('ut_sk', 'un', 'sp_tk', 'share_uin', 'gx', 'u_code', 'xhsshare', 'appuid', 'vd_source', 'fid'),
			fc.stringMatching(/^made_up_[a-z]{1,6}$/),
		),
		fc.stringMatching(/^SHARER[A-Za-z0-9]{4,20}$/),
	),
	{ minLength: 1, maxLength: 6 },
)
const fragments = fc.constantFrom('', '#SHARERfragment', '#')

test('LK11 every shape of every platform has one canonical URL, whoever shared it and however', () => {
	assert.ok(shapes.length > 150)
	for (const { platform, shape } of shapes)
		for (const { url, item } of sampleUrls(shape)) {
			const plain = links.identify(url)
			assert.deepEqual([plain?.platform, plain?.kind, plain?.item], [platform.id, shape.kind, item], url)
			assertClean(url, plain?.canonical ?? '')
		}
})

test('LK14 so has every family of short links', () => {
	for (const { short } of shorts)
		for (const { url, canonical } of sampleShorts(short)) {
			assert.equal(links.identify(url)?.short, true, url)
			assertClean(url, canonical)
		}
})

test('LK11 different items never share a canonical URL', () => {
	for (const { shape } of shapes) {
		const byItem = new Map(sampleUrls(shape).map(({ url, item }) => [item, links.canonical(url)]))
		assert.equal(new Set(byItem.values()).size, byItem.size, JSON.stringify(shape))
	}
})

/** Nothing that is added to a URL changes its canonical URL, and `removed` names all of it. */
function assertClean(url: string, canonical: string): void {
	assert.equal(links.canonical(canonical), canonical)
	assert.deepEqual(links.removed(canonical), [])
	const again = links.find(`看${canonical}，好`)
	assert.deepEqual([again.length, again[0]?.text], [1, canonical])
	fc.assert(
		fc.property(added, fragments, (pairs, fragment) => {
			const query = pairs.map(([name, value]) => `${name}=${value}`).join('&')
			const shared = `${url}${url.includes('?') ? '&' : '?'}${query}${fragment}`
			assert.equal(links.canonical(shared), canonical)
			assert.ok(!canonical.includes('SHARER'))
			assert.deepEqual(links.removed(shared), [...new Set(pairs.map(([name]) => name))])
		}),
		{ numRuns: 5 },
	)
}
