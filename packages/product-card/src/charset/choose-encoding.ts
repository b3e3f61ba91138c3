import { detectEncoding } from './detect-encoding.ts'
import { fits } from './fits.ts'

/**
 * Chooses the encoding of a page whose bytes are all there. What it declares counts in order, where it fits the bytes; where nothing
 * fits, what calls itself UTF-8 and hardly is any counts as undeclared, and the bytes tell.
 * @param declared by the header and by the page, best first
 */
export function chooseEncoding(bytes: Uint8Array, declared: readonly (string | null)[]): string {
	const named = declared.filter((encoding) => encoding !== null)
	const fitting = named.find((encoding) => fits(bytes, encoding))
	if (fitting !== undefined) return fitting
	if (fits(bytes, 'utf-8') && !bytes.includes(escapeByte)) return 'utf-8'
	// A few broken bytes leave a label standing, UTF-8 only if most of the rest is UTF-8.
	const other = named.find((encoding) => encoding !== 'utf-8')
	return other ?? (isMostlyUtf8(bytes) ? 'utf-8' : detectEncoding(bytes))
}

/** Where ISO-2022-JP leaves ASCII. */
const escapeByte = 0x1b

function isMostlyUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
	let high = 0
	let damage = 0
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at)
		if (code === 0xfffd) damage += 1
		else if (code >= 0x80) high += 1
	}
	return damage < high
}
