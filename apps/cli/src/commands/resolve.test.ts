import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { runHutong } from '../../testing/run-hutong.ts'

const asked: string[] = []
const server = createServer((request, response) => {
	const { hostname, pathname } = new URL(request.url ?? '/', `http://${request.headers.host}`)
	asked.push(`${hostname}${pathname}`)
	const [status, text] = pages()[`${hostname}${pathname}`] ?? [404, '']
	if (status === 302) response.writeHead(302, { location: text }).end()
	else response.writeHead(status, { 'content-type': 'text/html' }).end(text)
})
let folder = ''
let port = 0
let options: readonly string[] = []

before(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	port = (server.address() as AddressInfo).port
	folder = await mkdtemp(join(tmpdir(), 'hutong-cli-'))
	const entry = (host: string) => ({ host: `${host}:${port}`, scheme: 'http' })
	const platforms = [
		{ extends: 'taobao', hosts: [entry('taobao.localhost')], shortHosts: [entry('m.tb.localhost')] },
		{ extends: '1688', hosts: [entry('1688.localhost')], shortHosts: [entry('qr.1688.localhost')] },
	]
	const file = join(folder, 'platforms.json')
	await writeFile(file, JSON.stringify(platforms))
	const hosts = ['taobao.localhost', 'm.tb.localhost', '1688.localhost', 'qr.1688.localhost', 'news.localhost']
	options = ['--platforms', file, ...hosts.flatMap((host) => ['--allow', `${host}:${port}=127.0.0.1`])]
})
after(async () => {
	server.closeAllConnections()
	await new Promise((resolve) => server.close(resolve))
	await rm(folder, { recursive: true, force: true })
})

const at = (address: string) => `http://${address.replace('/', `:${port}/`)}`
const item = 'taobao.localhost/item.htm?id=610000000001'

function pages(): Record<string, readonly [status: number, text: string]> {
	const app = `wireless1688://ma.m.1688.com/plugin?url=${encodeURIComponent(at('1688.localhost/offer/7.html'))}`
	return {
		'm.tb.localhost/h.first1': [302, at('m.tb.localhost/h.script1')],
		'm.tb.localhost/h.script1': [200, `<script>var url = '${at(item)}&amp;ut_sk=1.x&amp;un=2';</script>`],
		'm.tb.localhost/h.meta1': [200, `<meta http-equiv="refresh" content="0; url=${at(item)}">`],
		'qr.1688.localhost/s/AbCd1': [200, `<a href="${app}">打开</a>`],
		'm.tb.localhost/h.inner1': [302, 'http://127.0.0.1:1/admin'],
		'm.tb.localhost/h.expired1': [200, '<p>链接已失效</p>'],
		'news.localhost/go': [302, at('news.localhost/story')],
		'news.localhost/story': [200, 'Tea'],
	}
}

test('CL20 every hop is printed with what led to it, then the clean URL and what it is', async () => {
	const { code, stdout, stderr } = await runHutong(['resolve', ...options, at('m.tb.localhost/h.first1')])
	assert.deepEqual(
		[code, stderr, stdout],
		[
			0,
			'',
			`0  ${at('m.tb.localhost/h.first1')}
1  ${at('m.tb.localhost/h.script1')}  (by redirect)
2  ${at(item)}&ut_sk=1.x&un=2  (by its page’s script)
=  ${at(item)}  (Taobao item 610000000001, 2 parameters removed)
`,
		],
	)
})

test('CL20 --json says the same with these keys in this order', async () => {
	const { code, stdout } = await runHutong(['resolve', '--json', ...options, at('m.tb.localhost/h.script1')])
	const expected = {
		...{ url: at('m.tb.localhost/h.script1'), ok: true, target: at(item) },
		...{ platform: 'taobao', kind: 'item', item: '610000000001', warning: null, removed: ['ut_sk', 'un'] },
		...{ problem: null, detail: null },
		hops: [
			{ url: at('m.tb.localhost/h.script1'), by: 'given' },
			{ url: `${at(item)}&ut_sk=1.x&un=2`, by: 'script' },
		],
	}
	assert.deepEqual([code, stdout], [0, `${JSON.stringify(expected)}\n`])
})

/** What is given, how its last hop was found, and where it leads. */
const ways: readonly [given: string, by: string, target: string][] = [
	['m.tb.localhost/h.meta1', 'refresh', item],
	['qr.1688.localhost/s/AbCd1', 'app-link', '1688.localhost/offer/7.html'],
	['news.localhost/go', 'redirect', 'news.localhost/story'],
	[item, 'given', item],
]
for (const [given, by, target] of ways) {
	test(`CL20 ${given} leads to ${target}: ${by}`, async () => {
		const answer = await resolve(at(given))
		assert.deepEqual([answer.code, answer.target, answer.hops.at(-1)?.by], [0, at(target), by])
	})
}

test('CL20 of a share text the first link is taken', async () => {
	const answer = await resolve(`【淘宝】${at('m.tb.localhost/h.meta1')}「蓝色茶杯」`)
	assert.deepEqual([answer.code, answer.target], [0, at(item)])
})

/** What is given, the code of what is wrong, and the last hop. */
const broken: readonly [given: string, problem: string, last: string][] = [
	['m.tb.localhost/h.expired1', 'card_link_expired', 'm.tb.localhost/h.expired1'],
	['m.tb.localhost/h.absent1', 'card_link_expired', 'm.tb.localhost/h.absent1'],
	['m.tb.localhost/h.inner1', 'card_refused', '127.0.0.1:1/admin'],
	['news.localhost/absent', 'card_gone', 'news.localhost/absent'],
]
for (const [given, problem, last] of broken) {
	test(`CL21 ${given} ends with 1 and ${problem}`, async () => {
		const answer = await resolve(at(given))
		const end = last.startsWith('127') ? `http://${last}` : at(last)
		assert.deepEqual([answer.code, answer.problem, answer.hops.at(-1)?.url], [1, problem, end])
		const { code, stderr, stdout } = await runHutong(['resolve', ...options, at(given)])
		assert.deepEqual([code, stdout.includes(end)], [1, true])
		assert.match(stderr, new RegExp(`^hutong resolve: ${problem}: [A-Z].*\\.( \\(.+\\))?\n$`))
	})
}

test('CL21 what the default policy stops is not asked, and that is said', async () => {
	const { code, stderr } = await runHutong(['resolve', 'https://taoba0.com/item'])
	assert.equal(code, 1)
	assert.match(stderr, /^hutong resolve: card_refused: .* \(the policy “open” stops it: look-alike\)\n$/)
})

test('CL21 fewer hops than the way has end with 1', async () => {
	const answer = await resolve(at('m.tb.localhost/h.first1'), '--max-hops', '1')
	assert.deepEqual([answer.code, answer.problem, answer.hops.length], [1, 'card_redirect_loop', 2])
})

test('CL21 a bare share code ends with 1', async () => {
	const { code, stderr } = await runHutong(['resolve', '€g1IVbaMXxxK€ 到淘宝'])
	assert.deepEqual([code, stderr.startsWith('hutong resolve: link_code_only: ')], [1, true])
})

test('CL22 an inner address is asked only when it is named', async () => {
	const before = asked.length
	const [, , ...allowed] = options
	const { code, stderr } = await runHutong(['resolve', at('news.localhost/go')])
	assert.match(stderr, /card_refused/)
	assert.deepEqual([code, asked.length], [1, before])
	assert.equal((await runHutong(['resolve', ...allowed, at('news.localhost/go')])).code, 0)
	assert.equal(asked.length, before + 2)
})

async function resolve(...words: readonly string[]) {
	const { code, stdout } = await runHutong(['resolve', '--json', ...options, ...words])
	// The program's own answer, whose shape the test above holds.
	const answer = JSON.parse(stdout) as { target: string; problem: string; hops: { url: string; by: string }[] }
	return { code, ...answer }
}
