const blanks = new Uint8Array(0x1_0000)
for (const char of '>_*`)]\u200b\ufeff') blanks[char.charCodeAt(0)] = 1
for (let unit = 0; unit < 0x1_0000; unit++) if (/\s/.test(String.fromCharCode(unit))) blanks[unit] = 1

/** What programs write for a blank, by its last letter. */
const written: Readonly<Record<string, readonly string[]>> = { ';': ['&gt;', '&nbsp;'], '0': ['%20'], A: ['%0A'] }

/** Where the blanks begin that a text ends with, in any state of damage (see `gap` of the share grammar). */
export function gapStart(text: string, from = text.length): number {
	let at = from
	while (at > 0) {
		const size = blanks[text.charCodeAt(at - 1)] === 1 ? 1 : writtenLength(text, at)
		if (size === 0) break
		at -= size
	}
	return at
}

/** A text without the blanks it ends with. */
export function withoutGapAtEnd(text: string): string {
	const end = gapStart(text)
	return end === text.length ? text : text.slice(0, end)
}

function writtenLength(text: string, at: number): number {
	const ways = written[text.charAt(at - 1)]
	return ways?.find((way) => text.endsWith(way, at))?.length ?? 0
}
