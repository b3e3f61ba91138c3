import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { runHutong } from '../../testing/run-hutong.ts'

const version = '2026-04-08'
const platform = 'https://chat.example/ucp/profile.json'
const offers = { price: 129, priceCurrency: 'CNY' }
const data = JSON.stringify({ '@type': 'Product', name: 'A cup', brand: 'Hutong', offers })
const page = `<title>A cup</title><script type="application/ld+json">${data}</script>`

/** Who asked the catalog. */
const asked: string[] = []
let origin = ''
let allow = ''

const server = createServer((request, response) => {
	if (request.url === '/p/1') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
	else if (request.url === '/p/refused') response.writeHead(403).end()
	else if (request.url === '/.well-known/ucp') sendJson(response, profile())
	else if (request.url === '/ucp/catalog/lookup') {
		asked.push(String(request.headers['ucp-agent']))
		sendJson(response, { ucp: { version }, products: [item()] })
	} else response.writeHead(404).end()
})
before(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	const { port } = server.address() as AddressInfo
	origin = `http://shop.localhost:${port}`
	allow = `shop.localhost:${port}=127.0.0.1`
})
after(async () => {
	server.closeAllConnections()
	await new Promise((resolve) => server.close(resolve))
})

test('CL46 with --profile the shop’s own catalog comes before its page; without it is not asked', async () => {
	const read = async (words: readonly string[]) => {
		const { code, stdout } = await runHutong(['card', '--allow', allow, ...words, `${origin}/p/1`])
		assert.equal(code, 0)
		const { title, price, brand, sources } = JSON.parse(stdout)
		return [title, price.amount, brand, sources.price, sources.brand, asked.length]
	}
	assert.deepEqual(await read([]), ['A cup', '129.00', 'Hutong', 'json-ld', 'json-ld', 0])
	assert.deepEqual(await read(['--profile', platform]), ['Blue cup', '119.00', 'Hutong', 'ucp', 'json-ld', 1])
	assert.deepEqual(asked, [`profile="${platform}"`])
})

test('CL46 a page that is refused leaves the card to the catalog; without --profile it says why there is none', async () => {
	const words = ['card', '--allow', allow, `${origin}/p/refused`]
	const without = await runHutong(words)
	assert.deepEqual([without.code, without.stderr], [1, 'hutong card: status (answered 403)\n'])
	const { code, stdout } = await runHutong([...words, '--profile', platform])
	const { title, price, sources } = JSON.parse(stdout)
	assert.deepEqual([code, title, price.amount, sources.price], [0, 'Blue cup', '119.00', 'ucp'])
})

test('CL46 a profile that is no web address is a wrong call', async () => {
	const { code, stderr } = await runHutong(['card', '--profile', 'nothing', `${origin}/p/1`])
	assert.deepEqual([code, stderr], [2, 'hutong card: --profile is a web address, not nothing\n'])
})

function sendJson(response: ServerResponse, value: unknown): void {
	response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function profile() {
	const services = { 'dev.ucp.shopping': [{ version, transport: 'rest', endpoint: `${origin}/ucp` }] }
	return { ucp: { version, services, capabilities: { 'dev.ucp.shopping.catalog.lookup': [{ version }] } } }
}

function item() {
	const price = { amount: 11900, currency: 'CNY' }
	const variant = {
		id: 'c',
		price,
		inputs: ['1', 'refused'].map((page) => ({ id: `${origin}/p/${page}`, match: 'featured' })),
	}
	return { id: '1', title: 'Blue cup', price_range: { min: price, max: price }, variants: [variant] }
}
