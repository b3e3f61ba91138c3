import { decodeEntities } from '../clean-text.ts'

/** A piece of a page: from behind its main heading to where another begins. */
export type Region = { readonly from: number; readonly to: number }

/**
 * Finds what stands behind a page's main heading: the `<h1>` that says what the page's titles say; where there is no `<h1>`, the element that
 * is named after the product's name and says so; else every `<h1>` there is.
 */
export function findRegions(html: string, titles: readonly string[]): readonly Region[] {
	const headings = toHeadings(html, listPlaces(html, /<[hH]1[\s>]/g))
	const isNamed = ({ text }: Heading) => titles.some((title) => isSame(text, title))
	const named = headings.find(isNamed) ?? (headings.length > 0 ? undefined : listNamed(html).find(isNamed))
	if (named !== undefined) return [{ from: named.end, to: html.length }]
	return headings.map(({ end }, index) => ({ from: end, to: headings[index + 1]?.end ?? html.length }))
}

type Heading = { readonly text: string; readonly end: number }

/** The elements named after the product's name, by what stands inside their tags. */
function listNamed(html: string): readonly Heading[] {
	const places = listPlaces(html, /itemprop=["']?name\b|product[-_]{0,2}(?:title|name)|pdp-title/gi)
	return toHeadings(
		html,
		places.map((place) => html.lastIndexOf('<', place)).filter((start, index) => start > (places[index] ?? 0) - 400),
	)
}

function listPlaces(html: string, pattern: RegExp): readonly number[] {
	const places: number[] = []
	for (const { index } of html.matchAll(pattern)) {
		places.push(index)
		if (places.length >= mostPlaces) break
	}
	return places
}

/** Enough for pages that put every review under a heading of the first order. */
const mostPlaces = 60
const longest = 4_000

/** Reads the text of the elements that begin at some places. */
function toHeadings(html: string, starts: readonly number[]): readonly Heading[] {
	return starts.flatMap((start) => {
		const source = html.slice(start, start + longest)
		const tag = /^<([a-z][a-z\d]{0,9})[\s>]/i.exec(source)?.[1]?.toLowerCase() ?? ''
		const length = tag === '' ? -1 : source.toLowerCase().indexOf(`</${tag}`)
		if (length === -1) return []
		const inner = source.slice(source.indexOf('>') + 1, length).replace(/<[^<>]{0,600}>/g, ' ')
		const text = decodeEntities(inner).replace(/\s+/g, ' ').trim()
		return text === '' ? [] : [{ text, end: start + length }]
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
