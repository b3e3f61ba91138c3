import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleId, person, snapshot } from '../testing/examples.ts'
import { type Reply, startServer } from '../testing/start-server.ts'
import { type ApiClient, createApiClient } from './api-client.ts'
import { type ErrorCode, errorCodes } from './error-code.ts'
import { createProblem } from './problem.ts'

const id = exampleId(1)
const message = exampleId(2)

/** What is called · method · path · body */
const calls: readonly (readonly [(api: ApiClient) => Promise<unknown>, string, string, unknown?])[] = [
	[(api) => api.config(), 'GET', '/api/config'],
	[(api) => api.signIn({ username: 'a', password: 'b' }), 'POST', '/api/sign-in', { username: 'a', password: 'b' }],
	[(api) => api.signInDemo('linxiao'), 'POST', '/api/demo/sign-in', { username: 'linxiao' }],
	[(api) => api.signOut(), 'POST', '/api/sign-out', {}],
	[(api) => api.findPeople('林 &?#'), 'GET', '/api/people?query=%E6%9E%97%20%26%3F%23'],
	[(api) => api.conversation('../me?x#y'), 'GET', '/api/conversations/..%2Fme%3Fx%23y'],
	[(api) => api.history(id, 7), 'GET', `/api/conversations/${id}/messages?before=7&limit=50`],
	[(api) => api.rename(id, '茶'), 'PUT', `/api/conversations/${id}/title`, { title: '茶' }],
	[(api) => api.leave(id), 'DELETE', `/api/conversations/${id}/members/me`],
	[(api) => api.openLink(id, message, 0), 'POST', `/api/conversations/${id}/messages/${message}/links/0/open`, {}],
	[(api) => api.openOrder(message, { again: true }), 'POST', `/api/orders/${message}/open`, { again: true }],
	[(api) => api.quote('116.00700', 'week'), 'GET', '/api/quotes/116.00700?period=week'],
	[(api) => api.removeCard(id, message, 1), 'DELETE', `/api/conversations/${id}/messages/${message}/links/1/card`],
]

test('WP8 a call asks by its method and path, with ids made safe and the body as JSON', async () => {
	for (const [call, method, path, body] of calls) {
		await using server = await startServer({ body: 'null' })
		const credentials: unknown[] = []
		const spying = (url: string, init: RequestInit) => {
			credentials.push(init.credentials)
			return fetch(url, init)
		}
		await call(createApiClient({ fetch: spying, base: server.base, headers: { cookie: 'session=1' } }))
		assert.deepEqual(credentials, ['same-origin'])
		const [asked] = server.asked
		assert.deepEqual([server.asked.length, asked?.method, asked?.path], [1, method, path])
		assert.deepEqual(asked?.body, body === undefined ? '' : JSON.stringify(body))
		assert.equal(asked?.headers['content-type'], body === undefined ? undefined : 'application/json')
		assert.deepEqual([asked?.headers['accept'], asked?.headers['cookie']], ['application/json', 'session=1'])
	}
})

test('WP9 a success gives its value, and null where there is no body', async () => {
	assert.deepEqual(await askMe({ body: JSON.stringify({ person }) }), { ok: true, value: { person } })
	assert.deepEqual(await askMe({ status: 201, body: JSON.stringify(snapshot) }), { ok: true, value: snapshot })
	assert.deepEqual(await askMe({ status: 204 }), { ok: true, value: null })
	assert.deepEqual(await askMe({ body: 'null' }), { ok: true, value: null })
})

test('WP10 every problem document comes back as it was sent, with its code', async () => {
	// The keys of the literal are the codes, by its type.
	for (const code of Object.keys(errorCodes) as readonly ErrorCode[]) {
		const problem = createProblem(code, { detail: 'why', retryAfter: 3 })
		const type = 'application/problem+json'
		const answer = await askMe({ status: problem.status, type, body: JSON.stringify(problem) })
		assert.deepEqual(answer, { ok: false, problem })
	}
})

/** Answers that are not the server's own · code · status */
const foreign: readonly (readonly [why: string, reply: Reply, code: ErrorCode, status: number])[] = [
	['a proxy without a server', { status: 502, type: 'text/html', body: '<h1>Bad Gateway</h1>' }, 'unavailable', 502],
	['a proxy that is busy', { status: 503, type: 'text/plain', body: 'busy' }, 'unavailable', 503],
	['a proxy that waited', { status: 504 }, 'unavailable', 504],
	['the sign-in page of a network', { type: 'text/html', body: '<!doctype html><p>Welcome' }, 'unavailable', 502],
	['JSON cut in half', { body: '{"person":{"id":"u1"' }, 'unavailable', 502],
	['words for an error', { status: 500, type: 'text/plain', body: 'oops' }, 'internal', 500],
	['JSON that is no problem document', { status: 404, body: '{"message":"Not Found"}' }, 'internal', 404],
	['a code that is no word', { status: 400, body: '{"code":7}' }, 'internal', 400],
	['null for an error', { status: 500, body: 'null' }, 'internal', 500],
	['nothing for an error', { status: 413 }, 'internal', 413],
]
for (const [why, reply, code, status] of foreign)
	test(`WP11 ${why} is the problem ${code}`, async () => {
		const answer = await askMe(reply)
		assert.ok(!answer.ok)
		assert.deepEqual([answer.problem.code, answer.problem.status], [code, status])
		assert.equal(answer.problem.type, `urn:hutong:error:${code}`)
	})

test('WP12 a network that breaks throws what fetch throws: nobody there, hung up, cut in the middle', async () => {
	const server = await startServer({})
	await server[Symbol.asyncDispose]()
	await assert.rejects(createApiClient({ fetch, base: server.base }).me(), TypeError)
	await assert.rejects(askMe({ breaks: 'hangUp' }), TypeError)
	await assert.rejects(askMe({ breaks: 'cut', body: '{"person":' }), TypeError)
})

async function askMe(reply: Reply) {
	await using server = await startServer(reply)
	return await createApiClient({ fetch, base: server.base }).me()
}
