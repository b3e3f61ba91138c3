import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Answer, type Site, startSite } from '../testing/start-site.ts'
import type { FetchRequest } from './fetch-request.ts'
import type { FetchResult } from './fetch-result.ts'

const request: FetchRequest = { purpose: 'resolve' }
const html = { 'content-type': 'text/html' }

async function fetchFrom(answer: Answer, path = '/', extra: Partial<FetchRequest> = {}) {
	const site = await startSite(answer)
	try {
		const door = createTestFetch({ allowances: [site.allowance] })
		return { site, result: await door.fetch(`${site.origin}${path}`, { ...request, ...extra }) }
	} finally {
		await site.close()
	}
}

function toPaths(site: Site, result: FetchResult) {
	return result.hops.map((hop) => [hop.url.replace(site.origin, ''), hop.status])
}

/** Redirects along a table of paths. */
function along(table: Readonly<Record<string, string>>, status = 302): Answer {
	return (incoming, response) => {
		const location = table[incoming.url ?? '']
		if (location === undefined) response.writeHead(200, html).end('end')
		else response.writeHead(status, { location: Buffer.from(location).toString('latin1') }).end()
	}
}

test('OF50 redirects of every kind are followed and every hop is named', async () => {
	for (const status of [301, 302, 303, 307, 308]) {
		const { site, result } = await fetchFrom(along({ '/': '/a?b=1', '/a?b=1': '../c#d' }, status))
		assert.ok(result.ok)
		assert.equal(result.url, `${site.origin}/c`)
		assert.deepEqual(toPaths(site, result), [
			['/', status],
			['/a?b=1', status],
			['/c', 200],
		])
	}
})

test('OF50 a redirect written in raw UTF-8 leads where it says', async () => {
	const { site, result } = await fetchFrom(along({ '/': '/胡同' }))
	assert.equal(result.ok && result.url, `${site.origin}/%E8%83%A1%E5%90%8C`)
})

test('OF51 five redirects pass, six do not', async () => {
	const chain = Object.fromEntries(Array.from({ length: 6 }, (_, step) => [`/${step}`, `/${step + 1}`]))
	assert.equal((await fetchFrom(along(chain), '/1')).result.ok, true)
	const { result } = await fetchFrom(along(chain), '/0')
	assert.equal(result.ok ? 'ok' : result.reason, 'too_many_redirects')
	assert.equal(result.hops.length, 6)
})

test('OF52 a loop ends at the first return', async () => {
	const { site, result } = await fetchFrom(along({ '/': '/a', '/a': '/b', '/b': '/a#x' }))
	assert.equal(result.ok ? 'ok' : result.reason, 'redirect_loop')
	assert.deepEqual(site.requests, ['/', '/a', '/b'])
})

test('OF53 every hop goes through the guards of the first', async () => {
	for (const [location, reason] of [
		['ftp://shop.example/', 'scheme_refused'],
		['file:///etc/passwd', 'scheme_refused'],
		['javascript:alert(1)', 'scheme_refused'],
		['http://user:secret@shop.example/', 'credentials_refused'],
		['http://shop.example:22/', 'port_refused'],
		['http://127.0.0.1/', 'address_refused'],
		['//[::ffff:127.0.0.1]/', 'address_refused'],
		['http://metadata/', 'host_invalid'],
		['http://a\tb.example/', 'url_invalid'],
		['http://[', 'url_invalid'],
	] as const) {
		const { result } = await fetchFrom(along({ '/': location }))
		assert.equal(result.ok ? 'ok' : result.reason, reason, location)
		assert.equal(result.ok ? 0 : result.status, 302)
	}
})

test('OF54 a redirect that says nowhere is an odd status', async () => {
	const { result } = await fetchFrom((_, response) => response.writeHead(302).end())
	assert.deepEqual(result.ok ? null : [result.reason, result.status], ['status', 302])
})

test('OF55 when redirects are not followed the target is named and not asked', async () => {
	const { site, result } = await fetchFrom(along({ '/': '/a' }), '/', { followRedirects: false })
	assert.equal(result.ok ? 'ok' : result.reason, 'redirect_refused')
	assert.equal(result.ok ? null : result.location, `${site.origin}/a`)
	assert.deepEqual(site.requests, ['/'])
})

test('OF55 a target the guards refuse is not named as one to follow, but apart', async () => {
	const { result } = await fetchFrom(along({ '/': 'http://10.0.0.1/' }), '/', { followRedirects: false })
	assert.ok(!result.ok)
	assert.deepEqual([result.reason, result.location], ['address_refused', undefined])
	assert.equal(result.refusedLocation, 'http://10.0.0.1/')
})

test('OF55 a redirect that is refused as one names its target apart', async () => {
	const chain = Object.fromEntries(Array.from({ length: 6 }, (_, step) => [`/${step}`, `/${step + 1}`]))
	for (const [table, path, expected] of [
		[chain, '/0', '/6'],
		[{ '/': '/a', '/a': '/' }, '/', '/'],
	] as const) {
		const { site, result } = await fetchFrom(along(table), path)
		assert.ok(!result.ok)
		assert.deepEqual([result.location, result.refusedLocation], [undefined, `${site.origin}${expected}`])
	}
})

const refusedTargets: readonly [target: string, reason: string, extra: Partial<FetchRequest>][] = [
	['http://10.0.0.1/', 'address_refused', {}],
	['https://shop.example/unsubscribe?u=1', 'one_time_link', { purpose: 'card' }],
	['https://shop.example/logout', 'one_time_link', { purpose: 'resolve' }],
	['https://shop.example/no', 'hop_refused', { checkHop: (url) => !url.endsWith('/no') }],
]
for (const [target, expected, extra] of refusedTargets) {
	test(`OF55 a redirect that is followed to what is refused names it: ${expected}`, async () => {
		const { result } = await fetchFrom(along({ '/': target }), '/', extra)
		assert.deepEqual(result.ok ? null : [result.reason, result.location], [expected, target])
	})
}

test('OF55 a link that a visit would spend may be named where it is not visited', async () => {
	const target = 'https://shop.example/unsubscribe?u=1'
	const { result } = await fetchFrom(along({ '/': target }), '/', { followRedirects: false })
	assert.deepEqual(result.ok ? null : [result.reason, result.location], ['redirect_refused', target])
})

test('OF56 the caller is asked before every hop and its no ends the fetch', async () => {
	const asked: string[] = []
	const { site, result } = await fetchFrom(along({ '/': '/a', '/a': '/b' }), '/', {
		async checkHop(url) {
			asked.push(new URL(url).pathname)
			return !url.endsWith('/b')
		},
	})
	assert.equal(result.ok ? 'ok' : result.reason, 'hop_refused')
	assert.deepEqual(asked, ['/', '/a', '/b'])
	assert.deepEqual(site.requests, ['/', '/a'])
})

test('OF57 an allowance is one host on one port, pinned to its address', async () => {
	const site = await startSite((_, response) => response.writeHead(200, html).end())
	const door = createTestFetch({ allowances: [{ ...site.allowance, scheme: 'http' }] })
	const reasons: string[] = []
	for (const url of [
		`http://shop.localhost:${site.port}/`,
		`http://SHOP.localhost:${site.port}/`,
		`https://shop.localhost:${site.port}/`,
		`http://shop.localhost.:${site.port}/`,
		`http://shop.localhost:${site.port + 1}/`,
		`http://sub.shop.localhost:${site.port}/`,
		`http://127.0.0.1:${site.port}/`,
		'http://shop.localhost/',
	]) {
		const result = await door.fetch(url, request)
		reasons.push(result.ok ? 'ok' : result.reason)
	}
	await site.close()
	assert.deepEqual(reasons, ['ok', 'ok', ...Array(4).fill('host_invalid'), 'port_refused', 'host_invalid'])
})

test('OF3 what is not a URL, too long or with control characters is refused', async () => {
	const door = createTestFetch()
	for (const url of [
		'',
		'shop.example',
		'//shop.example/',
		'http://',
		'http://a b/',
		'http://shop.example/\u0000',
		'http://shop.exa\nmple/',
		'\thttp://shop.example/',
		'http://shop.example/\u0085',
		`http://shop.example/${'a'.repeat(5_000)}`,
		`http://shop.example/${'胡'.repeat(1_000)}`,
		'http://256.1.1.1/',
		'http://1.2.3.4.5/',
		'http://xn--a/',
	]) {
		const result = await door.fetch(url, request)
		const reason = result.ok ? 'ok' : result.reason
		assert.ok(['url_invalid', 'host_invalid'].includes(reason), `${url}: ${reason}`)
	}
})

test('OF4 a host that is no public name is refused', async () => {
	const door = createTestFetch()
	for (const host of [
		'localhost',
		'metadata',
		'-a.example',
		'a-.example',
		'a..example',
		`${'a'.repeat(64)}.example`,
		`${'a.'.repeat(127)}example`,
		'a!b.example',
		"a'b.example",
		'.example',
		'shop.localhost',
		'printer.local',
		'metadata.google.internal',
		'METADATA.google.internal.',
		'nas.home.arpa',
		'wiki.corp',
		'abc.onion',
	]) {
		const result = await door.fetch(`http://${host}/`, request)
		assert.equal(result.ok ? 'ok' : result.reason, 'host_invalid', host)
	}
})
