/** A page as a server sends it, and what is known of it. */
export type Page = {
	readonly url: string
	readonly body: Uint8Array
	readonly contentType: string
	/** Null where nobody wrote it down. */
	readonly title: string | null
	/** As a number; null where nobody wrote it down. */
	readonly price: number | null
}

/** What a reader found. */
export type Found = { readonly title: string | null; readonly price: number | null }

/** Pages that are measured together. */
export type PageGroup = { readonly name: string; readonly pages: readonly Page[] }
