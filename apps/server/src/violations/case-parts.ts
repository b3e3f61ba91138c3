import type { Links } from '@hutong/links'
import type { Store, Write, WriteQueue } from '../db/index.ts'
import type { Stops } from './stop-index.ts'

/** What the rules say of an address without anybody tapping it. */
export type Judgement = {
	readonly outcome: string
	readonly reason: string
	/** Whose outside list named it; null where none did. */
	readonly suspected: { readonly zh: string; readonly en: string } | null
}

/** What the actions on cases work with. */
export type CaseParts = {
	readonly store: Store
	readonly writes: WriteQueue
	readonly links: Links
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** Makes who applies unreadable. */
	readonly secret: string
	/** What is stopped now. */
	readonly stops: Stops
	/** What the rules would do with an address; violations aside. */
	readonly judge: (url: string) => Promise<Judgement>
	/** Written with every change of what is stopped, so that other servers hear of it. */
	readonly onWrite: (write: Write) => Promise<void>
	/** What is stopped has changed, and was committed. */
	readonly onChanged: () => Promise<void>
	/** Mails were put where they wait. */
	readonly onMail: () => void
}
