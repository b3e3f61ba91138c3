import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import {
	type AddressBlock,
	ipv4SpecialBlocks,
	ipv6EmbeddingBlocks,
	ipv6GlobalBlock,
	ipv6SpecialBlocks,
} from './address-blocks.ts'

/**
 * Says whether an IP address, in text, belongs to the public internet. A positive list: what cannot be read, carries
 * a zone or lies in no handed-out space is not global. Addresses that carry an IPv4 address are judged by it.
 * Source: the IANA IPv4 and IPv6 special-purpose address registries.
 */
export function isGlobalAddress(address: string): boolean {
	// What the operating system would not read as an address is none, whatever a more lenient reader makes of it.
	if (isIP(address) === 0) return false
	if (isIP(address) === 4) return isGlobalIpv4(ipaddr.IPv4.parse(address))
	return !address.includes('%') && isGlobalIpv6(ipaddr.IPv6.parse(toHexTail(address)))
}

/** Says whether two texts name the same address, an IPv4-mapped one being the IPv4 address it carries. */
export function isSameAddress(one: string, other: string): boolean {
	if (isIP(one) === 0 || isIP(other) === 0) return false
	return ipaddr.process(toHexTail(one)).toString() === ipaddr.process(toHexTail(other)).toString()
}

/**
 * Creates the question every address is asked: global, and in none of the further blocks (CIDR). An address that
 * carries an IPv4 address is asked as both.
 * @throws RangeError when a block cannot be read
 */
export function createReachable(innerBlocks: readonly string[]): (address: string) => boolean {
	const ranges = innerBlocks.map(toRange)
	return (text) => {
		if (!isGlobalAddress(text)) return false
		const address = ipaddr.parse(toHexTail(text))
		const carried = address instanceof ipaddr.IPv6 ? (findCarried(address) ?? findIsatap(address)) : null
		return !ranges.some((range) => isWithin(address, range) || (carried !== null && isWithin(carried, range)))
	}
}

const ipv4Special = ipv4SpecialBlocks.map(toIpv4Range)
const ipv6Global = ipaddr.IPv6.parseCIDR(ipv6GlobalBlock)
const ipv6Special = ipv6SpecialBlocks.map(([cidr]) => ipaddr.IPv6.parseCIDR(cidr))
const ipv6Embedding = ipv6EmbeddingBlocks.map(([cidr, offset]) => ({ range: ipaddr.IPv6.parseCIDR(cidr), offset }))

/** Writes `::1.2.3.4` as `::102:304`: the library takes the first for the mapped address `::ffff:1.2.3.4`, which is another one. */
function toHexTail(address: string): string {
	if (!address.includes(':')) return address
	return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)/, (_, a, b, c, d) => `${toGroup(a, b)}:${toGroup(c, d)}`)
}

function toGroup(high: string, low: string): string {
	return (Number(high) * 256 + Number(low)).toString(16)
}

function toRange(cidr: string): Range {
	if (!ipaddr.isValidCIDR(cidr)) throw new RangeError(`not a block of addresses: ${cidr}`)
	return ipaddr.parseCIDR(cidr)
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, range: Range): boolean {
	return address.kind() === range[0].kind() && address.match(range)
}

type Range = ReturnType<typeof ipaddr.parseCIDR>

function toIpv4Range([cidr]: AddressBlock): [ipaddr.IPv4, number] {
	return ipaddr.IPv4.parseCIDR(cidr)
}

function isGlobalIpv4(address: ipaddr.IPv4): boolean {
	return !ipv4Special.some((range) => address.match(range))
}

function isGlobalIpv6(address: ipaddr.IPv6): boolean {
	const carried = findCarried(address)
	if (carried !== null) return isGlobalIpv4(carried)
	if (!address.match(ipv6Global) || ipv6Special.some((range) => address.match(range))) return false
	const isatap = findIsatap(address)
	return isatap === null || isGlobalIpv4(isatap)
}

/** Finds the IPv4 address in an address of a block that carries one. */
function findCarried(address: ipaddr.IPv6): ipaddr.IPv4 | null {
	const block = ipv6Embedding.find(({ range }) => address.match(range))
	if (block === undefined) return null
	return new ipaddr.IPv4(address.toByteArray().slice(block.offset, block.offset + 4))
}

/** Finds the IPv4 address in an ISATAP interface (RFC 5214), which may stand behind any prefix: …:0:5efe:a.b.c.d. */
function findIsatap(address: ipaddr.IPv6): ipaddr.IPv4 | null {
	const { parts } = address
	const isInterface = (parts[4] === 0 || parts[4] === 0x200) && parts[5] === 0x5efe
	return isInterface ? new ipaddr.IPv4(address.toByteArray().slice(12)) : null
}
