import { chooseEncoding } from './charset/choose-encoding.ts'
import { findLabel, findMark, toEncoding } from './charset/find-label.ts'
import { prescan } from './charset/prescan.ts'

/** How much of a page is looked at, in bytes. */
export const maximumBytes = 2_097_152

/** Turns a whole page's bytes into text: byte order mark, Content-Type, `<meta>`, or what the bytes themselves tell. */
export function decodePage(body: Uint8Array, contentType: string | null): string {
	const bytes = body.subarray(0, maximumBytes)
	const marked = findMark(bytes)
	const declared = [toEncoding(findLabel(contentType ?? '')), prescan(bytes)]
	const encoding = marked ?? chooseEncoding(bytes, declared)
	return new TextDecoder(encoding).decode(bytes, { stream: true })
}
