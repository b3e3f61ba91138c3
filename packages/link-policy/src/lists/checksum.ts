/** Sums up lines into 16 hex digits that tell one content from another. It keeps nobody from making two with the same sum. */
export type Checksum = { add(line: string): void; toHex(): string }

export function createChecksum(): Checksum {
	let [a, b] = [0x9e3779b9, 0x85ebca6b]
	return {
		add(line) {
			for (let at = 0; at <= line.length; at++) {
				const code = at === line.length ? lineEnd : line.charCodeAt(at)
				a = Math.imul(a ^ code, 0x9e3779b1)
				b = Math.imul(b ^ code, 0x5f356495)
				a ^= b >>> 15
				b ^= a >>> 13
			}
		},
		toHex: () => [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join(''),
	}
}

const lineEnd = 0x0a
