import assert from 'node:assert/strict'
import test from 'node:test'
import { createSorter, readDifferences, readOutside } from '../testing/outside-urls.ts'
import { createLinks } from './index.ts'

type Options = Readonly<Record<string, unknown>>
type Case = { readonly input: string; readonly options?: Options; readonly expected: unknown }
type Step = { readonly when: (options: Options) => boolean; readonly change: (url: URL) => void }

const outside = readOutside('normalize-url.json')
const skip = outside === null ? 'the outside cases are not here' : false
const cases: readonly Case[] = outside === null ? [] : JSON.parse(outside).cases
const { canonical } = createLinks()

const refused = createSorter<string>('normalize-refused', {
	'other-scheme': (input) => /^(?!https?:)[a-z]+:/.test(input),
	'no-host': (input) => /^(?:https?:\/\/)?(?:\/(?!\/)|$)/.test(input),
	'user-info': (input) => /^https?:\/\/[^/]*@/.test(input),
	'blank-inside': (input) => input.includes(' '),
	'long-label': (input) => /(?<![^./])[a-z]{64,}$/.test(input),
	'no-such-ending': (input) => /\.(?!xn-)[a-z]+-[^./]*$/.test(input),
})

/** What that library does to a URL and we do not, and when it does. */
const steps: Readonly<Record<string, Step>> = {
	'www-dropped': {
		when: ({ stripWWW }) => stripWWW !== false,
		change: (url) => Object.assign(url, { hostname: url.hostname.replace(/^www\.(?=.*\.)/, '') }),
	},
	'slashes-joined': {
		when: () => true,
		change: (url) => Object.assign(url, { pathname: url.pathname.replace(/\/{2,}/g, '/') }),
	},
	'codes-undone': {
		when: () => true,
		change: (url) => Object.assign(url, { pathname: url.pathname.replace(/%(?:5b|5d|7e)/gi, decodeURIComponent) }),
	},
	'index-dropped': {
		when: ({ removeDirectoryIndex }) => removeDirectoryIndex !== undefined,
		change: (url) => Object.assign(url, { pathname: url.pathname.replace(/(?:index|remove)\.[a-z]+$/, '') }),
	},
	'slash-dropped': {
		when: ({ removeTrailingSlash }) => removeTrailingSlash !== false,
		change: (url) => Object.assign(url, { pathname: url.pathname.replace(/\/$/, '') }),
	},
	'query-sorted': {
		when: ({ sortQueryParameters }) => sortQueryParameters !== false,
		change: (url) => url.searchParams.sort(),
	},
	'query-dropped': {
		when: ({ removeQueryParameters = false, keepQueryParameters = false }) =>
			removeQueryParameters !== false || keepQueryParameters !== false,
		change: (url) => Object.assign(url, { search: '' }),
	},
	'port-dropped': {
		when: ({ removeExplicitPort }) => removeExplicitPort === true,
		change: (url) => Object.assign(url, { port: '' }),
	},
	'scheme-chosen': {
		when: (options) => ['forceHttp', 'forceHttps', 'stripProtocol', 'defaultProtocol'].some((name) => name in options),
		change: (url) => Object.assign(url, { protocol: 'https:' }),
	},
	'fragment-dropped': {
		when: ({ stripHash }) => stripHash === true,
		change: (url) => Object.assign(url, { hash: '' }),
	},
	'text-fragment-dropped': {
		when: ({ stripTextFragment }) => stripTextFragment !== false,
		change: (url) => Object.assign(url, { hash: url.hash.replace(/:~:text=.*$/, '') }),
	},
	'empty-fragment-dropped': { when: () => true, change: (url) => Object.assign(url, { hash: url.hash.slice(1) }) },
	'options-refused': {
		when: ({ forceHttp, forceHttps }) => forceHttp === true && forceHttps === true,
		change: () => {},
	},
}

test('LK12 URLs that normalize-url calls the same page have one canonical URL, save for the steps we do not take', {
	skip,
}, () => {
	const met = new Set<string>()
	let same = 0
	for (const one of cases) {
		const { input, options = {} } = one
		if (refused.differenceOf(input) !== null) {
			assert.equal(canonical(toWebUrl(input)), null, input)
			continue
		}
		const names = Object.keys(steps).filter((name) => steps[name]?.when(options))
		const taken = names.includes('options-refused') ? ['options-refused'] : findTaken(one, names)
		if (taken.length === 0) same += 1
		for (const name of taken) met.add(name)
	}
	assert.ok(same > 90, `${same} hold as they are`)
	assert.deepEqual([...met].toSorted(), readDifferences('normalize-steps').toSorted())
	assert.deepEqual(refused.stale(), [])
})

test('LK12 the trackers normalize-url drops by itself go, and nothing else of a query', { skip }, () => {
	const tracked = cases.filter(({ input }) => /^www\..*[?&]utm_/.test(input))
	assert.ok(tracked.length >= 4)
	for (const { input } of tracked) {
		const kept = input.replace(/[?&]utm_[a-z]+=[^&]*/g, '')
		assert.equal(canonical(toWebUrl(input)), canonical(toWebUrl(kept)), input)
		assert.ok(!canonical(toWebUrl(input))?.includes('utm_'))
	}
})

/** The steps a case needs, each of those that are allowed; an assertion when all of them are not enough. */
function findTaken({ input, expected }: Case, names: readonly string[]): readonly string[] {
	const [ours, theirs] = [canonical(toWebUrl(input)), canonical(toWebUrl(toExpected(expected)))]
	assert.ok(ours !== null && theirs !== null, input)
	const isSame = (allowed: readonly string[]) => toChanged(ours, allowed) === toChanged(theirs, allowed)
	assert.ok(isSame(names), `${input} is ${ours}, not ${theirs}`)
	return isSame([]) ? [] : names.filter((name) => !isSame(names.filter((other) => other !== name)))
}

function toChanged(href: string, names: readonly string[]): string {
	const url = new URL(href)
	for (const name of names) steps[name]?.change(url)
	return url.href
}

/** The result that is expected: a text, or the input of another case that has the same result. */
function toExpected(expected: unknown): string {
	if (typeof expected === 'string') return expected
	const { i: other = '' } = expected as { readonly i?: string } // the shape of the outside file
	return other
}

/** What has no scheme has the library's own: http. */
function toWebUrl(text: string): string {
	return /^[a-z]+:/i.test(text) ? text : `http://${text.replace(/^\/\//, '')}`
}
