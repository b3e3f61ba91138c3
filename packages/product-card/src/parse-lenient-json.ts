/**
 * Parses JSON as pages write it: inside comments or CDATA, with comments, raw control characters in strings, commas too many
 * or a semicolon at the end. Undefined when it still is no JSON.
 */
export function parseLenientJson(text: string): unknown {
	return tryParse(text) ?? tryParse(clean(text))
}

function tryParse(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

/**
 * One pass: what stands in strings is kept, with control characters turned to spaces. Commas wait for the next sign that is
 * no space and no comment, and are dropped when it closes something.
 */
function clean(text: string): string {
	const out: string[] = []
	let waiting: number[] = []
	let at = 0
	while (at < text.length) {
		const skip = findSkip(text, at)
		if (skip > at) {
			at = skip
			continue
		}
		const sign = text.charAt(at)
		const end = sign === '"' ? findStringEnd(text, at + 1) : at + 1
		if (separators.has(sign)) waiting.push(out.length)
		else if (closers.has(sign)) drop(out, waiting)
		if (!separators.has(sign) && !spaces.has(sign)) waiting = []
		out.push(sign === '"' ? text.slice(at, end).replace(controls, ' ') : sign)
		at = end
	}
	drop(out, waiting)
	return out.join('')
}

function drop(out: string[], places: readonly number[]) {
	for (const place of places) out[place] = ''
}

const separators = new Set([',', ';'])
const closers = new Set(['}', ']'])
const spaces = new Set([' ', '\t', '\n', '\r'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const controls = /[\u0000-\u001f]/g
const wrappers = ['<!--', '-->', '<![CDATA[', ']]>']

function findStringEnd(text: string, from: number): number {
	let at = from
	while (at < text.length) {
		const sign = text.charCodeAt(at)
		if (sign === 0x22) return at + 1
		at += sign === 0x5c ? 2 : 1
	}
	return text.length
}

/** Where a comment or wrapper that begins here ends; the same place when none begins. */
function findSkip(text: string, at: number): number {
	if (text.startsWith('//', at)) return findEnd(text, '\n', at)
	if (text.startsWith('/*', at)) return findEnd(text, '*/', at + 2)
	if (text.startsWith('<!--', at)) return findCommentEnd(text, at)
	const wrapper = wrappers.find((one) => text.startsWith(one, at))
	return wrapper === undefined ? at : at + wrapper.length
}

/** A comment of words is passed over; one around the JSON loses its ends only. */
function findCommentEnd(text: string, at: number): number {
	const comment = text.slice(at, at + 2_000)
	const length = comment.indexOf('-->')
	return length === -1 || /[{[]/.test(comment.slice(0, length)) ? at + 4 : at + length + 3
}

function findEnd(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from)
	return found === -1 ? text.length : found + mark.length
}
