import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { findOutside } from '@hutong/testing'
import { parseLines, runHutong, startHutong } from '../../testing/run-hutong.ts'

let folder = ''
before(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hutong-cli-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const shared = '【淘宝】https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1「蓝色茶杯」\r\n点击链接直接打开'
const item = {
	...{ start: 4, end: 44, text: 'https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1' },
	...{ url: 'https://m.tb.cn/h.aB1cD2e?tk=AbCdEfGhIj1', canonical: 'https://m.tb.cn/h.aB1cD2e' },
	...{ platform: 'taobao', kind: 'item', item: null, title: '蓝色茶杯', code: 'AbCdEfGhIj1' },
}

test('CL10 a text gives one line with these keys in this order', async () => {
	const expected = { code: 0, stdout: `${JSON.stringify({ links: [item] })}\n`, stderr: '' }
	assert.deepEqual(await runHutong(['links'], { input: shared }), expected)
})

/** A text on standard input, and what is said of its links. */
const texts: readonly [text: string | Uint8Array, links: readonly object[]][] = [
	['', []],
	['版本 2.0.1 明天发布\n', []],
	['看 €g1IVbaMXxxK€ 到淘宝', [{ start: 3, url: null, canonical: null, kind: 'code', code: 'g1IVbaMXxxK' }]],
	['see example.com', [{ url: 'https://example.com', platform: null, kind: 'page', title: null }]],
	['🍵 https://example.com/茶', [{ start: 3, text: 'https://example.com/', url: 'https://example.com/' }]],
	[Buffer.from('\ufeffhttps://example.com/a'), [{ start: 0, end: 21 }]],
	[Buffer.concat([Buffer.from([0xff, 0xe8, 0x8c]), Buffer.from(' https://example.com/a')]), [{ start: 3 }]],
]
for (const [text, expected] of texts) {
	test(`CL12 ${JSON.stringify(text.toString())} gives ${JSON.stringify(expected)}`, async () => {
		const { code, stdout } = await runHutong(['links'], { input: text })
		assert.equal(code, 0)
		// The program's own answer, whose shape CL10 holds.
		const { links } = JSON.parse(stdout) as { links: Record<string, unknown>[] }
		assert.equal(links.length, expected.length)
		for (const [index, wanted] of expected.entries()) {
			const found = Object.keys(wanted).map((key) => [key, links[index]?.[key]])
			assert.deepEqual(Object.fromEntries(found), wanted)
		}
	})
}

test('CL11 every line gives a line, in order, whatever it is', async () => {
	const lines = [JSON.stringify(shared), '', 'no', '5', '{"text":"x"}', '"\\ud83c"', '"two', '"end"']
	const invalid = (line: number) => ({ error: { code: 'json_invalid', line } })
	const notText = (line: number) => ({ error: { code: 'not_a_string', line } })
	const none = { links: [] }
	const expected = [{ links: [item] }, invalid(2), invalid(3), notText(4), notText(5), none, invalid(7), none]
	for (const input of [lines.join('\n'), `${lines.join('\n')}\n`, lines.join('\r\n')]) {
		const { code, stdout, stderr } = await runHutong(['links', '--jsonl'], { input })
		assert.deepEqual(parseLines(stdout), expected)
		assert.deepEqual([code, stderr], [1, 'hutong links: 5 of 8 lines could not be read, the first is line 2\n'])
	}
})

test('CL11 nothing at all is no line', async () => {
	assert.deepEqual(await runHutong(['links', '--jsonl']), { code: 0, stdout: '', stderr: '' })
})

test('CL12 a byte order mark before the first line, and bytes that are no UTF-8, break nothing', async () => {
	const input = Buffer.concat([
		Buffer.from('\ufeff"a"\n"'),
		Buffer.from([0xff]),
		Buffer.from('b https://example.com/a"\n'),
	])
	const { code, stdout } = await runHutong(['links', '--jsonl'], { input })
	assert.equal(code, 0)
	assert.match(stdout, /^\{"links":\[\]\}\n\{"links":\[\{"start":3,/)
})

test('CL13 a line is answered while the next has not come', async () => {
	const child = startHutong(['links', '--jsonl'])
	const ended = new Promise((resolve) => child.once('close', resolve))
	child.stdout.setEncoding('utf8')
	for (const text of ['one', 'two']) {
		const answer = new Promise((resolve) => child.stdout.once('data', resolve))
		child.stdin.write(`${JSON.stringify(text)}\n`)
		assert.equal(await answer, '{"links":[]}\n')
	}
	child.stdin.end()
	assert.equal(await ended, 0)
})

test('CL13 a line of 10 MB is read, one beyond the limit is an error, and both in little memory', async () => {
	const long = `"${'茶'.repeat(3_400_000)} https://example.com/a"`
	const beyond = `"${'x'.repeat(40 * 1024 * 1024)}"`
	const input = `${long}\n${beyond}\n"https://example.com/b"\n${beyond}`
	const { code, stdout } = await runHutong(['links', '--jsonl'], { input, node: ['--max-old-space-size=200'] })
	const [first, second, third, fourth] = stdout.split('\n')
	assert.match(first ?? '', /^\{"links":\[\{"start":3400001,"end":3400022,/)
	assert.equal(second, '{"error":{"code":"line_too_long","line":2}}')
	assert.match(third ?? '', /example\.com\/b/)
	assert.equal(fourth, '{"error":{"code":"line_too_long","line":4}}')
	assert.equal(code, 1)
})

test('CL13 many lines take no more memory than few', async () => {
	const input = `${JSON.stringify(shared)}\n`.repeat(200_000)
	const { code, stdout } = await runHutong(['links', '--jsonl'], { input, node: ['--max-old-space-size=48'] })
	assert.deepEqual([code, stdout.split('\n').length], [0, 200_001])
})

test('CL14 an operator’s platforms are known', async () => {
	const file = join(folder, 'platforms.json')
	await writeFile(
		file,
		JSON.stringify([{ extends: 'taobao', shortHosts: [{ host: 'm.tb.localhost', scheme: 'http' }] }]),
	)
	const { stdout } = await runHutong(['links', '--platforms', file], { input: 'http://m.tb.localhost/h.aB1cD2e' })
	assert.match(stdout, /"platform":"taobao","kind":"item"/)
})

for (const [content, said] of [
	[null, 'cannot be read'],
	['[', 'is no JSON'],
	['[{"extends":"nobody"}]', 'is refused: '],
] as const) {
	test(`CL14 a file of platforms that ${said} ends with 2`, async () => {
		const file = join(folder, `wrong-${said.length}.json`)
		if (content !== null) await writeFile(file, content)
		const { code, stdout, stderr } = await runHutong(['links', '--platforms', file], { input: 'x' })
		assert.deepEqual([code, stdout], [2, ''])
		assert.ok(stderr.startsWith(`hutong links: --platforms ${file} ${said}`), stderr)
	})
}

const outside = findOutside('data/share-texts.jsonl')
test('CL10 every share text of the outside collection is read as it says', { skip: outside === null }, async () => {
	// The file's own first line says that each has these.
	const cases = parseLines(readFileSync(outside ?? '', 'utf8')) as Record<string, unknown>[]
	const input = cases.map(({ text }) => `${JSON.stringify(text)}\n`).join('')
	const { code, stdout } = await runHutong(['links', '--jsonl'], { input })
	const answers = parseLines(stdout) as { links: Record<string, unknown>[] }[]
	assert.deepEqual([code, answers.length], [0, cases.length])
	assert.ok(cases.length > 50)
	for (const [index, wanted] of cases.entries()) {
		const links = answers[index]?.links ?? []
		assert.equal(links.length, wanted['platform'] === null ? 0 : 1, String(wanted['text']))
		const [link] = links
		if (!link) continue
		const said = ['platform', 'kind', 'url', 'title', 'code'] as const
		assert.deepEqual(
			said.map((key) => link[key]),
			said.map((key) => wanted[key]),
			String(wanted['text']),
		)
	}
})
