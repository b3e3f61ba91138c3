import type { ShopId } from './shops/shop-id.ts'

/** A chat the sandbox's shops know: who may frame them and where its order webhook listens. */
export type ChatWebhook = {
	/** The full address the webhook is signed for, `http://chat.localhost:7700/api/webhooks/orders`. */
	readonly url: string
	/** Where to connect: Node may not resolve `*.localhost`. */
	readonly address: string
	readonly port: number
}

/** Hostile behaviour of the sandbox's hosts, for tests of those who read them. */
export type SandboxFault = 'looping_link' | 'endless_page'

export type SandboxConfig = {
	/** Port of the shops and their short-link hosts; 0 takes a free one. */
	readonly shopsPort: number
	/** Port of the wallets; 0 takes a free one. */
	readonly walletsPort: number
	/** A directory for the databases and keys, or `:memory:`. */
	readonly dataDir: string
	/** Origins that may frame a shop and greet it. */
	readonly chatOrigins: readonly string[]
	/** The webhook of each chat origin; a chat without one is greeted and never told of orders. */
	readonly chatWebhook: Readonly<Record<string, ChatWebhook>>
	/** The sandbox's date, `YYYY-MM-DD`: what shops offer and how share texts look is dated. */
	readonly asOf: string
	readonly now: () => Date
	/** Log lines as JSON on stderr; off in tests. */
	readonly log?: boolean
	readonly faults?: readonly SandboxFault[]
}

/** The addresses people and programs use, known once the sandbox listens. */
export type SandboxUrls = {
	readonly shops: Readonly<Record<ShopId, string>>
	/** The short-link hosts: Taobao's and Xianyu's, and Douyin's. */
	readonly shortLinks: { readonly tb: string; readonly douyin: string }
	/** Pages of quotes, and the interface that gives their bars. */
	readonly quotes: string
	readonly klines: string
	readonly wallets: { readonly alipay: string; readonly wechatpay: string }
}
