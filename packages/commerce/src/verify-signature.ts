import type { InnerList, Parameters } from 'structured-headers'
import { isContentDigestOf } from './content-digest.ts'
import { fieldValue, type HttpRequest } from './http-request.ts'
import type { SigningKey } from './shop-profile.ts'
import { createSignatureBase } from './signature-base.ts'
import { findSignature } from './signature-input.ts'

/** What a receiver asks of a signature; times are in seconds. */
export type SignaturePolicy = {
	/** Components that must be covered; more may be. */
	readonly components: readonly string[]
	readonly alg?: 'ed25519'
	readonly tag?: string
	readonly maxAgeSeconds: number
	/** How far the sender's clock may run ahead. */
	readonly maxAheadSeconds: number
}

export type VerifyOptions = {
	/** Looks the key up by its id among the keys of a shop the receiver knows. */
	findKey(keyid: string): Promise<SigningKey | null> | SigningKey | null
	/** The receiver's clock, in milliseconds since the epoch. */
	readonly now: number
}

export type SignatureRefusal =
	| 'signature_missing'
	| 'signature_malformed'
	| 'signature_wrong'
	| 'tag_mismatch'
	| 'algorithm_unsupported'
	| 'components_uncovered'
	| 'component_missing'
	| 'component_repeated'
	| 'component_unsupported'
	| 'created_missing'
	| 'too_old'
	| 'from_the_future'
	| 'key_unknown'
	| 'digest_mismatch'

export type SignatureVerdict =
	| { readonly ok: true; readonly keyid: string; readonly created: number }
	| { readonly ok: false; readonly reason: SignatureRefusal }

/**
 * Checks one signature of a request against a policy (RFC 9421 §3.2), cheap checks first.
 * @returns on success the key and `created` in seconds since the epoch
 */
export async function verifySignature(
	request: HttpRequest,
	policy: SignaturePolicy,
	options: VerifyOptions,
): Promise<SignatureVerdict> {
	const found = findSignature(request, policy.tag)
	if (!found.ok) return found
	const refusal = refusedCoverage(found.covered, policy) ?? refusedTime(found.covered[1], policy, options.now)
	if (refusal) return { ok: false, reason: refusal }
	const built = createSignatureBase(request, found.covered)
	if (!built.ok) return built
	const keyid = found.covered[1].get('keyid')
	const key = typeof keyid === 'string' ? await options.findKey(keyid) : null
	if (!key || typeof keyid !== 'string') return { ok: false, reason: 'key_unknown' }
	if (!(await isSignedBy(key, found.signature, built.base))) return { ok: false, reason: 'signature_wrong' }
	if (!(await isBodyWhole(request, found.covered))) return { ok: false, reason: 'digest_mismatch' }
	return { ok: true, keyid, created: Number(found.covered[1].get('created')) }
}

function refusedCoverage([components, params]: InnerList, policy: SignaturePolicy): SignatureRefusal | null {
	const alg = params.get('alg')
	if (alg === undefined ? policy.alg !== undefined : alg !== 'ed25519') return 'algorithm_unsupported'
	const covered = new Set(components.filter(([, own]) => own.size === 0).map(([name]) => name))
	return policy.components.every((name) => covered.has(name)) ? null : 'components_uncovered'
}

function refusedTime(params: Parameters, policy: SignaturePolicy, now: number): SignatureRefusal | null {
	const created = params.get('created')
	if (typeof created !== 'number' || !Number.isSafeInteger(created)) return 'created_missing'
	const age = now / 1000 - created
	if (age > policy.maxAgeSeconds) return 'too_old'
	if (age < -policy.maxAheadSeconds) return 'from_the_future'
	const expires = params.get('expires')
	return typeof expires === 'number' && now / 1000 > expires ? 'too_old' : null
}

async function isSignedBy(key: SigningKey, signature: Uint8Array<ArrayBuffer>, base: string): Promise<boolean> {
	const jwk = { kty: key.kty, crv: key.crv, x: key.x }
	// 43 letters are not yet a point: a profile may list a key that no runtime takes.
	const publicKey = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']).catch(() => null)
	if (!publicKey) return false
	return crypto.subtle.verify('Ed25519', publicKey, signature, new TextEncoder().encode(base))
}

async function isBodyWhole(request: HttpRequest, [components]: InnerList): Promise<boolean> {
	if (!components.some(([name]) => name === 'content-digest')) return true
	const field = fieldValue(request, 'content-digest')
	return field !== null && isContentDigestOf(field, request.body)
}
