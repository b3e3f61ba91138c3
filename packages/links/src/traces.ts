import { isBareEnding } from './bare-domain.ts'
import type { Registry } from './registry.ts'
import { listSigns } from './share-code.ts'

/** Bits of what a text may hold. */
export const urlTrace = 1
export const codeTrace = 2
export const programTrace = 4
/** What a text may hold that was not looked at. */
export const everything = urlTrace | codeTrace | programTrace

/**
 * Tells at a glance what a text may hold: one pattern that is compared unit by unit. Most messages hold nothing, and nothing
 * else is done for them. A trace may be wrong, its absence never is.
 */
export function createTracer(registry: Registry): (text: string) => number {
	const told = toldForm(registry)
	const any = new RegExp(`\\.[A-Za-z\\u00aa-\\u058f]|:\\/\\/|${told}`)
	const codeOrProgram = new RegExp(told)
	const shortEndings = new Set(shortHostsIn(registry).map((host) => host.slice(host.lastIndexOf('.') + 1)))
	const isEnding = (ending: string) => isBareEnding(ending) || shortEndings.has(ending.toLowerCase())
	return (text) => {
		if (!any.test(text)) return 0
		const url = mayHoldUrl(text, isEnding) ? urlTrace : 0
		if (!codeOrProgram.test(text)) return url
		return url | codeTrace | (text.includes(program) ? programTrace : 0)
	}
}

const program = '#小'

/** The beginning of a mini-program link, or a code behind a sign: six letters or digits are the least it has. */
function toldForm(registry: Registry): string {
	const signs = listSigns(registry).map((sign) => sign.replace(/[\\\]^-]/, '\\$&'))
	return signs.length === 0 ? program : `${program}|[${signs.join('')}] ?[A-Za-z0-9]{6}`
}

function shortHostsIn(registry: Registry): readonly string[] {
	return [...registry.platforms.values()].flatMap(({ short, extraShortHosts = [] }) => [
		...short.flatMap(({ hosts }) => hosts),
		...extraShortHosts.map(({ host }) => host.replace(/:\d+$/, '')),
	])
}

function mayHoldUrl(text: string, isEnding: (ending: string) => boolean): boolean {
	if (text.includes('://')) return true
	for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1))
		if (isDomainDot(text, at, isEnding)) return true
	return false
}

/** A dot in a domain: an ending behind it, and no `@` before the name. */
function isDomainDot(text: string, at: number, isEnding: (ending: string) => boolean): boolean {
	let end = at + 1
	while (isLetter(text.charCodeAt(end))) end += 1
	// Another label follows: its own dot tells.
	if (end === at + 1 || end > at + 24 || (text.charCodeAt(end) === 0x2e && isLetter(text.charCodeAt(end + 1))))
		return false
	if (!isNameUnit(text.charCodeAt(at - 1)) || !isEnding(text.slice(at + 1, end))) return false
	let start = at - 1
	while (start > at - 254 && (isNameUnit(text.charCodeAt(start)) || text.charCodeAt(start) === 0x2e)) start -= 1
	return text.charCodeAt(start) !== 0x40
}

/** What may follow a dot in a domain: an ASCII letter, or a letter of a spaced script. */
function isLetter(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit > 0xa9 && unit < 0x590)
}

/** What a label may end with, or consist of. */
function isNameUnit(unit: number): boolean {
	return isLetter(unit) || isDigit(unit) || unit === 0x2d || unit === 0x5f
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39
}
