import assert from 'node:assert/strict'
import test from 'node:test'
import { startServer } from '../testing/start-server.ts'
import { createApiClient } from './api-client.ts'
import { createDeskClient, type DeskClient } from './desk-client.ts'

const reason = '为什么'

/** What is called · method · path below /api/desk · body */
const calls: readonly (readonly [(desk: DeskClient) => Promise<unknown>, string, string, unknown?])[] = [
	[(desk) => desk.today(7), 'GET', '/today?days=7'],
	[(desk) => desk.policies(), 'GET', '/policies'],
	[(desk) => desk.policy('../x?y#z'), 'GET', '/policies/..%2Fx%3Fy%23z'],
	[(desk) => desk.presets(), 'GET', '/presets'],
	[(desk) => desk.checkPolicy({ document: { a: 1 } }), 'POST', '/policies/check', { document: { a: 1 } }],
	[(desk) => desk.tryPolicy({ document: [], days: 7 }), 'POST', '/policies/try', { document: [], days: 7 }],
	[
		(desk) => desk.publishPolicy({ document: null, reason, effectiveAt: null }),
		'POST',
		'/policies',
		{ document: null, reason, effectiveAt: null },
	],
	[(desk) => desk.approvePolicy('p/1'), 'POST', '/policies/p%2F1/approve', {}],
	[(desk) => desk.withdrawPolicy('p1'), 'POST', '/policies/p1/withdraw', {}],
	[(desk) => desk.rollBack({ to: 'p1', reason }), 'POST', '/policies/rollback', { to: 'p1', reason }],
	[(desk) => desk.lists(), 'GET', '/lists'],
	[(desk) => desk.refreshList('坏 站'), 'POST', '/lists/%E5%9D%8F%20%E7%AB%99/refresh', {}],
	[(desk) => desk.transparency('2022-01'), 'GET', '/transparency/2022-01'],
	[(desk) => desk.queue(), 'GET', '/queue'],
	[(desk) => desk.violations(), 'GET', '/violations'],
	[
		(desk) => desk.addViolation({ scope: 'host', target: 'a.example', reason: 'fraud', evidence: 'x', reports: [] }),
		'POST',
		'/violations',
		{ scope: 'host', target: 'a.example', reason: 'fraud', evidence: 'x', reports: [] },
	],
	[
		(desk) => desk.dismissReports({ reports: ['r1'], words: 'x' }),
		'POST',
		'/reports/dismiss',
		{ reports: ['r1'], words: 'x' },
	],
	[
		(desk) => desk.answerAppeal('a/1', { accept: true, words: 'x' }),
		'POST',
		'/appeals/a%2F1/answer',
		{ accept: true, words: 'x' },
	],
	[(desk) => desk.mails(), 'GET', '/mails'],
]

test('WP8 a call of the desk asks by its method and path, with ids made safe and the body as JSON', async () => {
	for (const [call, method, path, body] of calls) {
		await using server = await startServer({ body: 'null' })
		await call(createDeskClient(createApiClient({ fetch, base: server.base }).ask))
		const [asked] = server.asked
		assert.deepEqual([server.asked.length, asked?.method, asked?.path], [1, method, `/api/desk${path}`])
		assert.deepEqual(asked?.body, body === undefined ? '' : JSON.stringify(body))
	}
})
