import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { startSite } from '../testing/start-site.ts'

const refusing = 'User-agent: *\nDisallow: /'

for (const [title, location, reason, asked] of [
	['another robots.txt is followed', '/other/../robots.txt?v=2', 'robots_refused', ['/robots.txt', '/robots.txt?v=2']],
	['a page says that there is none', '/unsubscribe?u=1', 'ok', ['/robots.txt', '/page']],
	['the start page says that there is none', '/', 'ok', ['/robots.txt', '/page']],
] as const) {
	test(`OF76 a redirect of robots.txt visits nothing but a robots.txt: ${title}`, async () => {
		const site = await startSite((request, response) => {
			if (request.url === '/robots.txt') response.writeHead(302, { location }).end()
			else if (request.url?.startsWith('/robots.txt?'))
				response.writeHead(200, { 'content-type': 'text/plain' }).end(refusing)
			else response.writeHead(200, { 'content-type': 'text/html' }).end()
		})
		const result = await createTestFetch({ allowances: [site.allowance] }).fetch(`${site.origin}/page`, {
			purpose: 'card',
		})
		await site.close()
		assert.deepEqual([result.ok ? 'ok' : result.reason, site.requests], [reason, asked])
	})
}
