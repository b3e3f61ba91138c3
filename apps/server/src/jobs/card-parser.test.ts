import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { until } from '../../testing/http/until.ts'
import { type CardParser, createCardParser } from './card-parser.ts'

const parsers: CardParser[] = []
after(() => Promise.all(parsers.map((parser) => parser.close())))

/** Two mebibytes, the most that is ever read; and more, which takes many times the 60 ms it is given here. */
const large = '<meta property="og:title" content="x"><p itemprop=name>'.repeat(38_000)
const endless = large.repeat(6)

test('HS55 a page that takes too long is given up, and the pages behind it are read', async () => {
	const parser = start(60)
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
	const parser = start(60_000, 8)
	assert.equal(await parse(parser, endless), 'timeout')
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
	const body = new TextEncoder().encode(page)
	return parser.parse({ url: 'https://shop.example/1', body, contentType: 'text/html', headers: {} })
}
