import type { Platform } from '@hutong/links'

/** A page as it arrived, on its way to the thread that reads it. */
export type ParseRequest = {
	readonly url: string
	readonly body: Uint8Array
	readonly contentType: string | null
	readonly headers: Readonly<Record<string, string>>
}

/** What the thread is started with. */
export type ParseSetup = { readonly platforms: readonly Platform[] }
