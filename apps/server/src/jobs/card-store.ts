import type { Card, Link } from '@hutong/protocol'
import type { Picture } from './picture.ts'

/** One link of one message whose card is to be made. */
export type CardTask = {
	readonly conversation: string
	readonly message: string
	/** Place in the message's list of links. */
	readonly index: number
	/** Whose turn it takes: the sender's, or that of who asks for a newer card. */
	readonly person: string
	readonly link: Link
	/** What the message shows now; null where there is nothing yet. */
	readonly card: Card | null
}

/** What one reading of one link gave, kept for every conversation in which the link stands. */
export type LinkReading = {
	/** The link as written, then every URL on the way to the last. */
	readonly hops: readonly string[]
	/** Every URL that was seen between the canonical one and the page: its own redirects, also those not followed. */
	readonly pageHops: readonly string[]
	/** The canonical URL in the end; null when the way broke off. */
	readonly url: string | null
	readonly content: Pick<
		Card,
		| 'kind'
		| 'platform'
		| 'title'
		| 'description'
		| 'image'
		| 'price'
		| 'priceRange'
		| 'listPrice'
		| 'availability'
		| 'seller'
		| 'frame'
		| 'face'
		| 'priceFrom'
		| 'priceDoubt'
		| 'brand'
		| 'author'
		| 'publishedAt'
		| 'duration'
		| 'quote'
	> | null
	readonly problem: Card['problem']
	/** When the page said so, in milliseconds since 1970. */
	readonly readAt: number
	/** By what the page's server says whether it is still the same; null where it gave nothing, or another address answered. */
	readonly validators: Validators | null
}

/** Of an answer (RFC 9110, 8.8); at least one of them. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

/** What card making keeps; `db/` has the one that speaks SQL. */
export type CardStore = {
	/** The last reading of a URL that has not expired. */
	findReading(url: string): Promise<LinkReading | null>
	/** The last reading of a URL, fresh or not: its page may say that it is still the same. */
	findLastReading(url: string): Promise<LinkReading | null>
	saveReading(url: string, reading: LinkReading, expiresAt: number): Promise<void>
	savePicture(picture: Picture, expiresAt: number): Promise<void>
	/** Keeps a picture longer. @returns whether it is still there */
	keepPicture(id: string, expiresAt: number): Promise<boolean>
	/** Whether the card of this link is not to be shown now: then its page is not read either. */
	isWithheld(task: CardTask): Promise<boolean>
	/** Cards still pending, such as after a crash, the oldest first. */
	findPending(limit: number): Promise<readonly CardTask[]>
	/** Puts a card on a message and tells everybody in the conversation. */
	attach(task: CardTask, card: Card): Promise<void>
}
