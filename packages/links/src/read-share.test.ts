import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readUrl } from './identify.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { readShare } from './read-share.ts'
import { createRegistry } from './registry.ts'

const registry = createRegistry(builtInPlatforms)
const urls = [
	'https://item.jd.com/100012043978.html',
	'https://v.douyin.com/iLm9L8P2/',
	'http://xhslink.com/sA5Zcg',
	'https://v.kuaishou.com/aBcDeF',
	'https://b23.tv/aBcDeF1',
]
const words = fc.constantFrom(
	...[
		'看',
		'茶杯',
		' ',
		'\n',
		'ok',
		'3',
		'11.16',
		'12/24',
		':5pm',
		'9- ',
		's@E.uS',
		'xfb:/',
		'，',
		'。',
		'！',
		'>',
		'_',
	],
	...[
		'【京东】',
		'【',
		'】',
		'「',
		'」',
		'『标题』',
		'😆',
		'Wi2eKd52y4RDgNa',
		'复制此消息',
		'打开【快手】',
		'点击链接直接打开',
		'點擊連結',
	],
	...[
		'Copy and open rednote',
		'73 ',
		'发布了一篇小红书笔记，快来看吧！',
		'20万+人想要',
		'该作品在快手被播放过3次',
		'#在抖音，记录美好生活#',
		'CZ0001',
	],
)
const around = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(''))

test('LK4 where nothing around a URL speaks like an app, a close look finds no share text either', () => {
	let silent = 0
	fc.assert(
		fc.property(around, fc.constantFrom(...urls), around, (before, url, after) => {
			const text = `${before}${url} ${after}`
			const start = before.length
			const place = { start, end: start + url.length, from: 0, to: text.length, next: start + url.length }
			const reading = readUrl(registry, url)
			assert.ok(reading?.platform)
			const [own] = [reading.platform]
			const quick = readShare(text, place, { ...reading, candidates: [own] }, own, null, registry)
			// With two candidates the close look is always taken; it is the same platform twice.
			const close = readShare(text, place, { ...reading, candidates: [own, own] }, own, null, registry)
			if (close.share === null) silent += 1
			assert.deepEqual(quick, close)
		}),
		{ numRuns: 4000 },
	)
	assert.ok(silent > 200, 'the property was vacuous')
})
