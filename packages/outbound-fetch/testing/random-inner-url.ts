/** Spells an inner address in one of the many ways that parsers disagree about. `random` gives numbers below 1. */
export function createInnerUrl(random: () => number, port: number): string {
	const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
	const octets = pick(innerAddresses)
	const spell = pick<(octets: Octets) => string>([spellIpv4, spellIpv4, spellShort, spellIpv6])
	const host = pick<(host: string) => string>([(text) => text, (text) => text, toWide, toPercent, toDotted])(
		spell(octets),
	)
	const wrap = pick([
		(text: string) => `http://${text}:${port}/`,
		(text: string) => `HTTP://${text}:${port}/latest/meta-data`,
		(text: string) => `http:\\\\${text}:${port}\\x`,
		(text: string) => `http:/${text}:${port}`,
		(text: string) => `http:${text}:${port}`,
		(text: string) => `http://shop.example@${text}:${port}/`,
		(text: string) => `http://shop.example:80@${text}:${port}/`,
		(text: string) => `http://${text}:${port}#@shop.example/`,
		(text: string) => `http://${text}:${port}?@shop.example/`,
		(text: string) => `https://${text}:${port}/`,
		(text: string) => `http://${text}/`,
	])
	return wrap(host)

	function spellNumber(value: number): string {
		return pick([String(value), `0x${value.toString(16)}`, `0X${value.toString(16)}`, `0${value.toString(8)}`])
	}

	function spellIpv4(parts: Octets): string {
		return parts.map(spellNumber).join('.')
	}

	/** Fewer than four parts: the last takes the rest. */
	function spellShort([a, b, c, d]: Octets): string {
		return pick([
			spellNumber(((a * 256 + b) * 256 + c) * 256 + d),
			`${spellNumber(a)}.${spellNumber((b * 256 + c) * 256 + d)}`,
			`${spellNumber(a)}.${spellNumber(b)}.${spellNumber(c * 256 + d)}`,
		])
	}

	function spellIpv6([a, b, c, d]: Octets): string {
		const [high, low] = [(a * 256 + b).toString(16), (c * 256 + d).toString(16)]
		const spelt = pick([
			...([`::ffff:${a}.${b}.${c}.${d}`, `::ffff:${high}:${low}`, `0:0:0:0:0:ffff:${high}:${low}`] as const),
			...([
				`::${high}:${low}`,
				`64:ff9b::${high}:${low}`,
				`2002:${high}:${low}::1`,
				`::ffff:0:${high}:${low}`,
			] as const),
			...(['::1', '::', 'fe80::1', 'fd00:ec2::254', 'fc00::1', 'fec0::1', `2001:db8::${high}`] as const),
		])
		return `[${random() < 0.3 ? spelt.toUpperCase() : spelt}]`
	}

	/** Full-width digits and ideographic stops, which host names are folded from. */
	function toWide(host: string): string {
		if (host.startsWith('[')) return host
		return host
			.replaceAll('.', () => pick(['.', '。', '．', '｡']))
			.replace(/\d/g, (digit) => (random() < 0.5 ? String.fromCodePoint(0xff10 + Number(digit)) : digit))
	}

	function toPercent(host: string): string {
		if (host.startsWith('[')) return host
		return host.replace(/[\w.]/g, (one) => (random() < 0.3 ? `%${one.charCodeAt(0).toString(16)}` : one))
	}

	function toDotted(host: string): string {
		return host.startsWith('[') ? host : `${host}.`
	}
}

type Octets = readonly [number, number, number, number]

const innerAddresses: readonly [Octets, ...Octets[]] = [
	[127, 0, 0, 1],
	[127, 1, 2, 3],
	[0, 0, 0, 0],
	[10, 0, 0, 1],
	[172, 16, 31, 9],
	[192, 168, 1, 1],
	[169, 254, 169, 254],
	[169, 254, 170, 2],
	[100, 64, 0, 1],
	[100, 100, 100, 200],
	[192, 0, 0, 192],
	[198, 18, 0, 1],
	[224, 0, 0, 1],
	[255, 255, 255, 255],
]

/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same run. */
export function createRandom(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
