import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from './create-links.ts'

const links = createLinks()
const item = 'https://item.taobao.com/item.htm?id=610947572360&ut_sk=1.x'
const base = 'https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg'

/** page · where it leads */
const pages: readonly (readonly [string, string | null])[] = [
	[`<script>var url = '${item}';</script>`, item],
	[`<script>var url = '${item.replaceAll('&', '&amp;')}';</script>`, item],
	[`<script>var url="${item.replaceAll('/', '\\/').replaceAll('&', '\\u0026')}"</script>`, item],
	[`<a href="https://item.taobao.com/item.htm?id=9">猜你喜欢</a><script>\n  var url   =   '${item}'\n</script>`, item],
	[`<script>var hrl='https://u.jd.com/jda?e=1';</script>`, 'https://u.jd.com/jda?e=1'],
	[`<script>var url='';var hrl='https://u.jd.com/jda?e=1';</script>`, 'https://u.jd.com/jda?e=1'],
	[`<script>location.href = '${item}'</script>`, item],
	[`<script>window.location.replace("${item}")</script>`, item],
	[`<meta http-equiv="refresh" content="0; url=${item.replaceAll('&', '&amp;')}">`, item],
	[`<script>var url = '/item.htm?id=5'</script>`, 'https://m.tb.cn/item.htm?id=5'],
	[
		`<a href="wireless1688://ma.m.1688.com/plugin?url=https%3A%2F%2Fm.1688.com%2Foffer%2F610947572360.html">打开</a>`,
		'https://m.1688.com/offer/610947572360.html',
	],
	[`<script>var url = 'tbopen://m.taobao.com/tbopen/index.html?h5Url=${encodeURIComponent(item)}'</script>`, item],
	[`<script>var url = 'taobao://item.taobao.com/item.htm?id=5'; var hrl = '${item}'</script>`, item],
	// The page itself counts only when there is nothing else: it is a circle.
	[`<script>var url = '${base}'</script>`, base],
	[`<script>var url = '${base}'; var hrl = '${item}'</script>`, item],
	[`<script>var url = '${base}'</script><meta http-equiv="refresh" content="0; url=${item}">`, item],
	// Nothing to follow: recommendations, other schemes, hidden users.
	[`<a href="${item}">猜你喜欢</a>`, null],
	[`<script>var url = 'javascript:alert(1)'</script>`, null],
	[`<script>var url = 'https://user@evil.example/'</script>`, null],
	[`<script>var curl = '${item}'</script>`, null],
	[`<script>var url = '${item}`, null],
	['', null],
]

test('LK15 the script of a short link’s page says where it leads', () => {
	for (const [html, target] of pages) assert.equal(links.findShortTarget(html, base), target, html)
})

test('LK15 hostile pages are read in linear time', () => {
	for (const piece of ["var url = '", 'location.href = "', '<meta http-equiv="refresh" ', 'tbopen://?', 'var '])
		assert.equal(links.findShortTarget(piece.repeat(100_000), base), null)
})
