import type { Registry } from './registry.ts'
import { listSigns } from './share-code.ts'

/** Bits of what a text may hold. */
export const urlTrace = 1
export const codeTrace = 2
export const programTrace = 4
const everything = urlTrace | codeTrace | programTrace

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
	return (text) => {
		let traces = 0
		for (let at = 0; at < text.length; at++) {
			const mark = marks[text.charCodeAt(at)]
			if (mark === 0) continue
			traces |= traceOf(text, at, mark)
			if (traces === everything) return traces
		}
		return traces
	}
}

function traceOf(text: string, at: number, mark: number | undefined): number {
	const next = text.charCodeAt(at + 1)
	if (mark === dot) return isLetter(next) && isHostEnd(text.charCodeAt(at - 1)) ? urlTrace : 0
	if (mark === colon) return next === 0x2f && text.charCodeAt(at + 2) === 0x2f ? urlTrace : 0
	if (mark === hash) return next === 0x5c0f ? programTrace : 0
	return isCodeStart(text, at + 1) ? codeTrace : 0
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

function isHostEnd(unit: number): boolean {
	return isLetter(unit) || isDigit(unit)
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39
}
