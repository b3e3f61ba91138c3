import { createHash, createPublicKey } from 'node:crypto'
import { type RequestSigner, SigningKey } from '@hutong/commerce'
import { Check } from 'typebox/value'
import type { KeyPair } from '../keys/key-file.ts'

/** A shop's Ed25519 pair as it signs with it and as its profile shows it. The key id is the thumbprint (RFC 7638). */
export type ShopSigner = { readonly publicKey: SigningKey; signer(): Promise<RequestSigner> }

/** Throws TypeError when the pair is not an Ed25519 one. */
export function createShopSigner(pair: KeyPair): ShopSigner {
	const { kty, crv, x } = createPublicKey(pair.publicKey).export({ format: 'jwk' })
	const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')
	const publicKey: unknown = { kty, crv, kid, x, use: 'sig', alg: 'EdDSA' }
	if (!Check(SigningKey, publicKey)) throw new TypeError('webhook: the signing key is not an Ed25519 key')
	const der = Buffer.from(pair.privateKey.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64')
	let imported: Promise<RequestSigner> | undefined
	return {
		publicKey,
		signer() {
			imported ??= crypto.subtle
				.importKey('pkcs8', der, 'Ed25519', false, ['sign'])
				.then((privateKey) => ({ keyid: kid, privateKey }))
			return imported
		},
	}
}
