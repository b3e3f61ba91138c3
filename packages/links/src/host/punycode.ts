const base = 36
const tMin = 1
const tMax = 26

/** Turns one `xn--…` label into what it stands for (RFC 3492); null when it is not well formed. Other labels come back unchanged. */
export function fromPunycode(label: string): string | null {
	if (!label.toLowerCase().startsWith('xn--')) return label
	const encoded = label.slice(4)
	const dash = encoded.lastIndexOf('-')
	const output = [...encoded.slice(0, Math.max(0, dash))].map((char) => char.charCodeAt(0))
	let codePoint = 128
	let bias = 72
	let index = 0
	let at = dash === -1 ? 0 : dash + 1
	while (at < encoded.length) {
		const step = readInteger(encoded, at, bias)
		if (step === null) return null
		const size = output.length + 1
		bias = adapt(step.value, size, index === 0)
		index += step.value
		codePoint += Math.floor(index / size)
		index %= size
		if (codePoint > 0x10ffff) return null
		output.splice(index, 0, codePoint)
		index += 1
		at = step.next
	}
	return String.fromCodePoint(...output)
}

function readInteger(
	text: string,
	from: number,
	bias: number,
): { readonly value: number; readonly next: number } | null {
	let value = 0
	let weight = 1
	for (let at = from, k = base; at < text.length; at++, k += base) {
		const digit = digitOf(text.charCodeAt(at))
		if (digit === null || digit > Math.floor((0x7fffffff - value) / weight)) return null
		value += digit * weight
		const threshold = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias
		if (digit < threshold) return { value, next: at + 1 }
		weight *= base - threshold
	}
	return null
}

function digitOf(unit: number): number | null {
	if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61
	if (unit >= 0x41 && unit <= 0x5a) return unit - 0x41
	return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : null
}

function adapt(delta: number, size: number, first: boolean): number {
	let rest = first ? Math.floor(delta / 700) : delta >> 1
	rest += Math.floor(rest / size)
	let k = 0
	for (; rest > 455; k += base) rest = Math.floor(rest / 35)
	return k + Math.floor((36 * rest) / (rest + 38))
}
