import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { displayHost } from './display-host.ts'

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u

/** Letters of every script that is shown, imitations, marks, and what must never be shown. */
const letter = fc.constantFrom(
	...'abcdilmnorstuvwz0123456789-',
	...'äéçñøđłœßıəþ·淘宝一丶ノカナひら々ー・ㄅㄧ한글абвгдеіѕӏαβγςοנשםابةگหนาपकंব৪ਕੜകരന',
	...'\u0301\u0307\u0e35\u0e48\u064e\u05b6\u3099\u200b\u200c\u200d\u200e\u202e\u2066\u00ad\u115f\u3164\ufe0f\u{1f512}．。／',
)
const label = fc.array(letter, { minLength: 1, maxLength: 12 }).map((chars) => chars.join(''))
const host = fc
	.tuple(
		fc.array(label, { minLength: 1, maxLength: 3 }),
		fc.constantFrom('com', 'cn', 'ru', 'gr', 'de', 'co.uk', '中国', 'рф', 'nét'),
	)
	.map(([labels, ending]) => `${labels.join('.')}.${ending}`)
const coded = fc
	.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'), { minLength: 1, maxLength: 20 })
	.map((chars) => `xn--${chars.join('')}.com`)

test('LK19 what is shown is the same host, with nothing invisible in it', () => {
	let readable = 0
	let hidden = 0
	fc.assert(
		fc.property(fc.oneof(host, coded), (name) => {
			const url = `https://${name}/`
			const shown = displayHost(url)
			if (shown === null) return
			assert.equal(new URL(`https://${shown.host}`).host, new URL(url).host.replace(/\.$/, ''))
			assert.ok(!invisible.test(shown.host), shown.host)
			assert.ok(shown.host.endsWith(shown.registrable))
			assert.equal(shown.imitates !== null, shown.warning === 'look-alike')
			assert.deepEqual(displayHost(`https://${shown.host}/`), shown)
			if (/[^\0-\x7f]/.test(shown.host)) readable += 1
			if (shown.host.includes('xn--')) hidden += 1
		}),
		{ numRuns: 3000 },
	)
	assert.ok(readable > 20 && hidden > 300, `the property was vacuous: ${readable} readable, ${hidden} coded`)
})

test('LK19 any text is refused or shown, never thrown at', () => {
	const text = fc.array(fc.nat(0x10ffff), { maxLength: 20 }).map((codes) => String.fromCodePoint(...codes))
	fc.assert(
		fc.property(text, (chars) => {
			displayHost(chars)
			displayHost(`https://${chars}/`)
			displayHost(`https://${chars}.com/`)
		}),
		{ numRuns: 1000 },
	)
})

test('LK19 a host longer than a name can be is refused, the longest one shown', () => {
	const longest = `${`${'taoba0-'.repeat(8)}x.`.repeat(4)}example.com`
	assert.equal(displayHost(`https://${longest}/`)?.host, longest)
	for (const part of ['a.', 'taobao.com.', '丶', 'xn--a.', '-'])
		assert.equal(displayHost(`https://${part.repeat(200_000)}com/`), null)
})
