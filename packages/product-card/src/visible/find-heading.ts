import { decodeEntities } from '../clean-text.ts'
import type { PageFacts } from '../page-facts.ts'

/** A piece of a page, from its main heading to where another begins: so many bytes of it, and where the heading's text ends there. */
export type Region = (most: number) => { readonly text: string; readonly from: number }

/**
 * Finds what stands behind a page's main heading: the `<h1>` that says what the page's titles say; where there is no `<h1>`, the element that
 * is named after the product's name and says so; else every `<h1>` there is.
 */
export function findRegions(
	page: Pick<PageFacts, 'headings' | 'toText'>,
	titles: readonly string[],
): readonly Region[] {
	const headings = toHeadings(page.headings, page.toText)
	const isNamed = ({ text }: Heading) => titles.some((title) => isSame(text, title))
	const named = headings.find(isNamed)
	if (named !== undefined) return [toRegion(named, page.toText)]
	if (headings.length > 0)
		return headings.map((heading, index) => toRegion(heading, page.toText, headings[index + 1]?.at))
	const html = page.toText()
	const read: PageFacts['toText'] = (from, to) => html.slice(from, to)
	const other = toHeadings(listNamed(html), read).find(isNamed)
	return other === undefined ? [] : [toRegion(other, read)]
}

/** A heading, where it begins, and how long it is in UTF-16 units. */
type Heading = { readonly text: string; readonly at: number; readonly length: number }

function toRegion({ at, length }: Heading, toText: PageFacts['toText'], end = Number.POSITIVE_INFINITY): Region {
	return (most) => {
		return { text: toText(at, Math.min(end, at + most)), from: length }
	}
}

/** Where the elements named after the product's name begin. */
function listNamed(html: string): readonly number[] {
	const places: number[] = []
	for (const { index } of html.matchAll(productName)) {
		const start = html.lastIndexOf('<', index)
		if (start > index - 400) places.push(start)
		if (places.length >= mostPlaces) break
	}
	return places
}

const productName = /itemprop=["']?name\b|product[-_]{0,2}(?:title|name)|pdp-title/gi
const mostPlaces = 60
const longest = 4_000

/** Reads the text of the elements that begin at some places. */
function toHeadings(places: readonly number[], toText: PageFacts['toText']): readonly Heading[] {
	return places.flatMap((at) => {
		const source = toText(at, at + longest)
		const tag = /^<([a-z][a-z\d]{0,9})[\s>]/i.exec(source)?.[1]?.toLowerCase() ?? ''
		const length = tag === '' ? -1 : source.toLowerCase().indexOf(`</${tag}`)
		if (length === -1) return []
		const inner = source.slice(source.indexOf('>') + 1, length).replace(/<[^<>]{0,600}>/g, ' ')
		const text = decodeEntities(inner).replace(/\s+/g, ' ').trim()
		return text === '' ? [] : [{ text, at, length }]
	})
}

/** One says the other, or most words of the heading stand in the title. */
function isSame(heading: string, title: string): boolean {
	const [said, wanted] = [toComparable(heading), toComparable(title)]
	if (said.length < 3 || wanted.length < 3) return false
	if (wanted.includes(said) || (said.includes(wanted) && wanted.length * 3 > said.length)) return true
	const words = toWords(heading)
	const known = new Set(toWords(title))
	return words.length > 2 && words.filter((word) => known.has(word)).length >= words.length * 0.7
}

function toComparable(text: string): string {
	return toWords(text).join('').slice(0, 300)
}

function toWords(text: string): readonly string[] {
	return text
		.slice(0, 600)
		.toLowerCase()
		.split(/[\s\p{P}\p{S}]+/u)
		.filter((word) => word !== '')
}
