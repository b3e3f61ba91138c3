import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isInnerAddress } from '../testing/is-inner-address.ts'
import { createReachable, isGlobalAddress, isSameAddress } from './is-global-address.ts'

const globalAddresses = `
93.184.216.34
1.1.1.1
9.255.255.255
11.0.0.0
100.63.255.255
100.128.0.0
172.15.255.255
172.32.0.0
168.63.129.17
192.0.1.1
223.255.255.255
2606:4700:4700::1111
2400:3200::1
2a00:1450:4001:81b::200e
::ffff:1.1.1.1            # mapped, a public address inside
64:ff9b::101:101          # NAT64 of 1.1.1.1
2002:101:101::1           # 6to4 of 1.1.1.1
2606:4700::5efe:101:101   # ISATAP of 1.1.1.1
`

const innerAddresses = `
0.0.0.0
10.1.2.3
100.64.0.1
100.100.100.200           # metadata of one cloud
127.0.0.1
127.255.255.255
168.63.129.16             # platform address of one cloud
169.254.169.254
172.16.0.1
172.31.255.255
192.0.0.9
192.0.0.192
192.0.2.1
192.88.99.1
192.168.1.1
198.18.0.1
198.19.255.255
198.51.100.1
203.0.113.1
224.0.0.1
240.0.0.1
255.255.255.255
::
::1
::127.0.0.1
::1.1.1.1                 # compatible: given up, whatever it carries
::ffff:010.0.0.1          # one reader's 8.0.0.1 is another's 10.0.0.1
::ffff:127.0.0.1
::ffff:7f00:1
::ffff:10.0.0.1
::ffff:0:127.0.0.1        # translated (RFC 2765)
64:ff9b::7f00:1
64:ff9b::a9fe:a9fe
64:ff9b:1::101:101        # NAT64 for local use
100::1                    # discard
2001::1                   # Teredo
2001:2::1
2001:10::1
2001:20::1
2001:db8::1
2002:7f00:1::1            # 6to4 of 127.0.0.1
2002:a00:1::1
2002:a9fe:a9fe::
2620:4f:8000::1
2606:4700::5efe:7f00:1    # ISATAP of 127.0.0.1
3fff::1
4000::1                   # outside the space that was handed out
5f00::1
2d00::1                   # inside it, but reserved
3000::1
3ffe::1
100:0:0:1::1              # dummy prefix (RFC 9780)
2001:4:112::1
192.31.196.1
192.52.193.1
192.175.48.1
fc00::1
fd00:ec2::254
fe80::1
fe80::1%eth0
fec0::1
ff02::1
2606:4700:4700::1111%eth0 # a zone has no place on the internet
1.1.1                     # not written out
0x7f.1
0177.0.0.1
1.1.1.1:80
example.com
`

test('OF10 public addresses are global', () => {
	for (const address of toCases(globalAddresses)) assert.equal(isGlobalAddress(address), true, address)
})

test('OF10 inner, special, unassigned and unreadable addresses are not global', () => {
	for (const address of toCases(innerAddresses)) assert.equal(isGlobalAddress(address), false, address)
	assert.equal(isGlobalAddress(''), false)
})

test('OF11 an IPv6 address that carries an IPv4 address is judged by it', () => {
	let global = 0
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
			const v4 = [a, b, c, d].join('.')
			const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
			const expected = isGlobalAddress(v4)
			if (expected) global += 1
			for (const carrier of [`::ffff:${v4}`, `::ffff:${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`]) {
				assert.equal(isGlobalAddress(carrier), expected, carrier)
			}
		}),
		{ numRuns: 500, seed: 20220127 },
	)
	assert.ok(global > 100 && global < 500, 'both verdicts were seen')
})

test('OF10 another reading of the registries agrees, address by address', () => {
	const special = fc.constantFrom(...toCases(innerAddresses), ...toCases(globalAddresses))
	for (const arbitrary of [special, fc.ipV4(), fc.ipV6()]) {
		fc.assert(
			// What is handed out of the space for unicast is a matter of our list alone.
			fc.property(arbitrary, (address) => assert.ok(isInnerAddress(address) <= !isGlobalAddress(address), address)),
			{ numRuns: 1_000, seed: 20220127 },
		)
	}
	assert.deepEqual(toCases(globalAddresses).filter(isInnerAddress), [])
})

test('OF44 blocks that the operator calls inner are refused in every spelling, and only they', () => {
	const isReachable = createReachable(['198.51.0.0/17', '2a00:1234::/32', '2602:ff9b::/96'])
	for (const [address, expected] of [
		['198.51.1.1', false],
		['::ffff:198.51.1.1', false],
		['64:ff9b::198.51.1.1', false],
		['2002:c633:101::1', false],
		['2a00:1::5efe:198.51.1.1', false],
		['2a00:1::5efe:198.51.128.1', true],
		['198.51.128.1', true],
		['2a00:1234::1', false],
		['2a00:1235::1', true],
		['2602:ff9b::a00:1', false],
		['127.0.0.1', false],
	] as const) {
		assert.equal(isReachable(address), expected, address)
	}
	for (const block of ['10.0.0.0', '10.0.0.0/33', 'shop.example', '']) {
		assert.throws(() => createReachable([block]), RangeError, block)
	}
})

test('OF12 a mapped address is the same as the one it carries, and no other is', () => {
	assert.equal(isSameAddress('::ffff:1.1.1.1', '1.1.1.1'), true)
	assert.equal(isSameAddress('2606:4700:0:0::1', '2606:4700::1'), true)
	assert.equal(isSameAddress('1.1.1.1', '1.1.1.2'), false)
	assert.equal(isSameAddress('::1.1.1.1', '1.1.1.1'), false)
	assert.equal(isSameAddress('::1.1.1.1', '::101:101'), true)
	assert.equal(isSameAddress('', ''), false)
})

function toCases(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => (line.split('#', 1)[0] ?? '').trim())
		.filter((line) => line !== '')
}
