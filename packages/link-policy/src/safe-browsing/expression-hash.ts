/** SHA-256, handed in: 32 bytes for any bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** The hashes of a URL's expressions, in their order: what a list of hashes, or of the beginnings of hashes, is asked for. */
export function toHashes(expressions: readonly string[], sha256: Sha256): readonly Uint8Array[] {
	const encoder = new TextEncoder()
	return expressions.map((expression) => sha256(encoder.encode(expression)))
}

/** The first bytes of a hash, as lists of prefixes hold them. Throws a RangeError for fewer than 4 or more than 32. */
export function toHashPrefix(hash: Uint8Array, bytes = 4): Uint8Array {
	if (!Number.isInteger(bytes) || bytes < 4 || bytes > 32) throw new RangeError(`not 4 to 32 bytes: ${bytes}`)
	return hash.slice(0, bytes)
}
