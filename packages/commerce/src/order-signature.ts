import type { SignaturePolicy } from './verify-signature.ts'

/** How the order webhook is signed (docs/shop-integration.md). */
export const orderSignature = {
	components: ['@method', '@authority', '@path', 'content-digest', 'content-type'],
	alg: 'ed25519',
	tag: 'hutong-order',
	maxAgeSeconds: 300,
	maxAheadSeconds: 60,
} as const satisfies SignaturePolicy
