import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'

/** A public Ed25519 key as a JSON Web Key (RFC 8037): `x` is the 32 bytes in base64url. */
export const SigningKey = Type.Object({
	kty: Type.Literal('OKP'),
	crv: Type.Literal('Ed25519'),
	kid: Type.String({ minLength: 1, maxLength: 200 }),
	x: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
	use: Type.Optional(Type.Literal('sig')),
	alg: Type.Optional(Type.Union([Type.Literal('EdDSA'), Type.Literal('Ed25519')])),
})
export type SigningKey = Static<typeof SigningKey>

/** A key of any kind, as a profile may list it beside the Ed25519 ones. */
const AnyKey = Type.Object({ kty: Type.String(), kid: Type.String({ minLength: 1, maxLength: 200 }) })

/** One way a service is spoken, or one version of a capability; `schema` is where it is described. */
const RegistryEntry = Type.Object({
	version: Type.String(),
	transport: Type.Optional(Type.String()),
	endpoint: Type.Optional(Type.String()),
	schema: Type.Optional(Type.String()),
})

const Registry = Type.Record(Type.String(), Type.Array(RegistryEntry))

/**
 * The profile a shop shows at `/.well-known/ucp` (Universal Commerce Protocol 2026-04-08, discovery).
 * What the schema does not name is left alone.
 */
export const ShopProfile = Type.Object({
	ucp: Type.Object({
		version: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
		services: Type.Optional(Registry),
		capabilities: Type.Optional(Registry),
		payment_handlers: Type.Optional(Registry),
	}),
	/** A shop that only shows its catalog signs nothing. */
	signing_keys: Type.Optional(Type.Array(AnyKey, { maxItems: 20 })),
})
export type ShopProfile = Static<typeof ShopProfile>

/** The Ed25519 key a profile lists under a key id; null when there is none, or it is of another kind. */
export function findSigningKey(profile: ShopProfile, keyid: string): SigningKey | null {
	const key: unknown = profile.signing_keys?.find((candidate) => candidate.kid === keyid)
	return Check(SigningKey, key) ? key : null
}

/** Reads a profile as it arrived; null when it is none. */
export function parseShopProfile(text: string): ShopProfile | null {
	try {
		const value: unknown = JSON.parse(text)
		return Check(ShopProfile, value) ? value : null
	} catch {
		return null
	}
}
