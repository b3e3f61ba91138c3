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

/** One pass: what stands in strings is kept, with control characters turned to spaces. */
function clean(text: string): string {
	const out: string[] = []
	let at = 0
	while (at < text.length) {
		const rest = text.charCodeAt(at)
		if (rest === quote) {
			const end = findStringEnd(text, at + 1)
			out.push(text.slice(at, end).replace(controls, ' '))
			at = end
			continue
		}
		const skip = findSkip(text, at)
		if (skip > at) {
			at = skip
			continue
		}
		const isTrailing = (rest === comma || rest === semicolon) && closers.has(nextSign(text, at + 1))
		if (!isTrailing) out.push(text.charAt(at))
		at += 1
	}
	return out.join('')
}

const quote = 0x22
const comma = 0x2c
const semicolon = 0x3b
const closers = new Set(['', '}', ']'])
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const controls = /[\u0000-\u001f]/g
const wrappers = ['<!--', '-->', '<![CDATA[', ']]>']

function findStringEnd(text: string, from: number): number {
	let at = from
	while (at < text.length) {
		const sign = text.charCodeAt(at)
		if (sign === quote) return at + 1
		at += sign === 0x5c ? 2 : 1
	}
	return text.length
}

/** Where a comment or wrapper that begins here ends; the same place when none begins. */
function findSkip(text: string, at: number): number {
	if (text.startsWith('//', at)) return findEnd(text, '\n', at)
	if (text.startsWith('/*', at)) return findEnd(text, '*/', at + 2)
	const wrapper = wrappers.find((one) => text.startsWith(one, at))
	return wrapper === undefined ? at : at + wrapper.length
}

function findEnd(text: string, mark: string, from: number): number {
	const found = text.indexOf(mark, from)
	return found === -1 ? text.length : found + mark.length
}

/** The next sign that is no space, looked for nearby only. */
function nextSign(text: string, from: number): string {
	return text
		.slice(from, from + 200)
		.trimStart()
		.charAt(0)
}
