import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Answer, startSite } from '../testing/start-site.ts'

test('OF22 an answer of another type is refused and each set of types takes its own', async () => {
	for (const [accept, type, reason] of [
		['html', 'text/html; charset=gbk', 'ok'],
		['html', 'APPLICATION/XHTML+XML', 'ok'],
		['html', null, 'ok'],
		['html', 'application/pdf', 'type_refused'],
		['html', 'image/png', 'type_refused'],
		['preview', 'text/html', 'ok'],
		['preview', null, 'ok'],
		['preview', 'image/png', 'ok'],
		['preview', 'application/pdf', 'ok'],
		['preview', 'video/mp4', 'ok'],
		['preview', 'image/svg+xml', 'type_refused'],
		['preview', 'application/zip', 'type_refused'],
		['image', 'image/webp', 'ok'],
		['image', 'image/svg+xml', 'type_refused'],
		['image', null, 'type_refused'],
		['json', 'application/json', 'ok'],
		['json', 'application/ld+json', 'ok'],
		['json', 'text/html', 'type_refused'],
		[['text/plain', 'audio/*'], 'audio/ogg', 'ok'],
		[['text/plain', 'audio/*'], 'audio/', 'type_refused'],
	] as const) {
		const answer: Answer = (_, response) =>
			response.writeHead(200, type === null ? {} : { 'content-type': type }).end('x')
		const site = await startSite(answer)
		const door = createTestFetch({ allowances: [site.allowance] })
		const result = await door.fetch(`${site.origin}/`, { purpose: 'resolve', accept })
		await site.close()
		assert.equal(result.ok ? 'ok' : result.reason, reason, `${accept} ${type}`)
	}
})
