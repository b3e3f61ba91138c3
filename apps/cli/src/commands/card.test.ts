import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findOutside } from '@hutong/testing'
import { parseLines, runHutong } from '../../testing/run-hutong.ts'

const product = {
	...{ '@type': 'Product', name: 'Blue cup', image: '/cup.jpg', brand: 'Hutong', sku: 'C-1' },
	offers: { price: 129, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
}
const page = `<!doctype html><title>Shop</title><link rel="canonical" href="https://shop.example/p/1">
<script type="application/ld+json">${JSON.stringify(product)}</script>`
/** Its head says all, and its end never comes. */
const endless = `<html><head>${page.replace('Shop', 'Blue cup')}</head><body>${'<p>text</p>'.repeat(200)}`
const check = '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'

const server = createServer((request, response) => {
	if (request.url === '/go') response.writeHead(302, { location: '/p/1' }).end()
	else if (request.url === '/endless') response.writeHead(200, { 'content-type': 'text/html' }).write(endless)
	else if (request.url === '/p/1') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
	else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Nothing</title>')
})
let folder = ''
let origin = ''
let allow: readonly string[] = []

before(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	const { port } = server.address() as AddressInfo
	origin = `http://shop.localhost:${port}`
	allow = ['--allow', `shop.localhost:${port}=127.0.0.1`]
	folder = await mkdtemp(join(tmpdir(), 'hutong-card-'))
})
after(async () => {
	server.closeAllConnections()
	await new Promise((resolve) => server.close(resolve))
	await rm(folder, { recursive: true, force: true })
})

const base = ['--base', 'https://shop.example/p/1']
const expected =
	'{"title":"Blue cup","description":null,"images":["https://shop.example/cup.jpg"],"price":{"amount":"129.00","currency":"CNY"},' +
	'"priceRange":null,"availability":"InStock","brand":"Hutong","sku":"C-1","seller":null,"platform":null,"kind":"product",' +
	'"canonical":"https://shop.example/p/1","sources":{'

test('CL40 CL41 a page in a file gives one line with these keys in this order, gzip or not', async () => {
	const [plain, packed] = [join(folder, 'page.html'), join(folder, 'page.html.gz')]
	await writeFile(plain, page)
	await writeFile(packed, gzipSync(page))
	for (const file of [plain, packed]) {
		const { code, stdout, stderr } = await runHutong(['card', ...base, file])
		assert.deepEqual([code, stderr], [0, ''])
		assert.equal(stdout.slice(0, expected.length), expected)
		assert.equal(parseLines(stdout).length, 1)
	}
})

test('CL41 - is standard input, and --content-type tells its charset', async () => {
	const input = Buffer.concat([Buffer.from('<title>'), Buffer.from([0xb2, 0xe8, 0xb1, 0xad]), Buffer.from('</title>')])
	const words = ['card', ...base, '--content-type', 'text/html; charset=gbk', '-']
	const { code, stdout } = await runHutong(words, { input })
	assert.equal(code, 0)
	assert.match(stdout, /^\{"title":"茶杯",/)
})

test('CL42 where there is no card the line says why', async () => {
	const file = join(folder, 'check.html')
	await writeFile(file, check)
	const cases: readonly (readonly [words: readonly string[], code: string])[] = [
		[[...base, file], 'bot_check'],
		[[...base, join(folder, 'none.html')], 'page_unreadable'],
		[[...allow, `${origin}/none`], 'status'],
		[['http://127.0.0.1:1/'], 'port_refused'],
		[['￥BguwABK30Dcav￥'], 'link_code_only'],
	]
	for (const [words, reason] of cases) {
		const { code, stdout, stderr } = await runHutong(['card', ...words])
		assert.equal(stdout, `${JSON.stringify({ error: { code: reason } })}\n`)
		assert.equal(code, 1)
		assert.match(stderr, new RegExp(`^hutong card: ${reason}`))
	}
})

test('CL2 what is no address, and a base that is none, are wrong calls', async () => {
	for (const words of [
		['nothing'],
		['--base', 'shop', 'page.html'],
		['--base', '看 https://shop.example', 'page.html'],
	]) {
		const { code, stdout } = await runHutong(['card', ...words])
		assert.deepEqual([code, stdout], [2, ''])
	}
})

test('CL43 a link is followed to its page', async () => {
	const { code, stdout, stderr } = await runHutong(['card', ...allow, `${origin}/go`])
	assert.deepEqual([code, stderr], [0, ''])
	const [card] = parseLines(stdout) as [{ title: string; images: readonly string[] }]
	assert.deepEqual([card.title, card.images], ['Blue cup', [`${origin}/cup.jpg`]])
})

const truths = findOutside('suites/html/product-pages/ground-truth.json')

test('CL45 a page is fetched no further than is needed', async () => {
	const { code, stdout } = await runHutong(['card', ...allow, `${origin}/endless`])
	assert.equal(code, 0, stdout)
	assert.match(stdout, /^\{"title":"Blue cup"/)
})

test('CL44 outside product pages give cards', { skip: truths === null }, async () => {
	const listed = Object.entries<{ url?: string }>(JSON.parse(readFileSync(truths ?? '', 'utf8'))).slice(0, 6)
	for (const [name, { url = 'https://shop.example/p/1' }] of listed) {
		const file = findOutside(`suites/html/product-pages/${name}.html.gz`)
		const { code, stdout } = await runHutong(['card', '--base', url, file ?? ''])
		assert.equal(code, 0, name)
		assert.equal(typeof (parseLines(stdout) as [{ title: unknown }])[0].title, 'string')
	}
})
