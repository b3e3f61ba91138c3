/** Whether bytes are a text in an encoding. A character cut off at the end fits: long pages are cut anywhere. */
export function fits(bytes: Uint8Array, encoding: string): boolean {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
		return true
	} catch {
		return false
	}
}
