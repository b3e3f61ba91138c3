import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { findOutside } from '@hutong/testing'
import { parse } from 'yaml'
import { createSorter } from '../testing/outside-urls.ts'
import { createLinks } from './create-links.ts'

/** A text and the links others find in it. */
type Case = { readonly text: string; readonly expected: readonly string[] }

const { find } = createLinks()
const foundIn = (text: string) => find(text).map((link) => link.text)
const isSome = (pattern: RegExp) => (one: Case) => one.expected.some((link) => pattern.test(link))

const linkify = createSorter<Case>('linkify-links', {
	'other-scheme': isSome(/^(?:ftp:|mailto:|\/\/)/),
	'user-info': isSome(/^https?:\/\/[^/]*@/),
	'e-mail': isSome(/^[^/]*@/),
	'single-label': isSome(/^https?:\/\/[^./:]+$/),
	'bare-address': isSome(/^\d+(?:\.\d+){3}/),
	'double-quotes': isSome(/"/),
	'word-ending': isSome(/^[^/:]+\.ws(?:\/|$)/),
	'glued-path': isSome(/^[^/:]+\/[\u3400-\u9fff]/),
})

const twitter = createSorter<Case>('twitter-text', {
	'short-service': ({ text }) => /http:\/\/t\.co\/\w+(?:-|'s|\w{30})/.test(text),
	sigils: ({ text }) => /[#$]http:/.test(text),
	'word-ending': isSome(/^it\.so$/),
	'glued-name': isSome(/\.[\u3040-\u30ff]/),
})

const skip = findOutside('suites/links') === null

test('LK1 the texts of linkify-it give their links, save for listed kinds', { skip }, () => {
	holdTo(readLinkify('links.txt'), linkify, { atLeast: 80 })
})

test('LK3 nothing that linkify-it takes for no link is one', { skip }, () => {
	const texts = readLines('not_links.txt').filter((line) => line !== '')
	assert.ok(texts.length > 35)
	for (const text of texts) assert.deepEqual(foundIn(text), [], text)
})

test('LK1 LK2 the URL groups of twitter-text give their links, save for listed kinds', { skip }, () => {
	const { tests } = parse(readText('extract.yml'))
	const groups = ['urls', 'urls_with_indices', 'urls_with_directional_markers', 'tco_urls_with_params']
	const cases = groups.flatMap((name) => tests[name].map(fromTwitter))
	holdTo(cases, twitter, { atLeast: 100 })
})

test('LK1 the rich texts of Bluesky give their links', { skip }, () => {
	const { cases } = JSON.parse(readText('rich-text-detection.json'))
	assert.ok(cases.length >= 40)
	for (const { input, segments } of cases) assert.deepEqual(foundIn(input), linksOf(segments), input)
})

/** Every case holds or is of a listed kind; `atLeast` so many hold. */
function holdTo(cases: readonly Case[], sorter: typeof linkify, { atLeast }: { readonly atLeast: number }): void {
	let held = 0
	for (const one of cases) {
		const found = foundIn(one.text)
		if (JSON.stringify(found) === JSON.stringify(one.expected)) held += 1
		else if (sorter.differenceOf(one) === null) assert.deepEqual(found, one.expected, one.text)
	}
	assert.deepEqual(sorter.stale(), [])
	assert.ok(held >= atLeast, `${held} of ${cases.length} hold`)
}

function readText(name: string): string {
	return readFileSync(findOutside(`suites/links/${name}`) ?? '', 'utf8')
}

/** The lines of linkify-it's case files without their remarks. */
function readLines(name: string): readonly string[] {
	return readText(name)
		.split('\n')
		.map((line) => line.replace(/(?:^|\s+)%.*$/, ''))
}

/** A text on one line and its link on the next; a text alone is a link as a whole. */
function readLinkify(name: string): readonly Case[] {
	const cases: Case[] = []
	const lines = readLines(name)
	for (let at = 0; at < lines.length; at++) {
		const [text = '', next = ''] = lines.slice(at, at + 2)
		if (text === '') continue
		cases.push({ text, expected: [next === '' ? text : next] })
		if (next !== '') at += 1
	}
	return cases
}

function fromTwitter(one: { text: string; expected: readonly (string | { url: string })[] }): Case {
	return { text: one.text, expected: one.expected.map((link) => (typeof link === 'string' ? link : link.url)) }
}

function linksOf(segments: readonly (readonly [text: string, target?: string])[]): readonly string[] {
	return segments.filter(([, target]) => target !== undefined && !target.startsWith('did:')).map(([text]) => text)
}
