import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { findSigningKey, type HttpRequest, type SigningKey, signRequest, verifyRequest } from './index.ts'

const now = Date.parse('2026-11-23T08:01:11Z')
const keyid = 'shop-2026'
let privateKey: CryptoKey
let publicKey: SigningKey
let signed: HttpRequest

before(async () => {
	const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
	// Ed25519 always gives a pair; the library's type also allows for a single key.
	privateKey = (pair as CryptoKeyPair).privateKey
	const jwk = await crypto.subtle.exportKey('jwk', (pair as CryptoKeyPair).publicKey)
	publicKey = { kty: 'OKP', crv: 'Ed25519', kid: keyid, x: String(jwk.x) }
	signed = await sign('{"total":12900}')
})

test('CO3 a signed request is taken, with its key and time', async () => {
	assert.deepEqual(await verify(signed), { ok: true, keyid, created: now / 1000 })
})

test('CO3 the signature covers what the webhook promises, in that order', () => {
	assert.equal(
		signed.headers['signature-input'],
		`sig1=("@method" "@authority" "@path" "content-digest" "content-type");created=${now / 1000};keyid="${keyid}";alg="ed25519";tag="hutong-order"`,
	)
})

test('CO4 any change of the body is noticed', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (body) => {
			const same = Buffer.from(body).equals(Buffer.from(signed.body))
			assert.equal((await verify({ ...signed, body })).ok, same)
		}),
		{ numRuns: 40 },
	)
})

// each covered part altered on its own → the refusal
type Alteration = (request: HttpRequest) => HttpRequest | Promise<HttpRequest>
const withHeader =
	(name: string, change: (value: string) => string | undefined): Alteration =>
	(request) => ({ ...request, headers: { ...request.headers, [name]: change(String(request.headers[name])) } })
const other = () => sign('{"total":1}')
const alterations: readonly (readonly [name: string, reason: string, alter: Alteration])[] = [
	['method', 'signature_wrong', (request) => ({ ...request, method: 'PUT' })],
	['authority', 'signature_wrong', (request) => ({ ...request, url: 'https://other.example/api/webhooks/orders' })],
	['port', 'signature_wrong', (request) => ({ ...request, url: 'https://chat.example:444/api/webhooks/orders' })],
	['path', 'signature_wrong', (request) => ({ ...request, url: 'https://chat.example/api/webhooks/order' })],
	['content type', 'signature_wrong', withHeader('content-type', () => 'text/plain')],
	['missing content type', 'component_missing', withHeader('content-type', () => undefined)],
	['body', 'digest_mismatch', (request) => ({ ...request, body: new TextEncoder().encode('{"total":1}') })],
	[
		'body with its own digest',
		'signature_wrong',
		async (request) => ({
			...request,
			body: (await other()).body,
			headers: { ...request.headers, 'content-digest': (await other()).headers['content-digest'] },
		}),
	],
	[
		'digest of a kind nobody knows',
		'signature_wrong',
		withHeader('content-digest', (v) => v.replace('sha-256', 'md5')),
	],
	['digest that is no field', 'signature_wrong', withHeader('content-digest', () => ';;')],
	[
		'time',
		'signature_wrong',
		withHeader('signature-input', (v) => v.replace(/created=\d+/, `created=${now / 1000 - 5}`)),
	],
	['tag', 'tag_mismatch', withHeader('signature-input', (v) => v.replace('hutong-order', 'hutong-other'))],
	['missing tag', 'tag_mismatch', withHeader('signature-input', (v) => v.replace(';tag="hutong-order"', ''))],
	['algorithm', 'algorithm_unsupported', withHeader('signature-input', (v) => v.replace('"ed25519"', '"hmac-sha256"'))],
	['missing algorithm', 'algorithm_unsupported', withHeader('signature-input', (v) => v.replace(';alg="ed25519"', ''))],
	['missing time', 'created_missing', withHeader('signature-input', (v) => v.replace(/;created=\d+/, ''))],
	['time in text', 'created_missing', withHeader('signature-input', (v) => v.replace(/created=(\d+)/, 'created="$1"'))],
	['key id', 'key_unknown', withHeader('signature-input', (v) => v.replace(keyid, 'another'))],
	['missing key id', 'key_unknown', withHeader('signature-input', (v) => v.replace(`;keyid="${keyid}"`, ''))],
	['uncovered method', 'components_uncovered', withHeader('signature-input', (v) => v.replace('"@method" ', ''))],
	[
		'uncovered digest',
		'components_uncovered',
		withHeader('signature-input', (v) => v.replace(' "content-digest"', '')),
	],
	[
		'component with a parameter',
		'components_uncovered',
		withHeader('signature-input', (v) => v.replace('"content-digest"', '"content-digest";req')),
	],
	[
		'component twice',
		'component_repeated',
		withHeader('signature-input', (v) => v.replace('"@method"', '"@method" "@method"')),
	],
	[
		'component nobody knows',
		'component_unsupported',
		withHeader('signature-input', (v) => v.replace('"@method"', '"@method" "@status"')),
	],
	[
		'order of components',
		'signature_wrong',
		withHeader('signature-input', (v) => v.replace('"@method" "@authority"', '"@authority" "@method"')),
	],
	['signature', 'signature_wrong', withHeader('signature', (v) => v.replace(/:./, (m) => (m === ':A' ? ':B' : ':A')))],
	['empty signature', 'signature_wrong', withHeader('signature', () => 'sig1=::')],
	['signature of another label', 'signature_malformed', withHeader('signature', (v) => v.replace('sig1', 'sig2'))],
	['signature in text', 'signature_malformed', withHeader('signature', () => 'sig1="abc"')],
	['no signature', 'signature_missing', withHeader('signature', () => undefined)],
	['no signature input', 'signature_missing', withHeader('signature-input', () => undefined)],
	['broken signature input', 'signature_malformed', withHeader('signature-input', () => 'sig1=((')],
	['signature input that covers nothing', 'signature_malformed', withHeader('signature-input', () => 'sig1=1')],
]
for (const [name, reason, alter] of alterations) {
	test(`CO5 a request with another ${name} is refused: ${reason}`, async () => {
		assert.deepEqual(await verify(await alter(signed)), { ok: false, reason })
	})
}

// seconds between signing and checking → taken or not
const ages: readonly (readonly [number, string])[] = [
	[0, 'taken'],
	[300, 'taken'],
	[301, 'too_old'],
	[-60, 'taken'],
	[-61, 'from_the_future'],
]
for (const [age, expected] of ages) {
	test(`CO6 a signature of ${age} seconds ago: ${expected}`, async () => {
		const verdict = await verify(signed, now + age * 1000)
		assert.equal(verdict.ok ? 'taken' : verdict.reason, expected)
	})
}

test('CO6 a signature past its own expiry is refused', async () => {
	const expiring = withHeader('signature-input', (value) => `${value};expires=${now / 1000 - 1}`)
	assert.deepEqual(await verify(await expiring(signed)), { ok: false, reason: 'too_old' })
})

test('CO7 a key that is no point of the curve verifies nothing', async () => {
	const verdict = await verifyRequest(signed, { now, findKey: () => ({ ...publicKey, x: '_'.repeat(43) }) })
	assert.deepEqual(verdict, { ok: false, reason: 'signature_wrong' })
})

test('CO7 a key is found by its id, and only an Ed25519 one', () => {
	const ec = { kty: 'EC', crv: 'P-256', kid: 'old', x: 'AA', y: 'AA' }
	const profile = { ucp: { version: '2026-04-08' }, signing_keys: [ec, publicKey] }
	assert.deepEqual(findSigningKey(profile, keyid), publicKey)
	assert.equal(findSigningKey(profile, 'old'), null)
	assert.equal(findSigningKey(profile, 'none'), null)
})

async function sign(text: string): Promise<HttpRequest> {
	const request: HttpRequest = {
		method: 'POST',
		url: 'https://chat.example/api/webhooks/orders',
		headers: { 'content-type': 'application/json' },
		body: new TextEncoder().encode(text),
	}
	const headers = await signRequest(request, { keyid, privateKey }, now)
	return { ...request, headers: { ...request.headers, ...headers } }
}

function verify(request: HttpRequest, at = now) {
	return verifyRequest(request, { now: at, findKey: (id) => (id === keyid ? publicKey : null) })
}
