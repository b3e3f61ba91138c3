import { findSigningKey, parseShopProfile, type ShopProfile, type SigningKey } from '@hutong/commerce'
import type { OutboundFetch } from '@hutong/outbound-fetch'

/** A shop this chat has agreed with to be told of orders. */
export type PartnerShop = {
	/** Origin of its pages, `https://shop.example`. */
	readonly origin: string
	readonly name: string
	readonly platform: string | null
}

/** The public keys shops list in their profiles. */
export type ShopKeys = {
	/** The key of an id; null when the shop's profile cannot be read or does not list it. */
	find(shop: PartnerShop, keyid: string): Promise<SigningKey | null>
}

const kept = 60 * 60 * 1000
/** A key that is missing may have come since; but the shop is not asked again at every forged request. */
const askedAgain = 60 * 1000

export function createShopKeys(outbound: OutboundFetch, now: () => number): ShopKeys {
	const profiles = new Map<string, { profile: ShopProfile | null; readAt: number }>()

	async function readProfile(origin: string): Promise<ShopProfile | null> {
		const answer = await outbound.fetch(`${origin}/.well-known/ucp`, { purpose: 'webhook-key', accept: 'json' })
		const profile = answer.ok ? parseShopProfile(new TextDecoder().decode(answer.body)) : null
		profiles.set(origin, { profile, readAt: now() })
		return profile
	}

	return {
		async find(shop, keyid) {
			const known = profiles.get(shop.origin)
			const age = known ? now() - known.readAt : Number.POSITIVE_INFINITY
			const key = known?.profile && age < kept ? findSigningKey(known.profile, keyid) : null
			if (key || age < askedAgain) return key
			const profile = await readProfile(shop.origin)
			return profile ? findSigningKey(profile, keyid) : null
		},
	}
}
