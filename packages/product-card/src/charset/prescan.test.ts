import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLabel, toEncoding } from './find-label.ts'
import { prescan } from './prescan.ts'

// What stands first on a page, and the encoding it names.
const heads: readonly (readonly [html: string, encoding: string | null])[] = [
	['<meta charset=gbk>', 'gb18030'],
	['<META CHARSET="Big5">', 'big5'],
	["<meta\ncharset = 'euc-jp' />", 'euc-jp'],
	['<meta/charset=shift_jis>', 'shift_jis'],
	['<meta name=x><meta http-equiv=content-type content="text/html; charset=euc-kr">', 'euc-kr'],
	['<meta content="text/html;charset=iso-2022-jp;x" http-equiv="Content-Type">', 'iso-2022-jp'],
	['<meta content="text/html; charset=gbk">', null], // says not what it stands for
	['<meta http-equiv=refresh content="1; charset=gbk">', null],
	['<meta charset=nonsense><meta charset=koi8-r>', 'koi8-r'],
	['<meta charset=utf-16le>', 'utf-8'], // could be read as ASCII, so it is none
	['<meta charset=x-user-defined>', 'windows-1252'],
	['<!-- <meta charset=gbk> --><meta charset=big5>', 'big5'],
	['<!--><meta charset=gbk>-->', 'gb18030'], // the comment is over already
	['<!-- <meta charset=gbk>', null],
	['<a title="<meta charset=gbk>"><meta charset=big5>', 'big5'],
	['</a title="<meta charset=gbk>"><meta charset=big5>', 'big5'],
	['<!doctype "<meta charset=gbk>"><meta charset=big5>', 'big5'], // ends with its first `>`
	['<?xml <meta charset=gbk>', null],
	['<metal charset=gbk>', null],
	['<meta charset=gbk charset=big5>', 'gb18030'], // the first of two counts
	['<meta data="charset=gbk">', null],
	[`${' '.repeat(1_100)}<meta charset=gbk>`, null], // beyond what is looked at first
	['<meta charset=gbk', null],
	['<', null],
]

test('PC44 the first 1,024 bytes are searched for a charset as the standard says', () => {
	for (const [html, encoding] of heads) assert.equal(prescan(Buffer.from(html)), encoding, html.trim())
})

test('PC44 a label is read out of a content type as the standard says', () => {
	for (const [text, label] of [
		['text/html; charset=gbk', 'gbk'],
		['text/html;CHARSET = "gbk"', 'gbk'],
		["text/html; charset='gbk'", 'gbk'],
		['text/html; charset="gbk', null],
		['text/html; charset=gbk;x=y', 'gbk'],
		['text/html; charsetcharset=gbk', 'gbk'],
		['text/html; charset', null],
		['text/html', null],
	] as const)
		assert.equal(findLabel(text), label, text)
})

test('PC44 labels name encodings by their many names, and nonsense none', () => {
	for (const [label, encoding] of [
		['GB2312', 'gb18030'],
		['x-gbk', 'gb18030'],
		[' x-sjis ', 'shift_jis'],
		['ks_c_5601-1987', 'euc-kr'],
		['latin1', 'windows-1252'],
		['iso-2022-kr', null],
		['nonsense', null],
	] as const)
		assert.equal(toEncoding(label), encoding, label)
})
