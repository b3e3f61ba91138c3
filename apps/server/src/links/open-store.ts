import type { Decision, Link, Order } from '@hutong/protocol'
import type { SenderFacts } from '../db/index.ts'
import type { LinkReading } from '../jobs/card-store.ts'

/** A link that is tapped, and where it stands. */
export type Tapped = {
	/** `direct` for a link opened outside of the chat, too. */
	readonly scene: Decision['scene']
	/** What the message says, for “copy”. */
	readonly text: string
	readonly link: Pick<Link, 'canonical' | 'url' | 'kind' | 'share'>
	/** Null outside of the chat: nobody is known, and nothing is minted. */
	readonly by: Tapper | null
}

/** Who taps, and on what. */
export type Tapper = {
	readonly user: string
	readonly conversation: string
	readonly message: string
	readonly index: number
	readonly groupSize: number
	/** Null where nobody in the conversation sent it: an order's page is its shop's. */
	readonly sender: string | null
	/** Null where the account is gone, too. */
	readonly senderFacts: SenderFacts | null
}

/** An order's page somebody taps: the buyer, in the conversation it was bought in. */
export type TappedOrder = Pick<Tapper, 'user' | 'conversation' | 'groupSize'> & {
	readonly order: Pick<Order, 'id' | 'url' | 'handler'>
	readonly scene: Decision['scene']
}

/** A decision as the log keeps it: no more than it needs: not who tapped, and never the whole URL. */
export type LoggedDecision = {
	readonly id: string
	readonly at: number
	readonly outcome: string
	readonly reason: string
	readonly rule: string
	readonly policyName: string
	readonly policyVersion: string
	readonly host: string | null
	readonly platform: string | null
	readonly scene: string
	readonly confirmed: boolean
}

/** What opening links keeps; `db/` has the one that speaks SQL. */
export type OpenStore = {
	/** The last reading of a URL, however old. */
	findLastReading(url: string): Promise<LinkReading | null>
	logDecision(decision: LoggedDecision): Promise<void>
	/** Keeps an open token by its hash. */
	saveOpenToken(token: {
		readonly token: string
		readonly user: string
		readonly conversation: string
		readonly shopOrigin: string
		readonly expiresAt: number
	}): Promise<void>
}
