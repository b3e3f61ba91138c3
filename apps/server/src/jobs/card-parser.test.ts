import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { until } from '../../testing/http/until.ts'
import { type CardParser, createCardParser } from './card-parser.ts'

const parsers: CardParser[] = []
after(() => Promise.all(parsers.map((parser) => parser.close())))

/** Two mebibytes, the most that is ever read; and more, which takes many times the 10 ms it is given here. */
const large = '<meta property="og:title" content="x"><p itemprop=name>'.repeat(38_000)
const endless = large.repeat(6)

test('HS55 a page that takes too long is given up, and the pages behind it are read', async () => {
	const parser = start(10)
	const [hostile, behind] = await Promise.all([parse(parser, endless), parse(parser, endless)])
	assert.deepEqual([hostile, behind], ['timeout', 'timeout'])
	// On a busy machine even a small page may take its time.
	const small = await until(async () => {
		const reading = await parse(parser, '<title>Cup</title>')
		return reading === 'timeout' ? null : reading
	})
	assert.ok(small.ok)
	assert.equal(small.card.title, 'Cup')
})

test('HS55 with the usual limit the same page is read, or its thread ended, while requests are answered', async () => {
	const server = createServer((_request, response) => response.end('well'))
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	const parser = start()
	const pages = Array.from({ length: 5 }, () => parse(parser, large))
	let settled = false
	const all = Promise.all(pages).finally(() => {
		settled = true
	})
	let answered = 0
	while (!settled) {
		assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), 'well')
		answered++
	}
	await all
	assert.ok(answered > 5, String(answered))
	server.close()
})

test('HS55 a page whose reading fills the memory ends its thread alone', async () => {
	const parser = start(60_000, 20)
	const block = `<script type="application/ld+json">[${'{},'.repeat(170_000)}{}]</script>`
	assert.equal(await parse(parser, `<title>Cup</title>${block}`), 'timeout')
	const small = await parse(parser, '<title>Cup</title>')
	assert.ok(small !== 'timeout' && small.ok)
})

// Five megabytes of each, of which two are looked at.
const size = 5_000_000
const hostile: Readonly<Record<string, string>> = {
	'nested div': '<div>'.repeat(size / 5),
	'100,000 attributes': `<a ${Array.from({ length: 100_000 }, (_, index) => `a${index}="${index}"`).join(' ')}>`,
	'a megabyte in one attribute': `<meta property="og:title" content="${'&amp;'.repeat(size / 5)}">`,
	'JSON-LD 100,000 deep': `<script type="application/ld+json">${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}</script>`,
	'JSON-LD blocks': '<script type="application/ld+json">{"@type":"Product","name":"x"}</script>'.repeat(size / 72),
	'parts of prototypes': '<script type="application/ld+json">{"__proto__":{"a":1},"constructor":1}</script>'.repeat(
		size / 80,
	),
	items: '<div itemscope itemtype="http://schema.org/Product" itemprop="a b c d">'.repeat(size / 72),
	'an unclosed comment': `<!--${'-'.repeat(size)}`,
	'an unclosed script': `<script>${'</'.repeat(size / 2)}`,
	'an unclosed title': `<title>${'x'.repeat(size)}`,
	'NUL bytes': `${'<p>'.repeat(300)}${'\0'.repeat(size)}`,
	'text in pieces': '<i>1,00 € '.repeat(size / 12),
}

test('HS55 every hostile page ends as a reading within 5 s of work and 64 MiB, and then the next is read', async () => {
	const parser = start(5_000, 64)
	for (const [name, page] of Object.entries(hostile)) {
		const reading = await parse(parser, `<title>Lamp</title>${page}`)
		assert.notEqual(reading, 'timeout', name)
	}
})

test('HS55 bytes of many charsets end as a reading too', async () => {
	const parser = start(5_000, 64)
	const bytes = new Uint8Array(size)
	for (const [label, fill] of [
		['utf-8', (index: number) => index & 0xff],
		['gbk', (index: number) => 0x81 + (index % 120)],
		['iso-2022-jp', (index: number) => [0x1b, 0x24, 0x42, 0x24][index & 3] ?? 0],
		['utf-16', (index: number) => (index * 7) & 0xff],
		['', (index: number) => 0x80 | (index & 0x7f)],
	] as const) {
		const body = bytes.map((_, index) => fill(index))
		const contentType = `text/html; charset=${label}`
		const reading = await read(parser, body, contentType)
		assert.notEqual(reading, 'timeout', label)
	}
})

test('HS55 fifty hostile pages at once are read by a few threads, and somebody else’s page behind them too', async () => {
	const parser = start(5_000)
	const pages = Array.from({ length: 50 }, () => parse(parser, endless))
	const good = parse(parser, '<title>Cup</title>')
	const readings = await Promise.all(pages)
	assert.ok(readings.every((reading) => reading !== 'timeout'))
	const last = await good
	assert.ok(last !== 'timeout' && last.ok)
})

test('HS55 more pages than may wait are turned away at once', async () => {
	const parser = createCardParser({ platforms: [] }, { limitMs: 60_000, threads: 1, waiting: 2 })
	parsers.push(parser)
	const pages = Array.from({ length: 4 }, () => parse(parser, '<title>Cup</title>'))
	const readings = await Promise.all(pages)
	assert.deepEqual(
		readings.map((reading) => reading !== 'timeout'),
		[true, true, true, false],
	)
})

test('HS55 whoever waits for a page when the parser is closed is told', async () => {
	const parser = start(60_000)
	await parse(parser, '<title>Cup</title>')
	const waiting = [parse(parser, large), parse(parser, large)]
	await parser.close()
	assert.deepEqual(await Promise.all(waiting), ['timeout', 'timeout'])
})

function start(limitMs?: number, memoryMb?: number): CardParser {
	const parser = createCardParser(
		{ platforms: [] },
		{ ...(limitMs ? { limitMs } : {}), ...(memoryMb ? { memoryMb } : {}) },
	)
	parsers.push(parser)
	return parser
}

function parse(parser: CardParser, page: string) {
	return read(parser, new TextEncoder().encode(page), 'text/html')
}

async function read(parser: CardParser, body: Uint8Array, contentType: string) {
	const page = parser.open({ url: 'https://shop.example/1', contentType, headers: {} })
	void page.push(body)
	const reading = await page.end('whole')
	assert.ok(reading !== null)
	return reading
}
