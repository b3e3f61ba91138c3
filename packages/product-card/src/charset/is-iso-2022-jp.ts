import { fits } from './fits.ts'

/** ISO-2022-JP is all ASCII bytes, some of them behind `ESC $ @`, `ESC $ B`, `ESC ( J` or `ESC ( I`. */
export function isIso2022Jp(bytes: Uint8Array): boolean {
	for (let at = bytes.indexOf(escapeByte); at !== -1; at = bytes.indexOf(escapeByte, at + 1))
		if (begins(bytes, at)) return fits(bytes, 'iso-2022-jp')
	return false
}

const escapeByte = 0x1b

function begins(bytes: Uint8Array, at: number): boolean {
	const mark = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)
	return mark === '$@' || mark === '$B' || mark === '(J' || mark === '(I'
}
