import { createHash } from 'node:crypto'
import { type Item, lowestPrice } from '../items/item.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import { shareText, shortCodeLength } from './share-text.ts'
import type { ShortLink, ShortLinkStore } from './short-link-store.ts'
import { trackedTarget } from './tracked-target.ts'

export type ShareDesk = {
	/** Makes a short link to an item and the text that carries it. `sharer` names who shares; equal seeds give equal links. */
	share(item: Item, sharer: string, seed: string): ShortLink
	/** A link that has already run out. */
	shareExpired(item: Item, seed: string): ShortLink
	find(code: string): ShortLink | null
}

export type ShareDeskOptions = {
	readonly profile: ShopProfile
	readonly links: ShortLinkStore
	/** `http://taobao.localhost:7710` */
	readonly shopUrl: string
	/** `http://m.tb.localhost:7710` */
	readonly shortUrl: string
	readonly asOf: string
	readonly now: () => Date
}

const lifeMs = 30 * 24 * 3_600_000
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Where a shop's share button gets its texts and links. */
export function createShareDesk({ profile, links, shopUrl, shortUrl, asOf, now }: ShareDeskOptions): ShareDesk {
	const make = (item: Item, sharer: string, seed: string, expiresAt: Date): ShortLink => {
		const digest = createHash('sha256').update(`${profile.id}/${item.id}/${seed}`).digest()
		const code = lettersOf(digest.subarray(0, 16), shortCodeLength(profile.id, asOf))
		const tk = lettersOf(digest.subarray(16, 28), 11)
		const at = now().getTime()
		const target = trackedTarget({
			shop: profile.id,
			itemUrl: itemUrl(shopUrl, profile, item.id),
			code,
			tk,
			price: lowestPrice(item),
			sharer: createHash('md5').update(sharer).digest('hex'),
			at,
		})
		const link = profile.id === 'douyin' ? `${shortUrl}/${code}` : `${shortUrl}/h.${code}`
		const text = shareText({ shop: profile.id, link, tk, title: item.title.zh, asOf, noise: digest.readUInt32BE(28) })
		const made = {
			code,
			itemId: item.id,
			target,
			text,
			createdAt: now().toISOString(),
			expiresAt: expiresAt.toISOString(),
		}
		links.put(made)
		return made
	}
	return {
		share: (item, sharer, seed) => make(item, sharer, seed, new Date(now().getTime() + lifeMs)),
		shareExpired: (item, seed) => make(item, 'sandbox', seed, new Date(now().getTime() - 1000)),
		find: links.find,
	}
}

/** The canonical address of an item's page. */
export function itemUrl(shopUrl: string, profile: Pick<ShopProfile, 'productPath'>, itemId: string): string {
	return `${shopUrl}${profile.productPath}?id=${encodeURIComponent(itemId)}`
}

function lettersOf(bytes: Uint8Array, length: number): string {
	return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
}
