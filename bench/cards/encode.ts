/** Writes text in a charset of old. The platform only reads them: what it reads each byte or pair of bytes as is turned round. */
export function createEncoder(encoding: string): (text: string) => Uint8Array {
	if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text)
	const decoder = new TextDecoder(encoding)
	const known = new Map<string, readonly number[]>()
	const learn = (...bytes: readonly number[]) => {
		const sign = decoder.decode(Uint8Array.from(bytes))
		if (sign !== '\ufffd' && [...sign].length === 1 && !known.has(sign)) known.set(sign, bytes)
	}
	for (let lead = 0; lead < 256; lead += 1) learn(lead)
	if (!encoding.startsWith('windows'))
		for (let lead = 0x81; lead < 255; lead += 1) for (let trail = 0x40; trail < 255; trail += 1) learn(lead, trail)
	return (text) => {
		const bytes: number[] = []
		for (const sign of text) bytes.push(...(known.get(sign) ?? [0x3f]))
		return Uint8Array.from(bytes)
	}
}
