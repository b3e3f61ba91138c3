import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { findOutside } from '@hutong/testing'
import { readPageCard, readSuite } from '../testing/read-page.ts'
import { decodePage } from './decode-page.ts'

// 极简台灯 in GBK, in UTF-8, and in Big5 (極簡檯燈).
const gbk = Uint8Array.of(0xbc, 0xab, 0xbc, 0xf2, 0xcc, 0xa8, 0xb5, 0xc6)
const utf8 = Buffer.from('极简台灯')
const big5 = Uint8Array.of(0xb7, 0xa5, 0xc2, 0xb2, 0xc2, 0x69, 0xbf, 0x4f)

function toPage(head: string, title: Uint8Array): Uint8Array {
	return Buffer.concat([Buffer.from(`<!doctype html>${head}<title>`), title, Buffer.from('</title>')])
}

const declared: readonly (readonly [body: Uint8Array, contentType: string | null])[] = [
	[toPage('', gbk), 'text/html; charset=gbk'],
	[toPage('', gbk), 'text/html;charset="GB2312"'],
	[toPage('<meta charset=gbk>', gbk), 'text/html'],
	[toPage('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', gbk), null],
	[toPage('<meta charset="gb18030">', gbk), 'text/html; charset=nonsense'],
	[toPage('<meta charset=utf-8>', utf8), null],
	[toPage('<meta charset=gbk>', utf8), 'text/html; charset=utf-8'], // the header counts before the tag
	[toPage('<meta charset=utf-16>', utf8), null], // read as ASCII, so it is none
	[Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), toPage('<meta charset=gbk>', utf8)]), 'text/html; charset=gbk'],
	[Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from('<title>极简台灯</title>', 'utf16le')]), 'text/html'],
	// Undeclared.
	[toPage('', gbk), null],
	[toPage('', utf8), null],
]

test('PC40 the charset is taken from the mark, the header, the tag, or the bytes', () => {
	for (const [body, contentType] of declared)
		assert.ok(decodePage(body, contentType).includes('<title>极简台灯</title>'), `${contentType}`)
	assert.ok(decodePage(toPage('<meta charset=big5>', big5), null).includes('極簡檯燈'))
})

test('PC41 GBK that calls itself UTF-8, in the header, the tag or both, is read as GBK', () => {
	for (const [head, contentType] of [
		['', 'text/html; charset=utf-8'],
		['<meta charset=utf-8>', null],
		['<meta charset="UTF-8">', 'text/html; charset=UTF8'],
		['<meta charset=gbk>', 'text/html; charset=utf-8'],
	] as const) {
		const card = readPageCard('', { body: toPage(head, gbk), contentType: contentType ?? 'text/html' })
		assert.equal(card.title, '极简台灯', `${head} ${contentType}`)
	}
	const damaged = Buffer.concat([toPage('<meta charset=utf-8>', gbk), gbk, gbk, gbk, Uint8Array.of(0xff, 0x20)])
	assert.ok(decodePage(damaged, null).includes('极简台灯'))
})

test('PC41 UTF-8 with a few broken bytes, or cut in a character, stays UTF-8', () => {
	for (const [head, contentType] of [
		['<meta charset=utf-8>', 'text/html; charset=utf-8'],
		['', null],
	] as const) {
		const broken = Buffer.concat([toPage(head, utf8), Uint8Array.of(0xe6, 0x20, 0xff)])
		assert.ok(decodePage(broken, contentType).includes('极简台灯'))
		const cut = toPage(head, utf8).subarray(0, -'</title>'.length - 1)
		assert.ok(decodePage(cut, contentType).includes('极简台'), `${contentType}`)
		assert.ok(!decodePage(cut, contentType).includes('\ufffd'))
	}
})

test('PC41 Western text that is undeclared, or calls itself UTF-8, is not taken for Chinese', () => {
	for (const title of ['Théière émaillée à café, modèle déposé', 'Größe für Fußgänger, schöne Tür']) {
		const body = Buffer.from(`<title>${title}</title>`, 'latin1')
		for (const contentType of [null, 'text/html; charset=utf-8'])
			assert.ok(decodePage(body, contentType).includes(title), `${title} ${contentType}`)
	}
})

test('PC42 a page in GBK gives a card in Chinese', () => {
	const body = toPage('<meta charset=gbk>', gbk)
	assert.equal(readPageCard('', { body, contentType: 'text/html' }).title, '极简台灯')
})

const folder = findOutside('suites/html/encoding-detection')
const skip = folder === null && 'no outside data'
const names = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.html'))

test('PC43 every legacy charset of the outside pages is decoded when it is declared', { skip }, () => {
	let decoded = 0
	for (const name of names) {
		const label = labelOf.exec(name)?.[1]
		if (label === undefined) continue
		const body = readSuite(`html/encoding-detection/${name}`) ?? new Uint8Array()
		const text = decodePage(body, `text/html; charset=${label}`)
		assert.ok(!text.includes('\ufffd'), name)
		assert.equal(text, new TextDecoder(label === 'GBK' ? 'gb18030' : label).decode(body), name)
		decoded += 1
	}
	assert.ok(decoded > 60, `${decoded} pages`)
})

/** Pages are named `zh-GBK.html` or `ru-windows-1251-late.tentative.html`. */
const labelOf =
	/^[a-z-]*?-?((?:windows|ISO|KOI8|IBM|EUC|Shift_JIS|GBK|Big5|utf)[\w-]*?)(?:-late)?(?:\.tentative)?\.html$/

test('PC43 undeclared GBK and UTF-8 of the outside pages are recognised', { skip }, () => {
	const read = (name: string) => readSuite(`html/encoding-detection/${name}`) ?? new Uint8Array()
	const chinese = read('zh-GBK.tentative.html')
	for (const contentType of [null, 'text/html; charset=utf-8'])
		assert.ok(decodePage(chinese, contentType).includes('这是一个字符编码测试'))
	assert.ok(!decodePage(read('utf-8.html'), null).includes('\ufffd'))
})
