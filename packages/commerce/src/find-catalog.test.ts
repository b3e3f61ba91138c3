import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCatalog } from './find-catalog.ts'
import { findSigningKey, parseShopProfile } from './shop-profile.ts'

const at = 'https://shop.example/.well-known/ucp'
const endpoint = 'https://shop.example/ucp'
const rest = { version: '2026-04-08', transport: 'rest', endpoint }
const lookup = { version: '2026-04-08', schema: 'https://ucp.dev/2026-04-08/schemas/shopping/catalog_lookup.json' }

type Parts = { readonly services?: unknown; readonly capabilities?: unknown; readonly at?: string }

function find(parts: Parts) {
	const { services = { 'dev.ucp.shopping': [rest] }, capabilities = { 'dev.ucp.shopping.catalog.lookup': [lookup] } } =
		parts
	const profile = parseShopProfile(JSON.stringify({ ucp: { version: '2026-04-08', services, capabilities } }))
	return profile && findCatalog(profile, parts.at ?? at)
}

const found: readonly (readonly [what: string, parts: Parts, endpoint: string, version: string])[] = [
	['as the specification shows it', {}, endpoint, '2026-04-08'],
	[
		'beside other ways of speaking',
		{ services: { 'dev.ucp.shopping': [{ ...rest, transport: 'mcp' }, rest] } },
		endpoint,
		'2026-04-08',
	],
	[
		'in the newest version both speak',
		{
			services: { 'dev.ucp.shopping': [rest, { ...rest, version: '2026-08-25', endpoint: `${endpoint}/v2/` }] },
			capabilities: {
				'dev.ucp.shopping.catalog.lookup': [lookup, { version: '2026-08-25' }, { version: '2027-01-01' }],
			},
		},
		`${endpoint}/v2`,
		'2026-08-25',
	],
	[
		'on the machine itself, where the profile was read in the clear',
		{
			services: { 'dev.ucp.shopping': [{ ...rest, endpoint: 'http://shop.localhost/ucp' }] },
			at: 'http://shop.localhost/.well-known/ucp',
		},
		'http://shop.localhost/ucp',
		'2026-04-08',
	],
]
for (const [what, parts, where, version] of found) {
	test(`CO9 a profile leads to the catalog: ${what}`, () => {
		assert.deepEqual(find(parts), { endpoint: where, version })
	})
}

const service = (change: object) => ({ services: { 'dev.ucp.shopping': [{ ...rest, ...change }] } })
const missing: readonly (readonly [what: string, parts: Parts])[] = [
	['no capability', { capabilities: {} }],
	['search alone', { capabilities: { 'dev.ucp.shopping.catalog.search': [lookup] } }],
	['no service', { services: {} }],
	['another way than REST', service({ transport: 'mcp' })],
	['no endpoint', service({ endpoint: undefined })],
	['a version of tomorrow', { capabilities: { 'dev.ucp.shopping.catalog.lookup': [{ version: '2027-01-01' }] } }],
	['a service of another version', service({ version: '2026-08-25' })],
	['an endpoint in the clear', service({ endpoint: 'http://shop.example/ucp' })],
	['an endpoint with user info', service({ endpoint: 'https://a:b@shop.example/ucp' })],
	['an endpoint that is none', service({ endpoint: 'javascript:alert(1)' })],
	['an endpoint with a query', service({ endpoint: `${endpoint}?to=` })],
	[
		'a schema of somebody else',
		{ capabilities: { 'dev.ucp.shopping.catalog.lookup': [{ ...lookup, schema: 'https://evil.example/s.json' }] } },
	],
	['a registry of another shape', { services: { 'dev.ucp.shopping': rest } }],
	['entries that are none', { capabilities: { 'dev.ucp.shopping.catalog.lookup': [null, 1] } }],
]
for (const [what, parts] of missing) {
	test(`CO9 a profile leads to no catalog: ${what}`, () => {
		assert.equal(find(parts), null)
	})
}

test('CO9 names that objects have by nature are no services', () => {
	const text = `{"ucp":{"version":"2026-04-08","services":{"__proto__":[{"version":"1"}]},"capabilities":{"constructor":[]}}}`
	const profile = parseShopProfile(text)
	assert.ok(profile)
	assert.equal(findCatalog(profile, at), null)
})

test('CO9 what is no profile is none, and one without keys signs nothing', () => {
	for (const text of ['', 'null', '[]', '{"ucp":{}}', '{"ucp":{"version":"soon"}}', '<html>', '['.repeat(100_000)]) {
		assert.equal(parseShopProfile(text), null, text.slice(0, 20))
	}
	const profile = parseShopProfile('{"ucp":{"version":"2026-04-08"}}')
	assert.ok(profile)
	assert.equal(findSigningKey(profile, 'k1'), null)
})
