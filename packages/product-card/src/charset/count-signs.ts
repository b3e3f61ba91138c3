/**
 * Weighs the signs of a text beyond ASCII. @returns the mean of their weights; 0 when there are none
 * @param weigh what a letter or mark weighs, given the two signs before it and the one after
 */
export function countSigns(text: string, weigh: (sign: string, before: string, after: string) => number): number {
	let sum = 0
	let count = 0
	for (let at = 0; at < text.length; at += 1) {
		if (text.charCodeAt(at) < 0x80) continue
		const sign = text.charAt(at)
		const before = text.slice(Math.max(0, at - 2), at)
		const after = text.charAt(at + 1)
		count += 1
		if (damage.test(sign)) sum -= 2
		else if (letter.test(sign) && !ordinals.includes(sign)) sum += weigh(sign, before, after)
		else sum += weighSymbol(sign, before.at(-1) ?? '', after)
	}
	return count === 0 ? 0 : sum / count
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
