import type { Category, LinkKind } from '@hutong/links'

/** Where the tap happens. */
export type Scene = 'direct' | 'group' | 'broadcast'

/** What the sender may do here. */
export type SenderRole = 'operator' | 'owner' | 'member'

/** What is known when somebody taps a link. Nothing here is looked up: the caller hands it in; what is left out is unknown. */
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
	readonly senderRole?: SenderRole
	/** How many days old the sender's account is, parts of days too. */
	readonly senderDays?: number
	/** ISO 8601 date and time of the tap. */
	readonly at: string
	/** The instant somebody here first sent a link to the final URL's registrable domain. */
	readonly firstSeen?: string
	readonly groupSize?: number
	/** Who taps, as a stable id a rollout is decided on. */
	readonly user?: string
	/** Where the tap happens, as a stable id a rollout is decided on. */
	readonly conversation?: string
	/** Stands for the user or the conversation that is not given. */
	readonly key?: string
}
