import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Answer, startSite } from '../testing/start-site.ts'

const json = '{"ids":["杯子"]}'
const asking = {
	purpose: 'card',
	accept: 'json',
	question: { json, agent: 'profile="https://chat.example/ucp"' },
} as const

/** Answers with how it was asked; robots.txt is what is handed in. */
function echo(robots = ''): Answer {
	return async (request, response) => {
		if (request.url === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end(robots)
		else if (request.url === '/moved') response.writeHead(307, { location: '/ucp' }).end()
		else {
			const said = JSON.stringify({ method: request.method, body: await readAll(request) })
			response.writeHead(200, { 'content-type': 'application/json' }).end(said)
		}
	}
}

async function readAll(request: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = []
	for await (const piece of request) pieces.push(piece)
	return Buffer.concat(pieces).toString()
}

test('OF23 a question arrives whole by POST, says who asks, and nothing else', async () => {
	const site = await startSite(echo())
	const result = await createTestFetch({ allowances: [site.allowance] }).fetch(`${site.origin}/ucp`, asking)
	await site.close()
	assert.ok(result.ok)
	assert.deepEqual(JSON.parse(new TextDecoder().decode(result.body)), { method: 'POST', body: json })
	const { host: _, ...headers } = site.seenHeaders.at(-1) ?? {}
	assert.deepEqual(headers, {
		'user-agent': 'HutongBot/0.1 (link preview of a self-hosted chat)',
		accept: 'application/json, application/*+json',
		'accept-encoding': headers['accept-encoding'],
		'content-type': 'application/json',
		'content-length': String(Buffer.byteLength(json)),
		'ucp-agent': asking.question.agent,
		connection: 'close',
	})
})

test('OF23 an agent that would get out of its line is left out', async () => {
	const site = await startSite(echo())
	const question = { json, agent: 'profile="x"\r\nCookie: a=b' }
	await createTestFetch({ allowances: [site.allowance] }).fetch(`${site.origin}/ucp`, { ...asking, question })
	await site.close()
	assert.deepEqual([site.seenHeaders.at(-1)?.['ucp-agent'], site.seenHeaders.at(-1)?.cookie], [undefined, undefined])
})

test('OF23 a redirect of a question is refused and not followed', async () => {
	const site = await startSite(echo())
	const door = createTestFetch({ allowances: [site.allowance] })
	const result = await door.fetch(`${site.origin}/moved`, { ...asking, followRedirects: true })
	await site.close()
	assert.deepEqual([result.ok, !result.ok && result.reason], [false, 'redirect_refused'])
	assert.deepEqual(site.requests, ['/robots.txt', '/moved'])
})

test('OF23 a question goes through the guards, the caller and robots.txt', async () => {
	const site = await startSite(echo('User-agent: *\nDisallow: /ucp'))
	const door = createTestFetch({ allowances: [site.allowance] })
	const inner = `http://127.0.0.1:${site.port}/ucp`
	const cases = [
		[`${site.origin}/ucp`, asking, 'robots_refused'],
		[`${site.origin}/other`, { ...asking, checkHop: () => false }, 'hop_refused'],
		[inner, asking, 'port_refused'],
		['http://127.0.0.1/ucp', asking, 'address_refused'],
	] as const
	for (const [url, request, reason] of cases) {
		const result = await door.fetch(url, request)
		assert.equal(!result.ok && result.reason, reason, url)
	}
	await site.close()
	assert.deepEqual(site.requests, ['/robots.txt'])
})

test('OF23 the same question at once is put once, another one for itself', async () => {
	const site = await startSite(echo())
	const door = createTestFetch({ allowances: [site.allowance] })
	const ask = (text: string) => door.fetch(`${site.origin}/ucp`, { ...asking, question: { json: text } })
	const answers = await Promise.all([ask('1'), ask('1'), ask('2')])
	await site.close()
	const said = answers.map((answer) => answer.ok && JSON.parse(new TextDecoder().decode(answer.body)).body)
	assert.deepEqual(said, ['1', '1', '2'])
	assert.equal(site.requests.filter((path) => path === '/ucp').length, 2)
})
