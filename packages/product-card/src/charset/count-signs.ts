/** What weighs the letters and marks of a text: by the two signs before one and the one after. None weighs more than 1. */
export type Weigh = (sign: string, before: string, after: string) => number

/**
 * Weighs the signs of a text beyond ASCII. @returns the mean of their weights, 0 when there are none; where it cannot be more than
 * `least`, which is told after a few signs, anything up to that
 */
export function countSigns(text: string, weigh: Weigh, least: number): number {
	const count = countHigh(text)
	/** What the weights lack of 1 each may have, and still make more than `least`. */
	const most = count * (1 - least)
	let lack = 0
	for (let at = 0; at < text.length && lack < most; at += 1)
		if (text.charCodeAt(at) >= 0x80) lack += 1 - weighSign(text, at, weigh)
	return count === 0 ? 0 : 1 - lack / count
}

function countHigh(text: string): number {
	let count = 0
	for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) count += 1
	return count
}

function weighSign(text: string, at: number, weigh: Weigh): number {
	const sign = text.charAt(at)
	const before = text.slice(Math.max(0, at - 2), at)
	const after = text.charAt(at + 1)
	if (damage.test(sign)) return -2
	if (letter.test(sign) && !ordinals.includes(sign)) return weigh(sign, before, after)
	return weighSymbol(sign, before.at(-1) ?? '', after)
}

export function isLowerLetter(sign: string): boolean {
	return /^\p{Ll}$/u.test(sign)
}

/** Bytes that are nothing, or control characters nobody writes. */
const damage = /[\ufffd\u0080-\u009f]/
const letter = /[\p{L}\p{M}]/u
const ordinals = 'ªº'
const noBreakSpace = '\u00a0'
const usualSymbols = '©®€£¥™«»“”„‘’‚–—…·•°¿¡§½¼¾²³´×÷№'

function weighSymbol(sign: string, before: string, after: string): number {
	// Many pages have nothing else beyond ASCII.
	if (sign === noBreakSpace) return 1
	if (ordinals.includes(sign)) return /[\p{L}\p{N}.]/u.test(before) && !isLowerLetter(after) ? 1 : -1
	const isInWord = letter.test(before) && letter.test(after)
	if (isInWord && !'’·–—'.includes(sign)) return -1
	return usualSymbols.includes(sign) ? 0.5 : -0.5
}
