import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Decoding } from './decoding.ts'
import { OpenElements } from './open-elements.ts'
import { toPageView } from './page-view.ts'
import { Tag } from './tag.ts'
import { tagNames } from './tag-names.ts'
import { TagScan } from './tag-scan.ts'

/** What a scan tells of a page, as text. Tags of `meta` and `svg` show their attributes, since others are asked for none. */
function tell(html: string, cuts: readonly number[] = [], wantsAll = true): readonly string[] {
	const told: string[] = []
	const decoding = new Decoding('utf-8')
	const scan = new TagScan(new Tag(decoding), new OpenElements(), {
		...{ wantsAll, wantsText: true, leave: () => {} },
		open: (tag) => told.push(`<${tag.name()}${[...tag.toMap()].map(([name, value]) => ` ${name}=${value}`).join('')}>`),
		close: (tag) => told.push(`</${tag.name()}>`),
		text: (bytes, start, end) => told.push(decoding.text(bytes, start, end, 10_000)),
		raw: (id, bytes, start, end) => told.push(`${tagNames[id]}: ${decoding.raw(bytes, start, end, 10_000)}`),
	})
	const bytes = new TextEncoder().encode(html)
	for (const cut of cuts) scan.read(toPageView(bytes.subarray(0, cut)), false)
	scan.read(toPageView(bytes), true)
	return told
}

// A page, and what browsers take it for.
const pages: readonly (readonly [html: string, told: readonly string[]])[] = [
	['a<b>c</B>d', ['a', '<b>', 'c', '</b>', 'd']],
	['1 < 2 <3 </ 4>x', ['1 < 2 <3 ', 'x']],
	['a</>b', ['a', 'b']],
	['<meta content=a/b>', ['<meta content=a/b>']],
	['<meta a="1"b=\'2\'c = 3 d>', ['<meta a=1 b=2 c=3 d=>']],
	['<meta a="x>y" b>', ['<meta a=x>y b=>']],
	['<meta a=1 A=2>', ['<meta a=1>']],
	['<meta =a="b>c">', ['<meta =a=b>c>']],
	['<meta a==b>', ['<meta a==b>']],
	['<meta a= >x', ['<meta a=>', 'x']],
	['<meta "a>b">', ['<meta "a=>', 'b">']],
	['<meta a="&amp;&copy=1&#x4e2d;">', ['<meta a=&&copy=1中>']],
	['a&amp;b&lt;i&gt;', ['a&b<i>']],
	// Comments and other marks.
	['a<!-- <b> -->c', ['a', 'c']],
	['a<!--><b>', ['a', '<b>']],
	['a<!---><b>', ['a', '<b>']],
	['a<!-- --!><b>', ['a', '<b>']],
	['a<!--!><b>-->c', ['a', 'c']],
	['a<!-- -- > --><b>', ['a', '<b>']],
	['a<!doctype "><b>', ['a', '<b>']],
	['a<?php <b> ?>c', ['a', ' ?>c']],
	['<![CDATA[<b>]]>', [']]>']],
	['a<!-- <b>', ['a']],
	['a<b', ['a']],
	// Text that holds no tags.
	['<script>a<b></script>c', ['<script>', 'script: a<b>', '</script>', 'c']],
	['<script>"</scripts>"</SCRIPT >c', ['<script>', 'script: "</scripts>"', '</script>', 'c']],
	[
		'<script><!-- <script> </script> --></script>c',
		['<script>', 'script: <!-- <script> </script> -->', '</script>', 'c'],
	],
	['<script><!-- </script>c', ['<script>', 'script: <!-- ', '</script>', 'c']],
	['<script><!--><script></script>c', ['<script>', 'script: <!--><script>', '</script>', 'c']],
	['<title><b>a&amp;</title>', ['<title>', 'title: <b>a&amp;', '</title>']],
	['<textarea><title>a</title></textarea>', ['<textarea>', 'textarea: <title>a</title>', '</textarea>']],
	['<style>a>b{}</style>', ['<style>', 'style: a>b{}', '</style>']],
	['<noscript><meta name=a></noscript>', ['<noscript>', 'noscript: <meta name=a>', '</noscript>']],
	['<script/>a</script>', ['<script>', 'script: a', '</script>']],
	['<script>a', ['<script>']],
	['<plaintext>a<b>', ['<plaintext>']],
	// SVG and MathML have rules of their own.
	['<svg><title>a<b>c</title></svg>', ['<svg>', '<title>', 'a', '<b>', 'c', '</title>', '</svg>']],
	['<svg><style>a<g></style></svg>', ['<svg>', '<style>', 'a', '<g>', '</style>', '</svg>']],
	['<svg><![CDATA[<b>]]></svg>', ['<svg>', '</svg>']],
	['<svg/><title><b></title>', ['<svg>', '<title>', 'title: <b>', '</title>']],
	['<svg><p><title><b></title>', ['<svg>', '<p>', '<title>', 'title: <b>', '</title>']],
	[
		'<svg><desc><style><b></style></desc></svg>',
		['<svg>', '<desc>', '<style>', 'style: <b>', '</style>', '</desc>', '</svg>'],
	],
	['<svg></svg><title><b></title>', ['<svg>', '</svg>', '<title>', 'title: <b>', '</title>']],
]

test('PC45 a page is cut into tags and text as browsers cut it', () => {
	for (const [html, told] of pages) assert.deepEqual(tell(html), told, html)
})

test('PC46 wherever a page is cut on its way, the same is told', () => {
	for (const [html] of pages) {
		const whole = tell(html)
		const { length } = new TextEncoder().encode(html)
		for (let cut = 0; cut <= length; cut += 1) assert.deepEqual(tell(html, [cut]), whole, `${html} at ${cut}`)
		assert.deepEqual(
			tell(
				html,
				Array.from({ length }, (_, index) => index),
			),
			whole,
			html,
		)
	}
})

/** Attributes, well written or not. */
const soup = fc
	.array(
		fc.constantFrom(...['a', 'item', '=', '"', "'", '>', '/', ' ', '\n', '<', 'é', 'b="c>d"', "e='f'", ' g=h', '&']),
		{
			maxLength: 14,
		},
	)
	.map((parts) => parts.join(''))

test('PC45 tags nobody asks for their attributes end where the others end', () => {
	let different = 0
	fc.assert(
		fc.property(soup, (attributes) => {
			const [asked, ...behind] = tell(`<meta ${attributes}>x>"y>'z>`)
			const [, ...others] = tell(`<span ${attributes}>x>"y>'z>`)
			assert.deepEqual(others, behind)
			different += Number(asked !== undefined && behind[0] !== 'x>"y>\'z>')
		}),
		{ numRuns: 3_000, seed: 20220127, endOnFailure: true },
	)
	assert.ok(different > 300, `not vacuous: ${different} ended elsewhere`)
})

/** Pieces of pages: tags that are always told, tags that nobody asks for, and what is no tag. */
const pieces = fc.array(
	fc.constantFrom(
		...['<meta a=1>', '<h1>', '</h1>', '<title>a<b></title>', '<script>a</script>', '<svg>', '</svg>', '</head>'],
		...[
			'<div>',
			'</div>',
			'<p class="a>b">',
			'<li',
			' itemprop=a',
			'>',
			'<!--',
			'-->',
			'<x-y a=1 b>',
			'</p >',
			'<br/>',
		],
		...[
			'<',
			'</',
			'"',
			"'",
			'=',
			' ',
			'\n',
			'a',
			'<i a = "b">',
			'<b "c=\'>',
			'<image>',
			'<metal>',
			'<s/i>',
			'<?',
			'&lt;',
		],
	),
	{ maxLength: 24 },
)

test('PC45 what is told of a page is the same where tags nobody asks for are passed over', () => {
	let passedOver = 0
	fc.assert(
		fc.property(pieces, fc.array(fc.nat(80), { maxLength: 3 }), (parts, cuts) => {
			const html = parts.join('')
			const sorted = cuts.filter((cut) => cut <= html.length).toSorted((a, b) => a - b)
			const [all, some] = [tell(html), tell(html, sorted, false)]
			assert.deepEqual(some.filter(isAlwaysTold), all.filter(isAlwaysTold), html)
			assert.equal(toWords(some), toWords(all), html)
			passedOver += all.length - some.length
		}),
		{ numRuns: 3_000, seed: 20220127, endOnFailure: true },
	)
	assert.ok(passedOver > 2_000, `not vacuous: ${passedOver} were passed over`)
})

function isAlwaysTold(told: string): boolean {
	return /^(?:<(?:meta|h1|title|script|svg)[ >]|<\/(?:head|svg)>|[a-z]+: )/.test(told)
}

function toWords(told: readonly string[]): string {
	return told.filter((one) => !/^<\/?[a-z]|^[a-z]+: /.test(one) && one.trim() !== '').join('|')
}
