import { type BareItem, type InnerList, serializeDictionary } from 'structured-headers'
import { createContentDigest } from './content-digest.ts'
import type { HttpRequest } from './http-request.ts'
import { orderSignature } from './order-signature.ts'
import { createSignatureBase } from './signature-base.ts'

/** The private half of a key a shop lists in its profile under `keyid`. */
export type RequestSigner = { readonly keyid: string; readonly privateKey: CryptoKey }

/** The fields a signed request carries besides its own. */
export type SignatureHeaders = {
	readonly 'content-digest': string
	readonly 'signature-input': string
	readonly signature: string
}

/**
 * Signs an order webhook (RFC 9421 with Ed25519, `Content-Digest` by RFC 9530).
 * @param created when it is signed, in milliseconds since the epoch
 * @throws Error when the request has no `content-type`
 */
export async function signRequest(
	request: HttpRequest,
	signer: RequestSigner,
	created: number,
): Promise<SignatureHeaders> {
	const digest = await createContentDigest(request.body)
	const covered = signatureParams(signer.keyid, created)
	const built = createSignatureBase({ ...request, headers: { ...request.headers, 'content-digest': digest } }, covered)
	if (!built.ok) throw new Error(`order webhook: cannot sign, ${built.reason}`)
	const bytes = new TextEncoder().encode(built.base)
	const signature = await crypto.subtle.sign('Ed25519', signer.privateKey, bytes)
	return {
		'content-digest': digest,
		'signature-input': serializeDictionary(new Map([['sig1', covered]])),
		signature: serializeDictionary(new Map([['sig1', [signature, new Map()]]])),
	}
}

function signatureParams(keyid: string, created: number): InnerList {
	const params = new Map<string, BareItem>([
		['created', Math.floor(created / 1000)],
		['keyid', keyid],
		['alg', orderSignature.alg],
		['tag', orderSignature.tag],
	])
	return [orderSignature.components.map((name) => [name, new Map()]), params]
}
