import { BlockList, isIP } from 'node:net'

/**
 * Says whether no socket may go to an address. A second opinion, not built from the door's own lists or library: the IANA
 * registries as they stand, held by Node's BlockList, with every IPv4 block also in the IPv6 forms that carry one.
 */
export function isInnerAddress(address: string): boolean {
	const family = isIP(address)
	if (family === 0 || address.includes('%')) return true
	if (family === 4) return inner.check(address, 'ipv4')
	return inner.check(address, 'ipv6') || !handedOut.check(address, 'ipv6')
}

const inner = new BlockList()
const handedOut = new BlockList()

const ipv4Blocks = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24
203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32`
const ipv6Blocks = `2001::/23 2001:db8::/32 2620:4f:8000::/48 3fff::/20 5f00::/16 64:ff9b:1::/48 100::/64 100:0:0:1::/64
fc00::/7 fe80::/10 fec0::/10 ff00::/8 ::/96 ::ffff:0:0:0/96 3ffe::/16`

for (const block of ipv4Blocks.split(/\s+/)) {
	const [start = '', size = ''] = block.split('/')
	const [a = 0, b = 0, c = 0, d = 0] = start.split('.').map(Number)
	const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
	inner.addSubnet(start, Number(size), 'ipv4')
	inner.addSubnet(`::ffff:${start}`, 96 + Number(size), 'ipv6')
	inner.addSubnet(`64:ff9b::${hex}`, 96 + Number(size), 'ipv6')
	inner.addSubnet(`2002:${hex}::`, 16 + Number(size), 'ipv6')
}
for (const block of ipv6Blocks.split(/\s+/)) {
	const [start = '', size = ''] = block.split('/')
	inner.addSubnet(start, Number(size), 'ipv6')
}
for (const [start, size] of [
	['2000::', 3],
	['::ffff:0:0', 96],
	['64:ff9b::', 96],
] as const) {
	handedOut.addSubnet(start, size, 'ipv6')
}
