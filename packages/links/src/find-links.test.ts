import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { readCases } from '../testing/read-cases.ts'
import { createLinks } from './create-links.ts'

const links = createLinks()
const outside = new URL('../../../../shared/data/share-texts.jsonl', import.meta.url)
const fields = ['platform', 'kind', 'url', 'title', 'code'] as const

test('LK4 LK5 LK6 LK7 share texts are read exactly', async (t) => {
	for (const { line, input, expected } of readCases(new URL('../testing/shares.txt', import.meta.url))) {
		await t.test(`line ${line}: ${input}`, () => {
			const found = links.find(input)
			if (expected === 'none') return assert.deepEqual(found, [])
			assert.equal(found.length, 1)
			assert.equal(fields.map((field) => found[0]?.[field] ?? '-').join(' | '), expected)
		})
	}
})

test('LK4 LK7 the collected share texts are read exactly', { skip: !existsSync(outside) }, async (t) => {
	for (const line of readFileSync(outside, 'utf8').trim().split('\n')) {
		// The file's own shape: these five fields, null where there is nothing.
		const expected = JSON.parse(line) as Readonly<Record<(typeof fields)[number] | 'text', string | null>>
		const text = expected.text ?? ''
		await t.test(text, () => {
			const found = links.find(text)
			assert.equal(found.length, expected.kind === null ? 0 : 1)
			for (const field of fields) assert.equal(found[0]?.[field] ?? null, expected[field])
		})
	}
})

test('LK8 a share spans all of its text and nothing of its neighbours', () => {
	const share =
		'【淘宝】假一赔四 https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1 CZ0001 「蓝色茶杯」\n点击链接直接打开 或者 淘宝搜索直接打开'
	const noisy =
		'9.43 s@E.uS xfb:/ 01/12 【抖音商城】https://v.douyin.com/aBcDeF1/ 红色茶杯 长按复制此条消息，打开抖音搜索，查看商品详情！'
	const text = `你看\n${share}\n还有\n${noisy}\n哪个好？`
	const found = links.find(text)
	assert.deepEqual(
		found.map(({ share: span }) => text.slice(span?.start, span?.end)),
		[share, noisy],
	)
	assert.deepEqual(
		found.map(({ title }) => title),
		['蓝色茶杯', '红色茶杯'],
	)
})

test('LK8 a share spans what else the apps write around it', () => {
	for (const share of [
		'https://v.kuaishou.com/aBcDeF 早晨 该作品在快手被播放过2.5万次，点击链接，打开【快手】直接观看！',
		'8- #在抖音，记录美好生活#【某人】正在直播，来和我一起支持Ta吧。复制下方链接，打开【抖音】，直接观看直播！ https://v.douyin.com/aBcDeF1/ 4@8.com :7pm',
		'早晨 http://xhslink.com/o/aBcDeF1 Copy and open rednote to view the note',
		'【闲鱼】https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1 HU926 「旧茶杯」\n#小程序://闲鱼/aBcDeFgHiJ\n点击链接直接打开',
		'【得物】发现一件好物，œaBcDeF1œ https://dw4.co/t/A/1aBcDeFgH Blue Cup,9.4万+人想要\n点击链接直接打开',
		'【早晨】 【精准空降到 26:49】 https://www.bilibili.com/video/BV1xx411c7mD/?t=1609',
		'1€aBcDeFgHiJ1€ https://m.tb.cn/h.aB1cD2e  蓝色茶杯',
	]) {
		const text = `你看\n${share}\n哪个好？`
		assert.deepEqual(
			links.find(text).map(({ share: span }) => text.slice(span?.start, span?.end)),
			[share],
		)
	}
})

test('LK8 several shares keep their own titles, labels and codes', () => {
	const text = [
		'【淘宝】https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1「一」',
		'【闲鱼】https://m.tb.cn/h.aB1cD2f?tk=AbCdEfGhIj2',
		'【京东】https://3.cn/12-aBcDe「三」',
		'https://example.com/four',
		'复制￥aBcDeFgHiJ5￥打开淘宝【五】',
	].join('\n')
	assert.deepEqual(
		links.find(text).map(({ platform, title, code }) => [platform, title, code]),
		[
			['taobao', '一', 'AbCdEfGhIj1'],
			['xianyu', null, 'AbCdEfGhIj2'],
			['jd', '三', null],
			[null, null, null],
			['taobao', '五', 'aBcDeFgHiJ5'],
		],
	)
})

test('LK8 a plain link in a sentence is no share text', () => {
	const [link] = links.find('看这个https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1，很便宜')
	assert.deepEqual([link?.platform, link?.share, link?.title], ['taobao', null, null])
})

test('LK8 an address inside a title belongs to the title', () => {
	const found = links.find('【淘宝】https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1「www.example.com 定制」')
	assert.deepEqual(
		found.map(({ title }) => title),
		['www.example.com 定制'],
	)
})

test('LK7 a bare share code stands for its signs and for what is wrapped around them', () => {
	for (const [before, code, after] of [
		['', '￥JzhWWxBzy2c￥', ''],
		['看这个 ', '€aBcD3FgHiJk$', ' 好看'],
		['', '7(C8G93R9Dtxy)/ CA8888', ''],
		['', '/₴JzhWWxBzy2c₴/', ''],
	] as const) {
		const [link] = links.find(before + code + after)
		assert.deepEqual(link?.share, { start: before.length, end: before.length + code.length }, code)
		assert.equal(code.includes(link?.text ?? '-'), true)
	}
})
