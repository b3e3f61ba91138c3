import type { Category, LinkKind } from '@hutong/links'

/** Where the tap happens. */
export type Scene = 'direct' | 'group' | 'broadcast'

/** What is known when somebody taps a link. Nothing here is looked up: the caller hands it in. */
export type PolicyRequest = {
	readonly scene: Scene
	/** The final, canonical URL. */
	readonly url: string
	/** Every URL seen on the way to it, in order, the short link first; empty when there was none. */
	readonly hops: readonly string[]
	readonly platform: string | null
	readonly category: Category | null
	readonly kind: LinkKind
	/** Who sent the link, as a stable id. */
	readonly sender?: string
	/** ISO 8601 date and time of the tap. */
	readonly at: string
	readonly groupSize?: number
	/** A stable id (user or conversation) a rollout is decided on. */
	readonly key?: string
}
