import type { Account } from '../accounts/account-store.ts'
import type { CartOwner } from '../carts/cart-store.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/messages.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'

/** Who is looking at a page, and how it should speak to them. */
export type Visit = {
	readonly profile: ShopProfile
	readonly locale: Locale
	readonly t: Messages
	readonly account: Account | null
	readonly owner: CartOwner
	readonly cartCount: number
	/** Every form of the page carries it. */
	readonly formToken: string
	/** Path and query of the page being shown. */
	readonly here: string
	/** Chats that may frame the page; its script greets only these. */
	readonly chatOrigins: readonly string[]
}
