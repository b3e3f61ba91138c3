import type { Platform } from '@hutong/links'
import type { CardReading } from '@hutong/product-card'

/** A page whose body is still to come. */
export type PageHead = {
	readonly url: string
	readonly contentType: string | null
	readonly headers: Readonly<Record<string, string>>
}

/** How the bytes of a page ended: there are no more, or the rest will never come. */
export type PageEnd = 'whole' | 'cut'

/** One piece of work for the thread that reads a page. */
export type ParseRequest = {
	/** With the first piece of a page: the page before it is over. */
	readonly head: PageHead | null
	readonly bytes: Uint8Array<ArrayBuffer>
	readonly end: PageEnd | null
}

/** What the thread knows after a piece: the reading, `more` where it needs more, null where a page cut off does not say enough. */
export type ParseAnswer = {
	readonly reading: CardReading | 'more' | null
	/** Milliseconds of the processor's time it took. */
	readonly usedMs: number
}

/** What the thread is started with. */
export type ParseSetup = { readonly platforms: readonly Platform[] }

/** No more of a page is looked at. One less than its reader takes, so that a full reader is none that has enough. */
export const mostBytes = 2_097_151
