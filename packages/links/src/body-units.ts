/** Openers by their closers, of the brackets that may stand in a URL as long as they are balanced. */
const pairs: readonly (readonly [open: string, close: string])[] = [
	['(', ')'],
	['[', ']'],
	['{', '}'],
]

const stops = new Uint8Array(128)
for (let unit = 0; unit <= 0x20; unit++) stops[unit] = 1
for (const char of '"<>\\`\x7f') stops[char.charCodeAt(0)] = 1

const openers = new Uint8Array(128)
const openerOf = new Uint8Array(128)
for (const [open, close] of pairs) {
	openers[open.charCodeAt(0)] = 1
	openerOf[close.charCodeAt(0)] = open.charCodeAt(0)
}

/** White space, controls, `"`, `<`, `>`, `\`, `` ` ``: what no URL in a text goes past. For ASCII units. */
export function isHardStop(unit: number): boolean {
	return stops[unit] === 1
}

/** Whether an ASCII unit opens a bracket. */
export function isOpener(unit: number): boolean {
	return openers[unit] === 1
}

/** The opening bracket an ASCII unit closes; 0 when it closes none. */
export function bracketOf(unit: number): number {
	return openerOf[unit] ?? 0
}
