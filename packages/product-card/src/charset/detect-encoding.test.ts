import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findOutside } from '@hutong/testing'
import { chooseEncoding } from './choose-encoding.ts'
import { detectEncoding } from './detect-encoding.ts'

/** What shops write, by the encoding it is written in here. */
const lines: Readonly<Record<string, readonly string[]>> = {
	'windows-1252': [
		...[
			'Größe für Fußgänger, schöne Tür',
			'Théière émaillée à café, modèle déposé',
			'Camión eléctrico niño pequeño',
			'Café',
		],
		...[
			'Coração de maçã',
			'Città più bella',
			'Smörgåsbord på bordet',
			'Kjøkkenstol i blått',
			'Price: £25 – free delivery',
		],
		...['L’été', 'Prêt-à-porter', '“Quoted” text', '© 2021', '42º', 'nº1', 'a\u00a0\u00a0b'],
	],
	'windows-1250': ['Příliš žluťoučký kůň', 'Zażółć gęślą jaźń', 'Árvíztűrő tükörfúrógép', 'Ponožky dámské černé'],
	'iso-8859-2': ['Zażółć gęślą jaźń', 'Příliš žluťoučký kůň'],
	'windows-1251': ['Купить чайник недорого с доставкой', 'Кружка синяя', 'Чашка', 'Ціна: 100 гривень'],
	'koi8-u': ['Купить чайник недорого с доставкой', 'Кружка синяя'],
	ibm866: ['Купить чайник недорого с доставкой'],
	'windows-1254': ['Kırmızı çaydanlık şık tasarım', 'Güneş gözlüğü'],
	'windows-1257': ['Mėlynas puodelis šešių', 'Zils krūzīte ēdienam ķirsis'],
	'windows-1253': ['Μπλε φλιτζάνι για τσάι'],
	'windows-1255': ['ספל כחול לקפה'],
	'windows-1256': ['كوب أزرق للقهوة'],
	'windows-874': ['ถ้วยกาแฟสีน้ำเงิน'],
	gb18030: ['极简台灯', '蓝色咖啡杯 陶瓷', '淘宝网 - 淘！我喜欢', '正品保证 包邮'],
	big5: ['極簡檯燈', '藍色咖啡杯 陶瓷', '正品保證 免運費'],
	shift_jis: ['青いコーヒーカップ', '送料無料 ランプ', 'テレビ'],
	'euc-jp': ['青いコーヒーカップ', '送料無料 ランプ'],
	'euc-kr': ['파란 커피잔', '무료배송 램프', '한국어 상품'],
}

test('PC43 the encoding of a short line is told from its bytes alone, in every charset shops wrote in', () => {
	for (const [encoding, texts] of Object.entries(lines)) {
		const encode = createEncoder(encoding)
		for (const text of texts) {
			const bytes = encode(text)
			assert.equal(new TextDecoder(detectEncoding(bytes)).decode(bytes), text, encoding)
		}
	}
})

test('PC43 ISO-2022-JP is told by the signs it begins Japanese with, and only where the rest fits', () => {
	const japanese = Uint8Array.of(0x1b, 0x24, 0x42, 0x24, 0x22, 0x24, 0x24, 0x1b, 0x28, 0x42)
	assert.equal(detectEncoding(japanese), 'iso-2022-jp')
	assert.equal(detectEncoding(Uint8Array.of(0x1b, 0x5b, 0x31, 0x6d)), 'windows-1252')
	assert.equal(detectEncoding(Uint8Array.of(0x1b, 0x24, 0x42, 0x24, 0x1b, 0xe9)), 'windows-1252')
})

const folder = findOutside('suites/html/encoding-detection')

test('PC43 nine of ten outside pages that name no charset are read in theirs', {
	skip: folder === null && 'no outside data',
}, (t) => {
	let right = 0
	const missed: string[] = []
	for (const name of readdirSync(folder ?? '.').filter((one) => one.endsWith('.html'))) {
		const bytes = readFileSync(join(folder ?? '.', name))
		const wanted = /characterSet, "([^"]+)"/.exec(bytes.toString('latin1'))?.[1]?.toLowerCase()
		// Pages that name their charset; and one that must not be UTF-8 in a browser, where authors would come to rely on it.
		if (wanted === undefined || name === 'utf-8.html') continue
		const found = chooseEncoding(bytes, [])
		if (found === (wanted === 'gbk' ? 'gb18030' : wanted)) right += 1
		else missed.push(`${name}: ${found}`)
	}
	const share = right / (right + missed.length)
	t.diagnostic(
		`${right} of ${right + missed.length} (${(share * 100).toFixed(1)} %); missed: ${missed.join(', ') || 'none'}`,
	)
	assert.ok(right > 35 && share >= 0.9)
})

/** The platform only decodes: what it decodes each byte or pair of bytes to is turned round. */
function createEncoder(encoding: string): (text: string) => Uint8Array {
	const decoder = new TextDecoder(encoding)
	const known = new Map<string, readonly number[]>()
	const learn = (...bytes: readonly number[]) => {
		const sign = decoder.decode(Uint8Array.from(bytes))
		if (sign !== '\ufffd' && [...sign].length === 1 && !known.has(sign)) known.set(sign, bytes)
	}
	for (let lead = 0; lead < 256; lead += 1) learn(lead)
	if (!/^(?:windows|iso|koi8|ibm)/.test(encoding))
		for (let lead = 0x81; lead < 255; lead += 1) for (let trail = 0x40; trail < 255; trail += 1) learn(lead, trail)
	return (text) =>
		Uint8Array.from(
			[...text].flatMap((sign) => {
				const bytes = known.get(sign)
				if (bytes === undefined) throw new RangeError(`${encoding} has no ${sign}`)
				return bytes
			}),
		)
}
