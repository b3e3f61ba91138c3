import { isIPv6 } from 'node:net'

/**
 * What one household or machine has at least: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177). Text that
 * is no address stays as it is.
 */
export function toNetwork(address: string): string {
	const [plain = ''] = address.split('%')
	if (!isIPv6(plain)) return address
	const groups = toGroups(plain)
	const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
	return isMapped ? toIPv4(groups.slice(6)) : `${groups.slice(0, 4).join(':')}::/64`
}

/** All eight groups, in lower case and without leading zeros. */
function toGroups(address: string): readonly string[] {
	// The URL parser writes an address in one way (RFC 5952), without dots.
	const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
	const [head = [], tail = []] = written.split('::').map((half) => half.split(':').filter(Boolean))
	const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
	return [...head, ...zeros, ...tail]
}

function toIPv4(groups: readonly string[]): string {
	return groups
		.map((group) => Number.parseInt(group, 16))
		.flatMap((group) => [group >> 8, group & 0xff])
		.join('.')
}
