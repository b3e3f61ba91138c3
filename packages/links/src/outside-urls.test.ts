import assert from 'node:assert/strict'
import test from 'node:test'
import { createSorter, readOutside } from '../testing/outside-urls.ts'
import { createLinks, displayHost } from './index.ts'
import { parseWebUrl } from './web-url.ts'

type UrlCase = { readonly input: string; readonly failure?: true; readonly href?: string; readonly hostname?: string }
type HostCase = { readonly input: string; readonly output: string | null }

const skip = readOutside('urltestdata.json') === null ? 'the outside cases are not here' : false
const links = createLinks()

const dottedQuad = /^\d+\.\d+\.\d+\.\d+$/
/** What the standard drops without a word before it reads. */
const stripped = ({ input }: UrlCase) => input.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '')
const hostOf = ({ hostname = '' }: UrlCase) => hostname
const isName = (host: string) => !host.startsWith('[') && !dottedQuad.test(host)
const hasMark = (host: string) => isName(host) && /[^a-z0-9._-]/.test(host)
const hasEmptyLabel = (host: string) => `${host}.`.replace(/\.\.$/, '.').split('.').slice(0, -1).includes('')

const urls = createSorter<UrlCase>('whatwg', {
	'other-scheme': ({ href = '' }) => !/^https?:/.test(href),
	'needs-a-base': (one) => !/^https?:/i.test(stripped(one)),
	'no-two-slashes': (one) => !/^https?:\/\//i.test(stripped(one)),
	'control-character': ({ input }) => /[\0-\x20\x7f-\xa0]/.test(input),
	'user-info': (one) => /^https?:[/\\]*[^/\\?#]*@/i.test(stripped(one)),
	'single-label': (one) => isName(hostOf(one)) && !/[^.]\.[^.]/.test(hostOf(one)) && hostOf(one) !== 'localhost',
	'disguised-ipv4': (one) =>
		dottedQuad.test(hostOf(one)) &&
		!stripped(one)
			.split(/[/:?#]+/)
			.includes(hostOf(one)),
	'empty-label': (one) => hasEmptyLabel(hostOf(one)),
	'mark-in-host': (one) => hasMark(hostOf(one)),
	'numeric-ending': (one) => isName(hostOf(one)) && /\.\d[^.]*$/.test(hostOf(one)),
})

test('LK13 every URL of the WHATWG cases is read as the standard reads it, or refused for a listed reason', {
	skip,
}, () => {
	let [read, failed] = [0, 0]
	for (const one of casesOf<UrlCase>('urltestdata.json')) {
		const difference = one.failure === true ? null : urls.differenceOf(one)
		const expected = one.failure === true || difference !== null ? null : (one.href ?? '')
		assert.equal(parseWebUrl(one.input)?.href ?? null, expected, `${JSON.stringify(one.input)}: ${difference}`)
		assertSameRefusal(one.input, expected === null)
		if (one.failure === true) failed += 1
		else if (expected !== null) read += 1
	}
	assert.ok(read > 75 && failed > 250, `${read} read, ${failed} failed`)
	assert.deepEqual(urls.stale(), [])
})

const canonicals = createSorter<string>('canonical', { 'empty-query': (href) => /\?(?=#|$)/.test(href) })

test('LK12 the canonical URL of a WHATWG case is the standard’s own spelling of it', { skip }, () => {
	for (const one of casesOf<UrlCase>('urltestdata.json')) {
		if (one.failure === true || urls.differenceOf(one) !== null || one.href === undefined) continue
		const difference = canonicals.differenceOf(one.href)
		assert.equal(links.canonical(one.input), difference === null ? one.href : one.href.replace(/\?(?=#|$)/, ''))
	}
	assert.deepEqual(canonicals.stale(), [])
})

const hosts = createSorter<string>('toascii', {
	'empty-label': hasEmptyLabel,
	'long-host': (host) => host.length > 253,
	'long-label': (host) => host.split('.').some((label) => label.length > 63),
	'mark-in-host': hasMark,
	'edge-hyphen': (host) => host.split('.').some((label) => label.startsWith('-') || label.endsWith('-')),
})

test('LK13 every host of the IDNA cases becomes the ASCII of the standard, or is refused for a listed reason', {
	skip,
}, () => {
	let read = 0
	for (const { input, output } of casesOf<HostCase>('toascii.json')) {
		const below = output === null || output.includes('.') ? '' : '.com'
		const expected = output === null || hosts.differenceOf(`${output}${below}`) !== null ? null : `${output}${below}`
		const written = `https://${input}${below}/x`
		assert.equal(parseWebUrl(written)?.hostname ?? null, expected, written)
		assertSameRefusal(written, expected === null)
		if (expected !== null) read += 1
	}
	assert.ok(read > 30, `${read} read`)
	assert.deepEqual(hosts.stale(), [])
})

function assertSameRefusal(url: string, refused: boolean): void {
	const read = [links.identify(url), links.canonical(url), displayHost(url)]
	assert.deepEqual(
		read.map((one) => one === null),
		[refused, refused, refused],
		JSON.stringify(url),
	)
}

function casesOf<Case>(name: string): readonly Case[] {
	const cases: readonly (Case | string)[] = JSON.parse(readOutside(name) ?? '[]')
	return cases.filter((one): one is Case => typeof one !== 'string') // text between them is a comment
}
