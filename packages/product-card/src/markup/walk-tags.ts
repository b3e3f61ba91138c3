import { sign } from '../scan/byte-kinds.ts'
import { addToHash, emptyHash, findTagIdOf, tagNames, unknownTag } from '../scan/tag-names.ts'

/** What is told of a piece of a page, in order. Names of tags are in lower case, attributes as they stand in the source. */
export type TagVisitor = {
	open(tag: string, attributes: string): void
	close(tag: string): void
	text(text: string): void
	/** Whether the rest may be left. */
	readonly isDone?: boolean
}

/** Runs over the tags of a piece of HTML once. What is inside scripts, styles and templates is passed over. */
export function walkTags(html: string, from: number, to: number, visitor: TagVisitor) {
	let at = from
	while (at < to && visitor.isDone !== true) {
		const start = html.indexOf('<', at)
		const end = start === -1 || start > to ? to : start
		if (end > at) visitor.text(html.slice(at, end))
		if (end === to) return
		at = readMarkup(html, start, to, visitor)
	}
}

/** Reads what begins with a `<`; gives the place behind it. */
function readMarkup(html: string, start: number, to: number, visitor: TagVisitor): number {
	const next = html.charCodeAt(start + 1)
	if (next === sign.bang && html.startsWith('--', start + 2)) return findEnd(html, '-->', start + 4, to)
	const isEnd = next === sign.slash
	const nameAt = isEnd ? start + 2 : start + 1
	const nameEnd = findNameEnd(html, nameAt)
	if (nameEnd === nameAt) {
		if (!isEnd && !isMark(html.charCodeAt(nameAt))) visitor.text('<')
		return isEnd || isMark(html.charCodeAt(nameAt)) ? findEnd(html, '>', start, to) : start + 1
	}
	const tag = toTagName(html, nameAt, nameEnd)
	const close = findTagEnd(html, nameEnd, to)
	const rawEnd = rawTags.get(tag)
	if (isEnd) visitor.close(tag)
	else if (rawEnd !== undefined) return skipRaw(html, rawEnd, close + 1, to)
	else visitor.open(tag, html.slice(nameEnd, Math.min(close, nameEnd + 4_096)))
	return close + 1
}

/** Tags whose inside is passed over, with what ends them. */
const rawTags: ReadonlyMap<string, RegExp> = new Map(
	['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'textarea'].map((tag) => [
		tag,
		new RegExp(`</${tag}[\\s/>]`, 'gi'),
	]),
)

/** `<!doctype` and `<?xml`. */
function isMark(code: number): boolean {
	return code === sign.bang || code === sign.question
}

function findNameEnd(html: string, from: number): number {
	let at = from
	while (at < from + 64) {
		const code = html.charCodeAt(at) | 0x20
		const isLetter = code >= 0x61 && code <= 0x7a
		const isLater = at > from && ((code >= 0x30 && code <= 0x39) || html.charCodeAt(at) === 0x2d)
		if (!isLetter && !isLater) break
		at += 1
	}
	return at
}

/** The name of a tag in lower case. The names of known tags are the same strings everywhere, which are compared at once. */
function toTagName(html: string, start: number, end: number): string {
	let hash = emptyHash
	for (let at = start; at < end; at += 1) hash = addToHash(hash, html.charCodeAt(at))
	const id = findTagIdOf(hash)
	return id === unknownTag ? html.slice(start, end).toLowerCase() : (tagNames[id] ?? '')
}

/** The place of the `>` that ends a tag: one inside quotes does not. */
function findTagEnd(html: string, from: number, to: number): number {
	let at = from
	while (at < to) {
		const code = html.charCodeAt(at)
		if (code === sign.greater) return at
		if (code === sign.equals && isQuote(html.charCodeAt(at + 1))) {
			const close = html.indexOf(html.charAt(at + 1), at + 2)
			if (close === -1 || close >= to) return to
			at = close
		}
		at += 1
	}
	return to
}

function isQuote(code: number): boolean {
	return code === sign.quote || code === sign.apostrophe
}

function skipRaw(html: string, pattern: RegExp, from: number, to: number): number {
	pattern.lastIndex = from
	const found = pattern.exec(html)
	return found === null || found.index > to ? to : findTagEnd(html, found.index, to) + 1
}

function findEnd(html: string, mark: string, from: number, to: number): number {
	const found = html.indexOf(mark, from)
	return found === -1 || found > to ? to : found + mark.length
}

/** Reads attributes as they stand in a tag, the first of each name. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
	const attributes = new Map<string, string>()
	attribute.lastIndex = 0
	for (let found = attribute.exec(source); found !== null; found = attribute.exec(source)) {
		const key = (found[1] ?? '').toLowerCase()
		if (!attributes.has(key) && attributes.size < 48) attributes.set(key, found[2] ?? found[3] ?? found[4] ?? '')
	}
	return attributes
}

const attribute = /([^\s"'<>/=]{1,64})(?:\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g
