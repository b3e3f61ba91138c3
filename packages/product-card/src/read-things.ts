import { readJsonLd } from './json-ld.ts'
import { followItemrefs } from './markup/follow-itemrefs.ts'
import { readRdfa } from './markup/rdfa.ts'
import type { PageFacts } from './page-facts.ts'
import type { Thing } from './thing.ts'

/** The outermost items of a page as one syntax writes them. */
export type SourcedThings = { readonly source: 'json-ld' | 'microdata' | 'rdfa'; readonly things: readonly Thing[] }

/** Reads the items of a page, the most trusted syntax first. RDFa, seldom met, is looked for where the others say nothing. */
export function readThings(facts: PageFacts, isWhole: boolean): readonly SourcedThings[] {
	const json = readJsonLd(facts.jsonBlocks)
	const microdata = isWhole ? followItemrefs(facts.things, facts.toText) : facts.things
	const isSilent = json.length === 0 && microdata.length === 0
	return [
		{ source: 'json-ld', things: json },
		{ source: 'microdata', things: microdata },
		{ source: 'rdfa', things: isWhole && isSilent ? readRdfa(facts.toText()) : [] },
	]
}
