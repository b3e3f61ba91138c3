import { type Static, Type } from 'typebox'

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

/** The profile a shop shows at `/.well-known/ucp`; what the schema does not name is left alone. */
export const ShopProfile = Type.Object({
	ucp: Type.Object({ version: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }) }),
	signing_keys: Type.Array(SigningKey, { minItems: 1, maxItems: 20 }),
})
export type ShopProfile = Static<typeof ShopProfile>
