import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { toNetwork } from './to-network.ts'

/** address · network */
const cases: readonly (readonly [string, string])[] = [
	['198.51.100.1', '198.51.100.1'],
	['::ffff:198.51.100.1', '198.51.100.1'], // IPv4 as a socket for both shows it
	['::FFFF:c633:6401', '198.51.100.1'], // the same in hexadecimal
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
	['2001:db8::5', '2001:db8:0:0::/64'],
	['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['::', '0:0:0:0::/64'],
	['64:ff9b::198.51.100.1', '64:ff9b:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'], // with a zone (RFC 4007)
	['unknown', 'unknown'], // RFC 7239
	['', ''],
]
for (const [address, network] of cases)
	test(`RT25 “${address}” is of ${network || 'nowhere'}`, () => equal(toNetwork(address), network))
