/** A block of addresses in CIDR form, with why it is no destination. */
export type AddressBlock = readonly [cidr: string, why: string]

/** IPv4 blocks that are no destination: the IANA special-purpose registry, multicast, reserved space and one cloud platform's own address. */
export const ipv4SpecialBlocks: readonly AddressBlock[] = [
	['0.0.0.0/8', 'this network (RFC 791)'],
	['10.0.0.0/8', 'private (RFC 1918)'],
	['100.64.0.0/10', 'carrier-grade NAT (RFC 6598), some cloud metadata'],
	['127.0.0.0/8', 'loopback (RFC 1122)'],
	['168.63.129.16/32', 'the Azure platform: routable in form, internal in fact'],
	['169.254.0.0/16', 'link local (RFC 3927), cloud metadata'],
	['172.16.0.0/12', 'private (RFC 1918)'],
	['192.0.0.0/24', 'protocol assignments (RFC 6890)'],
	['192.0.2.0/24', 'documentation (RFC 5737)'],
	['192.31.196.0/24', 'AS112 (RFC 7535)'],
	['192.52.193.0/24', 'AMT (RFC 7450)'],
	['192.88.99.0/24', '6to4 relay (RFC 7526)'],
	['192.168.0.0/16', 'private (RFC 1918)'],
	['192.175.48.0/24', 'AS112 (RFC 7534)'],
	['198.18.0.0/15', 'benchmarking (RFC 2544)'],
	['198.51.100.0/24', 'documentation (RFC 5737)'],
	['203.0.113.0/24', 'documentation (RFC 5737)'],
	['224.0.0.0/4', 'multicast (RFC 5771)'],
	['240.0.0.0/4', 'reserved (RFC 1112), broadcast'],
]

/** The only IPv6 space that is handed out for the public internet. */
export const ipv6GlobalBlock = '2000::/3'

/** IPv6 blocks inside the global space that are no destination. */
export const ipv6SpecialBlocks: readonly AddressBlock[] = [
	['2001::/23', 'protocol assignments (RFC 2928): Teredo, benchmarking, AMT, ORCHID'],
	['2001:db8::/32', 'documentation (RFC 3849)'],
	['2620:4f:8000::/48', 'AS112 (RFC 7534)'],
	['2d00::/8', 'not handed out (IANA IPv6 global unicast registry)'],
	['2e00::/7', 'not handed out'],
	['3000::/4', 'not handed out; 3ffe::/16 was taken back (RFC 3701)'],
	['3fff::/20', 'documentation (RFC 9637)'],
]

/**
 * IPv6 blocks that carry an IPv4 address, and the byte it begins at: such an address is judged by what it carries.
 * The compatible form (`::/96`) is not among them: it was given up (RFC 4291) and lies in no space handed out.
 */
export const ipv6EmbeddingBlocks: readonly (readonly [cidr: string, offset: number, why: string])[] = [
	['::ffff:0:0/96', 12, 'IPv4-mapped (RFC 4291)'],
	['64:ff9b::/96', 12, 'NAT64 (RFC 6052)'],
	['2002::/16', 2, '6to4 (RFC 3056)'],
]
