import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from './create-links.ts'

const links = createLinks()
const size = 1 << 20
/** Milliseconds for two readings: tens of times what they take, a hundredth of what a quadratic finder takes. */
const limit = 10_000

/** Texts that make quadratic finders hang for minutes; a linear one needs well under a second each. */
const hostile: Readonly<Record<string, string>> = {
	'open round brackets': '(',
	'open label brackets': '【',
	'open quotes': '「',
	labels: '【淘宝】',
	'labels in labels': '【【淘宝】',
	schemes: 'http://',
	'secure schemes': 'https://',
	'ASCII dots': 'a.',
	'CJK dots': '中.',
	'accented dots': 'é.',
	digits: '1',
	'digits and dots': '1.',
	'at signs': 'a@',
	'hosts with users': 'https://a@',
	'user info that never ends': 'https://a:b,',
	'short links': 'https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg ',
	shares: '【淘宝】https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg「标题」\n',
	'shares cut in the title': '【淘宝】https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg「',
	codes: '￥BguwABK30Dcav',
	'codes on lines of their own': '复制￥BguwABK30Dcav￥\n',
	'codes and links': '￥BguwABK30Dcav￥https://m.tb.cn/h.fGHdNpS ',
	noise: '9.43 s@E.uS xfb:/ 01/12 ',
	'Douyin shares': '9.43 s@E.uS 【抖音商城】https://v.douyin.com/iLm9L8P2/ ',
	'Douyin sentences': '复制打开抖音，看看【https://v.douyin.com/iLm9L8P2/',
	'counts of plays': '该作品在快手被播放过1',
	'English sentences': 'https://xhslink.com/o/aBcDeF1 Copy and open ',
	'live rooms': '#在抖音，记录美好生活#【某人】正在直播。复制下方链接，https://v.douyin.com/iLm9L8P2/ ',
	'places in films': '【精准空降到 1:1】https://b23.tv/aBcDeF1 ',
	'mini-programs in shares': '【闲鱼】https://m.tb.cn/h.fGHdNpS「旧」#小程序://闲鱼/aBcDeFgHiJ ',
	emoji: '😆',
	'emoji codes': '😆Wi2eKd52y4RDgNa',
	'mini-programs': '#小程序://',
	Markdown: '[https://example.com/a](https://example.com/a)',
	ampersands: 'https://example.com/?&amp;',
	entities: 'https://example.com/&gt;',
	'percent blanks': 'https://m.tb.cn/h.a%20',
	blanks: ' ',
	'blanks behind a link': 'https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
	underscores: '_',
	'underscores behind a host': 'https://example.com_',
	'one label': 'a',
	parameters: 'https://example.com/?a=b&c=d&',
}

test('LK9 hostile texts of a mebibyte are read in linear time', async (t) => {
	for (const [name, piece] of Object.entries(hostile)) {
		await t.test(name, () => {
			const text = piece.repeat(Math.ceil(size / piece.length))
			const before = performance.now()
			links.find(text)
			links.find(`https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg${text}`)
			assert.ok(performance.now() - before < limit, 'not linear')
		})
	}
})

test('LK9 one URL of a mebibyte is one URL', () => {
	for (const tail of ['a', '(', ')', '()', '?a=1&', '%20', '/..', '.', ';'])
		assert.equal(links.find(`https://example.com/${tail.repeat(size / tail.length)}`).length, 1)
})
