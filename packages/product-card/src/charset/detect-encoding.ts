/** Tells the encoding of a page that names none, from its bytes. */
export function detectEncoding(bytes: Uint8Array): string {
	return bytes.includes(0x1b) ? 'iso-2022-jp' : isPaired(bytes) ? 'gb18030' : 'windows-1252'
}

/** In Chinese encodings nearly every high byte has a high neighbour; in Western ones it stands among letters. */
function isPaired(bytes: Uint8Array): boolean {
	let high = 0
	let lone = 0
	for (let at = 0; at < bytes.length; at += 1) {
		if ((bytes[at] ?? 0) < 0x80) continue
		high += 1
		if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) lone += 1
	}
	return high > 0 && lone * 5 < high
}
