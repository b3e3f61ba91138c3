import type { Span } from './link.ts'
import type { Platform } from './platform.ts'
import type { Registry } from './registry.ts'

/** A share code between signs, and the platform whose codes look like that. `outer` includes the signs. */
export type FoundCode = Span & { readonly code: string; readonly platform: Platform; readonly outer: Span }

const around = 40

/** Every share code of a text: `￥…￥`, `€…$`, `/₴…₴`, `7(…)/`. Prices, order numbers and plain words are not codes. */
export function findCodes(text: string, registry: Registry): readonly FoundCode[] {
	const owners = [...registry.platforms.values()].filter((platform) => platform.codes !== undefined)
	const found: FoundCode[] = []
	if (owners.length === 0) return found
	const signs = [...new Set(owners.flatMap(({ codes }) => [...(codes?.signs ?? '')]))].join('')
	const signed = new RegExp(`[${signs}]([A-Za-z0-9]{6,14})(?=[${signs}])`, 'g')
	const bracketed = /[(（]([A-Za-z0-9]{10,12})[)）]/g
	for (const match of text.matchAll(signed)) {
		const code = match[1] ?? ''
		const platform = ownerOf(owners, text, match.index, code)
		if (platform !== null && isCode(code)) found.push(place(match.index, code, platform))
	}
	const first = owners[0]
	for (const match of text.matchAll(bracketed)) {
		const code = match[1] ?? ''
		const platform = ownerOf(owners, text, match.index, code, first?.codes?.signs.charAt(0)) ?? null
		const end = match.index + match[0].length
		if (platform !== null && isCode(code) && isBracketCode(text, match.index, end))
			found.push(place(match.index, code, platform))
	}
	return found
		.sort((a, b) => a.start - b.start)
		.filter((code, index, all) => code.start >= (all[index - 1]?.outer.end ?? 0))
}

function place(sign: number, code: string, platform: Platform): FoundCode {
	const start = sign + 1
	const end = start + code.length
	return { start, end, code, platform, outer: { start: sign, end: end + 1 } }
}

/** Letters with digits, or with both cases: what no price, order number or word is. */
function isCode(code: string): boolean {
	if (/^(?:[a-z]+|[A-Z]?[a-z]+|[A-Z]+)$/.test(code)) return false
	return /[A-Za-z]/.test(code) && (/\d/.test(code) || /[a-z][A-Z]/.test(code)) && !/^\d+[A-Za-z]{1,2}$/.test(code)
}

/** A code in round brackets is told from a remark by its slash or by the words of a share text around it. */
function isBracketCode(text: string, start: number, end: number): boolean {
	if (text.charAt(end) === '/') return true
	const near = text.slice(Math.max(0, start - around), end + around)
	return /[淘寳寶]|tao|ta0|\bC[AZ]\d{4}\b/i.test(near)
}

/** Whose code it is: by sign and length, and by words near it where several platforms write alike. */
function ownerOf(
	owners: readonly Platform[],
	text: string,
	at: number,
	code: string,
	sign = text.charAt(at),
): Platform | null {
	const fitting = owners.filter(
		({ codes }) => codes?.signs.includes(sign) && code.length >= codes.min && code.length <= codes.max,
	)
	const near = text.slice(Math.max(0, at - around), at + code.length + around)
	const named = fitting.find(({ codeHints }) => codeHints?.some((hint) => near.includes(hint)))
	return named ?? fitting[0] ?? null
}
