import { eachMatch } from './each-match.ts'
import type { Span } from './link.ts'
import type { Platform } from './platform.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import type { Registry } from './registry.ts'

/** A share code between signs, and the platform whose codes look like that. `outer` includes the signs. */
export type FoundCode = Span & { readonly code: string; readonly platform: Platform; readonly outer: Span }

const around = 40

/** The signs that may stand around a share code of these platforms, `(` and `（` included. */
export function listSigns(registry: Registry): readonly string[] {
	const owners = ownersIn(registry)
	return owners.length === 0
		? []
		: [...new Set([...owners.flatMap(({ codes }) => [...(codes?.signs ?? '')]), '(', '（'])]
}

/** Finds every share code of a text: `￥…￥`, `€…$`, `/₴…₴`, `7(…)/`, `( CZ0001 …)`. Prices, order numbers and plain words are not codes. */
export function createCodeFinder(registry: Registry): (text: string) => readonly FoundCode[] {
	const owners = ownersIn(registry)
	const bracketSign = owners[0]?.codes?.signs.charAt(0)
	const signs = listSigns(registry)
		.map((sign) => sign.replace(/[\\\]^-]/, '\\$&'))
		.join('')
	const form = new RegExp(`[${signs}]((?:(?<=[(（])\\s?[A-Z]{2}\\d{3,5}\\s)?)([A-Za-z0-9]{6,14})(?=[${signs})）])`, 'g')
	return (text) => {
		const found: FoundCode[] = []
		for (const match of owners.length === 0 ? [] : eachMatch(form, text)) {
			const [, marker = '', code = ''] = match
			const end = match.index + 1 + marker.length + code.length
			if (!isCode(code) || match.index < (found.at(-1)?.outer.end ?? 0)) continue
			const isBracketed = isBracket(text.charAt(match.index))
			if (
				isBracketed !== isBracket(text.charAt(end)) ||
				(isBracketed && !isBracketCode(text, match.index, end + 1, code))
			)
				continue
			const platform = ownerOf(owners, text, match.index, code, isBracketed ? bracketSign : text.charAt(match.index))
			if (platform !== null) found.push(place(match.index, end, code, platform))
		}
		return found
	}
}

/** Platforms with share codes; a code that several write alike is a built-in one's unless a word near it names another. */
function ownersIn(registry: Registry): readonly Platform[] {
	const owners = [...registry.platforms.values()].filter((platform) => platform.codes !== undefined)
	const isBuiltIn = ({ id }: Platform) => builtInPlatforms.some((platform) => platform.id === id)
	return [...owners.filter(isBuiltIn), ...owners.filter((platform) => !isBuiltIn(platform))]
}

function isBracket(char: string): boolean {
	return char === '(' || char === '（' || char === ')' || char === '）'
}

function place(sign: number, end: number, code: string, platform: Platform): FoundCode {
	return { start: end - code.length, end, code, platform, outer: { start: sign, end: end + 1 } }
}

/** Letters with digits, or with both cases: what no price, order number or word is. */
function isCode(code: string): boolean {
	if (/^(?:[a-z]+|[A-Z]?[a-z]+|[A-Z]+)$/.test(code)) return false
	return /[A-Za-z]/.test(code) && (/\d/.test(code) || /[a-z][A-Z]/.test(code)) && !/^\d+[A-Za-z]{1,2}$/.test(code)
}

/** A code in round brackets is told from a remark by its slash or by the words of a share text around it. */
function isBracketCode(text: string, start: number, end: number, code: string): boolean {
	if (code.length < 10 || code.length > 12) return false
	if (text.charAt(end) === '/') return true
	const near = text.slice(Math.max(0, start - around), end + around)
	return /[淘寳寶]|tao|ta0|\bC[AZ]\d{4}\b/i.test(near)
}

/** Whose code it is: by sign and length, and by words near it where several platforms write alike. */
function ownerOf(owners: readonly Platform[], text: string, at: number, code: string, sign = ''): Platform | null {
	const fitting = owners.filter(
		({ codes }) => codes?.signs.includes(sign) && code.length >= codes.min && code.length <= codes.max,
	)
	const near = text.slice(Math.max(0, at - around), at + code.length + around)
	const named = fitting.find(({ codeHints }) => codeHints?.some((hint) => near.includes(hint)))
	return named ?? fitting[0] ?? null
}
