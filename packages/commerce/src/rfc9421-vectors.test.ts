import assert from 'node:assert/strict'
import { constants, createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Item } from 'structured-headers'
import { isContentDigestOf } from './content-digest.ts'
import type { HttpRequest } from './http-request.ts'
import type { SigningKey } from './shop-profile.ts'
import { createSignatureBase } from './signature-base.ts'
import { findSignature } from './signature-input.ts'
import { verifySignature } from './verify-signature.ts'

type Vectors = {
	readonly keys: Readonly<Record<string, string>>
	readonly messages: Readonly<Record<string, string>>
	readonly transforms_B4: readonly { readonly message: string; readonly verifies: boolean }[]
}

const file = new URL('../../../../shared/suites/payment/rfc9421-vectors.json', import.meta.url)
const skip = existsSync(file) ? false : 'the vectors are not here'
// The file is the suite's own, of the shape above.
const vectors: Vectors | null = skip ? null : (JSON.parse(readFileSync(file, 'utf8')) as Vectors)

/** RFC 9421, B.1.4 */
const testKey: SigningKey = {
	kty: 'OKP',
	crv: 'Ed25519',
	kid: 'test-key-ed25519',
	x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
}
const anyTime = { components: [], maxAgeSeconds: Number.MAX_SAFE_INTEGER, maxAheadSeconds: 0 }
const options = {
	now: Date.parse('2026-11-23T08:00:00Z'),
	findKey: (id: string) => (id === testKey.kid ? testKey : null),
}

test('CO8 the Ed25519 example of RFC 9421 B.2.6 verifies', { skip }, async () => {
	const verdict = await verifySignature(message('httpreq1ed25519'), anyTime, options)
	assert.deepEqual(verdict, { ok: true, keyid: 'test-key-ed25519', created: 1618884473 })
})

test('CO8 that example is no order webhook: it covers too little', { skip }, async () => {
	const policy = { ...anyTime, components: ['content-digest'] }
	const verdict = await verifySignature(message('httpreq1ed25519'), policy, options)
	assert.deepEqual(verdict, { ok: false, reason: 'components_uncovered' })
})

test('CO8 the transformed messages of RFC 9421 B.4 verify exactly when the RFC says so', { skip }, async () => {
	const cases = vectors?.transforms_B4 ?? []
	assert.equal(cases.length, 6)
	for (const { message: name, verifies } of cases) {
		assert.equal((await verifySignature(message(name), anyTime, options)).ok, verifies, name)
	}
})

for (const name of ['httpreq1pssMinimal', 'httpreq1pssFull']) {
	test(`CO8 the signature base of ${name} is the one its RSA-PSS signature signs`, { skip }, () => {
		const found = findSignature(message(name), undefined)
		assert.ok(found.ok)
		const built = createSignatureBase(message(name), found.covered)
		assert.ok(built.ok)
		const key = createPublicKey(vectors?.keys['rsaPSSPubKey']?.trim() ?? '')
		const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 }
		assert.equal(verify('sha512', Buffer.from(built.base), pss, found.signature), true)
		assert.equal(verify('sha512', Buffer.from(`${built.base} `), pss, found.signature), false)
	})
}

test('CO8 a component with a parameter (B.2.2) is refused, never guessed', { skip }, () => {
	const found = findSignature(message('httpreq1pssSelective'), undefined)
	assert.ok(found.ok)
	const built = createSignatureBase(message('httpreq1pssSelective'), found.covered)
	assert.deepEqual(built, { ok: false, reason: 'component_unsupported' })
})

test('CO8 the content digests of the examples are those of their bodies', { skip }, async () => {
	const request = message('httpreq1ed25519')
	const field = String(request.headers['content-digest'])
	assert.equal(await isContentDigestOf(field, new TextEncoder().encode('{"hello": "world"}')), true)
	assert.equal(await isContentDigestOf(field, new TextEncoder().encode('{"hello": "World"}')), false)
})

test('CO8 fields are combined as RFC 9421 2.1 shows', { skip }, () => {
	const request = message('httpreq4')
	const params: Item[] = ['x-ows-header', 'x-obs-fold-header', 'cache-control', 'empty-header'].map((name) => [
		name,
		new Map(),
	])
	const built = createSignatureBase(request, [params, new Map()])
	assert.ok(built.ok)
	assert.deepEqual(built.base.split('\n').slice(0, 4), [
		'"x-ows-header": Leading and trailing whitespace.',
		'"x-obs-fold-header": Obsolete line folding.',
		'"cache-control": max-age=60, must-revalidate',
		'"empty-header": ',
	])
})

function message(name: string): HttpRequest {
	const [head = '', body = ''] = (vectors?.messages[name] ?? '').split(/\n\n([\s\S]*)/)
	const [start = '', ...lines] = head.split(/\n(?![ \t])/)
	const [method = '', target = ''] = start.split(' ')
	const headers: Record<string, string[]> = {}
	for (const line of lines) {
		const at = line.indexOf(':')
		const field = line.slice(0, at).toLowerCase()
		headers[field] = [...(headers[field] ?? []), line.slice(at + 1)]
	}
	const host = headers['host']?.[0]?.trim() ?? ''
	return { method, url: `https://${host}${target}`, headers, body: new TextEncoder().encode(body) }
}
