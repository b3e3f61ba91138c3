/**
 * An IPv4 address in four decimal numbers, however it was written: octal, hexadecimal, fewer than four parts; null when the host is none.
 * As the lists are made: a part too big keeps its last byte, and what stands behind a blank is nothing in a host of up to 15 characters.
 */
export function toIpv4Host(host: string): string | null {
	const written = host.length <= 15 ? host.replace(/ .*$/s, '') : host
	if (written.length > longestIpv4) return null
	const parts = written.split('.')
	if (parts.length > 4) return null
	const numbers = parts.map(parsePart)
	const bytes: number[] = []
	for (const [index, number] of numbers.entries()) {
		if (number === null) return null
		const width = index === parts.length - 1 ? 5 - parts.length : 1
		for (let left = width - 1; left >= 0; left--) bytes.push((number >>> (8 * left)) & 0xff)
	}
	return bytes.join('.')
}

/**
 * An IPv6 address in brackets in its shortest form; one that only carries an IPv4 address (`::ffff:1.2.3.4`, NAT64's `64:ff9b::1.2.3.4`)
 * is that. Null when the host is none.
 */
export function toIpv6Host(host: string): string | null {
	if (!/^\[[0-9a-f:.]{2,45}\]$/.test(host)) return null
	const shortest = URL.parse(`http://${host}/`)?.hostname ?? null
	if (shortest === null) return null
	const groups = toGroups(shortest.slice(1, -1))
	const [high = 0, low = 0] = groups.slice(6)
	const front = groups.slice(0, 6).join(':')
	if (front === mapped || front === nat64) return toDotted(high, low)
	// The old form `::192.0.2.1` keeps its dots, as the C library writes it.
	return front === compatible && high !== 0 ? `[::${toDotted(high, low)}]` : shortest
}

/** Four octal numbers of 32 bits with room for zeros before them. */
const longestIpv4 = 64
const mapped = [0, 0, 0, 0, 0, 0xffff].join(':')
const nat64 = [0x64, 0xff9b, 0, 0, 0, 0].join(':')
const compatible = [0, 0, 0, 0, 0, 0].join(':')

function parsePart(part: string): number | null {
	const form = partForms.find(({ pattern }) => pattern.test(part))
	if (form === undefined) return null
	const number = Number.parseInt(part.replace(/^0x/, ''), form.base)
	return number <= 0xffff_ffff ? number : null
}

const partForms = [
	{ pattern: /^0x[0-9a-f]+$/, base: 16 },
	{ pattern: /^0[0-7]*$/, base: 8 },
	{ pattern: /^[1-9][0-9]*$/, base: 10 },
] as const

function toGroups(address: string): readonly number[] {
	const [before = '', after] = address.split('::')
	const [front, back] = [readGroups(before), readGroups(after ?? '')]
	return [...front, ...new Array<number>(8 - front.length - back.length).fill(0), ...back]
}

function readGroups(text: string): readonly number[] {
	return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}

function toDotted(high: number, low: number): string {
	return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}
