import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createLinks } from '@hutong/links'
import type { Decision } from '@hutong/protocol'
import { findOutside } from '@hutong/testing'
import { createAppealForm } from './appeal-form.ts'
import { createAppealState } from './appeal-state.ts'
import { html } from './html.ts'
import { createLinkPage } from './link-page.ts'
import { renderPage } from './render-page.ts'

const hostile: readonly string[] = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"' onmouseover='alert(1)",
	'</textarea><script>alert(1)</script>',
	'</title><svg onload=alert(1)>',
	'<!--',
	']]>',
	'&lt;script&gt;',
	'`onclick=alert(1)`',
	'{{constructor.constructor("alert(1)")()}}',
	'\u2028\u2029\u0000\ufeff',
]
const tags = new Set(
	'html head meta title style body main svg circle path rect h1 h2 p bdi b a details summary dl dt dd footer form label input textarea button'.split(
		' ',
	),
)

/** The elements of a page, and the names of all attributes. */
function readMarkup(text: string) {
	const body = text.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '')
	const elements = [...body.matchAll(/<\/?([a-z0-9]*)((?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*\/?>|</g)]
	return {
		elements: elements.map(([whole, name]) => name ?? whole),
		attributes: elements.flatMap(([, , attributes = '']) =>
			[...attributes.matchAll(/\s+([\w-]+)(?:="[^"<>]*")?/g)].map(([, name = '']) => name),
		),
	}
}

function createPages(text: string): string[] {
	const decision = {
		...{ outcome: 'stopped', reason: text, suspected: { zh: text, en: text }, appeal: null, url: null, copyText: text },
		...{ rule: { id: text, title: { zh: text, en: text } }, policy: { name: text, version: text } },
		...{ host: text, registrable: text, warning: null },
	}
	const links = createLinks()
	const draft = { url: text, words: text, contact: text }
	const stopped = { reason: text, suspected: { zh: text, en: text }, opensAt: null }
	const answer = { at: 1, words: text }
	const application = { host: text, state: 'refused', createdAt: 1, reason: text, answer, opensAt: null } as const
	return [
		// What a page reads of a decision; the rest plays no part.
		createLinkPage({ language: 'zh', decision: decision as unknown as Decision, written: text, links }),
		createLinkPage({
			language: 'en',
			decision: { ...decision, outcome: 'copy' } as unknown as Decision,
			written: text,
			links,
		}),
		createAppealForm({ language: 'zh', page: { shown: null, stopped }, draft, problem: 'words_missing' }),
		createAppealForm({ language: 'en', page: null, draft, problem: null }),
		createAppealState('en', application),
	].map((page) => renderPage({ ...page, other: text }))
}

const plain = createPages('plain').map(readMarkup)

function checkText(text: string): void {
	for (const [index, page] of createPages(text).entries()) {
		const { elements, attributes } = readMarkup(page)
		const [most, names] = [plain[index]?.elements ?? [], new Set(plain[index]?.attributes)]
		assert.deepEqual(
			[elements.filter((name) => !tags.has(name)), attributes.filter((name) => !names.has(name))],
			[[], []],
			JSON.stringify(text),
		)
		assert.ok(elements.length <= most.length, JSON.stringify(text))
	}
}

for (const text of hostile) test(`HS167 text stays text on every page: ${JSON.stringify(text)}`, () => checkText(text))

test('HS167 the check sees markup that gets through', () => {
	const [page = ''] = createPages('plain')
	assert.ok(readMarkup(page.replace('plain', '<script>')).elements.includes('script'))
	assert.notDeepEqual(
		readMarkup(page.replace('href="plain"', 'href="plain" onclick="x"')).attributes,
		plain[0]?.attributes,
	)
	assert.equal(
		html`<p>${'<b>'}${html`<i>${'&'}</i>`}${null}${false}${[html`1`, html`2`]}</p>`.text,
		'<p>&#60;b&#62;<i>&#38;</i>12</p>',
	)
})

const strings = findOutside('suites/strings/blns.json')
test('HS167 naughty strings stay text', { skip: strings === null && 'the suite is not here' }, () => {
	// A list of strings, as the suite has it.
	const all = JSON.parse(readFileSync(strings ?? '', 'utf8')) as string[]
	assert.ok(all.length > 400)
	for (const text of all) checkText(text)
})

test('HS173 what only a list by others says is suspected, and said whose list it is', () => {
	const by = { zh: '某某名单', en: 'Some List' }
	const decision = {
		...{ outcome: 'stopped', reason: 'fraud', suspected: by, appeal: '/appeal?url=x', url: null, host: 'a.example' },
		...{ rule: { id: 'x', title: by }, policy: { name: 'p', version: '1' }, registrable: 'a.example', warning: null },
	} as unknown as Decision
	const show = (language: 'zh' | 'en') =>
		createLinkPage({ language, decision, written: 'https://a.example/', links: createLinks() }).body.text
	assert.match(show('zh'), /该网页被某某名单列为疑似欺诈，尚未核实。/)
	assert.match(show('en'), /Some List suspects this page of fraud; we have not verified it\./)
})
