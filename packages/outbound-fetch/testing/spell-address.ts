/** Spells an IPv4 address as a host in one of the forms that URL parsers read: parts in any base, fewer than four of them. */
export function spellIpv4(address: string, random: () => number): string {
	const [a, b, c, d] = toOctets(address)
	const number = (value: number) => spellNumber(value, random)
	return pick(
		[
			[number(a), number(b), number(c), number(d)].join('.'),
			number(((a * 256 + b) * 256 + c) * 256 + d),
			`${number(a)}.${number((b * 256 + c) * 256 + d)}`,
			`${number(a)}.${number(b)}.${number(c * 256 + d)}`,
		],
		random,
	)
}

/** Spells an IPv4 address as an IPv6 host that carries it, or gives an inner IPv6 host. */
export function spellIpv6(address: string, random: () => number): string {
	const [a, b, c, d] = toOctets(address)
	const [high, low] = [(a * 256 + b).toString(16), (c * 256 + d).toString(16)]
	const carriers = [
		...[`::ffff:${address}`, `::ffff:${high}:${low}`, `0:0:0:0:0:ffff:${high}:${low}`, `0000::00ff:${high}:${low}`],
		...[
			`::${high}:${low}`,
			`::${address}`,
			`64:ff9b::${high}:${low}`,
			`64:ff9b:1::${high}:${low}`,
			`64:ff9b::${address}`,
		],
		...[
			`2002:${high}:${low}::1`,
			`::ffff:0:${high}:${low}`,
			`2606:4700::5efe:${high}:${low}`,
			`fe80::200:5efe:${address}`,
		],
		...['::1', '::', 'fe80::1', 'fd00:ec2::254', 'fc00::1', 'fec0::1', `2001:db8::${high}`, `2001:0:${high}:${low}::`],
		...['5f00::1', '3fff::1', '100::1', 'ff02::1', '2001:2::1', `fe80::1%25eth0`, `::1%lo`],
	]
	const spelt = carriers[Math.floor(random() * carriers.length)] ?? '::1'
	return `[${random() < 0.3 ? spelt.toUpperCase() : spelt}]`
}

type Octets = readonly [number, number, number, number]

function toOctets(address: string): Octets {
	const [a = 127, b = 0, c = 0, d = 1] = address.split('.').map(Number)
	return [a, b, c, d]
}

function spellNumber(value: number, random: () => number): string {
	const octal = value.toString(8)
	return pick(
		[String(value), `0x${value.toString(16)}`, `0X00${value.toString(16)}`, `0${octal}`, `000${octal}`],
		random,
	)
}

function pick(list: readonly string[], random: () => number): string {
	return list[Math.floor(random() * list.length)] ?? ''
}
