import { decodeEntities } from '../clean-text.ts'

/** A piece of a page: from behind its main heading to where another begins. */
export type Region = { readonly from: number; readonly to: number }

/**
 * Finds what stands behind a page's main heading: the `<h1>` that says what the page's titles say; where there is no `<h1>`, the element that
 * is named after the product's name and says so; else every `<h1>` there is.
 */
export function findRegions(html: string, titles: readonly string[]): readonly Region[] {
	const headings = listHeadings(html, /<([hH]1)[\s>]/g)
	const isNamed = ({ text }: Heading) => titles.some((title) => isSame(text, title))
	const named = (headings.length > 0 ? headings : listHeadings(html, namedElement)).find(isNamed)
	if (named !== undefined) return [{ from: named.end, to: html.length }]
	return headings.map(({ end }, index) => ({ from: end, to: headings[index + 1]?.end ?? html.length }))
}

type Heading = { readonly text: string; readonly end: number }

const namedElement =
	/<(h2|h3|span|div|p)\s(?=[^>]{0,400}(?:itemprop=["']?name\b|["'\s](?:[\w-]{0,20}product[-_]{0,2}(?:title|name)|pdp-title)["'\s]))/gi

function listHeadings(html: string, opening: RegExp): readonly Heading[] {
	const headings: Heading[] = []
	for (const { index, 1: tag = '' } of html.matchAll(opening)) {
		const source = html.slice(index, index + 4_000)
		const length = source.toLowerCase().indexOf(`</${tag.toLowerCase()}`)
		if (length === -1) continue
		const inner = source
			.slice(0, length)
			.replace(/^[^>]*>/, '')
			.replace(/<[^>]{0,2000}>/g, ' ')
		const text = decodeEntities(inner).replace(/\s+/g, ' ').trim()
		if (text !== '') headings.push({ text, end: index + length })
		if (headings.length >= 8) break
	}
	return headings
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
