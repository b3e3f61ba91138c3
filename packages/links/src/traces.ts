import { isBareEnding } from './bare-domain.ts'
import type { Registry } from './registry.ts'
import { listSigns } from './share-code.ts'

/** Bits of what a text may hold. */
export const urlTrace = 1
export const codeTrace = 2
export const programTrace = 4
/** What a text may hold that was not looked at. */
export const everything = urlTrace | codeTrace | programTrace

const dot = 1
const colon = 2
const hash = 3
const sign = 4

/**
 * Tells at a glance what a text may hold: one pass that only compares units. Most messages hold nothing, and nothing else is
 * done for them. A trace may be wrong, its absence never is.
 */
export function createTracer(registry: Registry): (text: string) => number {
	const marks = new Uint8Array(0x1_0000)
	for (const char of listSigns(registry)) marks[char.charCodeAt(0)] = sign
	marks[0x2e] = dot
	marks[0x3a] = colon
	marks[0x23] = hash
	const shortEndings = new Set(shortHostsIn(registry).map((host) => host.slice(host.lastIndexOf('.') + 1)))
	const isEnding = (ending: string) => isBareEnding(ending) || shortEndings.has(ending.toLowerCase())
	return (text) => {
		let traces = 0
		for (let at = 0; at < text.length; at++) {
			const mark = marks[text.charCodeAt(at)]
			if (mark === 0) continue
			if (mark !== dot) traces |= signTrace(text, at, mark)
			else if ((traces & urlTrace) === 0) traces |= dotTrace(text, at, isEnding)
			if (traces === everything) return traces
		}
		return traces
	}
}

function shortHostsIn(registry: Registry): readonly string[] {
	return [...registry.platforms.values()].flatMap(({ short, extraShortHosts = [] }) => [
		...short.flatMap(({ hosts }) => hosts),
		...extraShortHosts.map(({ host }) => host.replace(/:\d+$/, '')),
	])
}

/** A dot in a domain: an ending behind it, and no `@` before the name. */
function dotTrace(text: string, at: number, isEnding: (ending: string) => boolean): number {
	let end = at + 1
	while (isLetter(text.charCodeAt(end))) end += 1
	// Another label follows: its own dot tells.
	if (end === at + 1 || end > at + 24 || (text.charCodeAt(end) === 0x2e && isLetter(text.charCodeAt(end + 1)))) return 0
	if (!isNameUnit(text.charCodeAt(at - 1)) || !isEnding(text.slice(at + 1, end))) return 0
	let start = at - 1
	while (start > at - 254 && (isNameUnit(text.charCodeAt(start)) || text.charCodeAt(start) === 0x2e)) start -= 1
	return text.charCodeAt(start) === 0x40 ? 0 : urlTrace
}

function signTrace(text: string, at: number, mark: number | undefined): number {
	const next = text.charCodeAt(at + 1)
	if (mark === colon) return next === 0x2f && text.charCodeAt(at + 2) === 0x2f ? urlTrace : 0
	if (mark === hash) return next === 0x5c0f ? programTrace : 0
	return isCodeStart(text, next === 0x20 ? at + 2 : at + 1) ? codeTrace : 0
}

/** Whether six letters or digits stand here, the least a share code has. */
function isCodeStart(text: string, from: number): boolean {
	for (let at = from; at < from + 6; at++) {
		const unit = text.charCodeAt(at)
		if (!isDigit(unit) && !(isLetter(unit) && unit < 0x80)) return false
	}
	return true
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
