import type { Thing } from './thing.ts'

/** What one pass over a page's tags finds, before anybody judges it. */
export type PageFacts = {
	/** The text of the first `<title>`. */
	readonly title: string | null
	/** The language the page says it is in, in lower case. */
	readonly language: string
	/** `<meta>` contents by their name or property in lower case, in order. */
	readonly metas: ReadonlyMap<string, readonly string[]>
	/** `href` of the first link of each relation. */
	readonly relations: ReadonlyMap<string, string>
	/** Texts of the JSON-LD blocks. */
	readonly jsonBlocks: readonly string[]
	/** The outermost microdata items. */
	readonly things: readonly Thing[]
	/** The beginning of the text a person would see. */
	readonly visibleText: string
	readonly hasPasswordField: boolean
	/** Sources of scripts and frames, which give bot checks away; none where the page has much text, as they tell nothing there. */
	readonly embedded: readonly string[]
	/** `<base href>`, as written. */
	readonly base: string | null
	/** Whether the page had more tags than are looked at. */
	readonly isCut: boolean
	/** Where the headings of the first order begin, in bytes. */
	readonly headings: readonly number[]
	/** The page as far as it was read, with its markup, or a piece of it by its bytes; decoded when somebody asks, as most pages are understood without. */
	readonly toText: (from?: number, to?: number) => string
}
