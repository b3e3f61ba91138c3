import type { OutboundFetch } from '../src/fetch-request.ts'
import type { FetchResult } from '../src/fetch-result.ts'
import { allGuards } from '../src/guards/all-guards.ts'
import type { Guards } from '../src/guards/guard.ts'
import type { Resolve } from '../src/resolve-host.ts'
import { createCanaryConnect } from './connect-to-canary.ts'
import { createTestFetch } from './create-test-fetch.ts'
import { isInnerAddress } from './is-inner-address.ts'
import { createRedirector } from './redirector.ts'
import type { Canary } from './start-canary.ts'

/** How a URL is brought to the door: as it is, or in the Location of a redirect. */
export type Approach = 'direct' | 'redirect' | 'redirects' | 'relative'

/** A door in whose world every socket leads to the canary, every port is open and names resolve to what an attacker likes. */
export type Jail = {
	readonly asked: readonly string[]
	innerAsked(): readonly string[]
	fetch(url: string, approach: Approach): Promise<FetchResult>
}

/** Builds a jail around a canary. `random` gives numbers below 1. */
export function createJail(parts: {
	readonly canary: Canary
	readonly random: () => number
	readonly guards?: Guards
}): Jail {
	const redirector = createRedirector()
	const { connect, asked } = createCanaryConnect(parts.canary)
	const viaRedirector: typeof connect = async (target) => {
		if (target.address !== redirectorAddress) return connect(target)
		return { socket: redirector.open(), remoteAddress: redirectorAddress }
	}
	const options = { ports: everyPort, resolve: createHostileResolve(parts.random) }
	const door: OutboundFetch = createTestFetch(options, { connect: viaRedirector, guards: parts.guards ?? allGuards })
	let count = 0
	return {
		asked,
		innerAsked: () => asked.filter(isInnerAddress),
		fetch(url, approach) {
			if (approach === 'direct') return door.fetch(url, { purpose: 'resolve' })
			const target = approach === 'relative' ? url.replace(/^\s*https?:/i, '') : url
			const path = redirector.register(target, approach === 'redirects' ? 1 : 0)
			count += 1
			return door.fetch(`http://lane-${count}.${redirectorZone}${path}`, { purpose: 'resolve' })
		},
	}
}

const everyPort = Array.from({ length: 65_536 }, (_, port) => port)
const redirectorZone = 'redirector.example'
const redirectorAddress = '198.41.0.4'

/** Answers a name with the address written into it, or with inner addresses alone, among public ones, or from the second question on. */
function createHostileResolve(random: () => number): Resolve {
	const seen = new Set<string>()
	return async (host) => {
		if (host.endsWith(redirectorZone)) return toAnswers([redirectorAddress])
		const [, written] = /(\d+\.\d+\.\d+\.\d+)\.nip\.io\.?$/.exec(host) ?? []
		if (written !== undefined) return toAnswers([written])
		const inner = innerAnswers[Math.floor(random() * innerAnswers.length)] ?? '127.0.0.1'
		const isFirst = !seen.has(host)
		seen.add(host)
		const answers = [[inner], ['93.184.216.34', inner], [inner, '93.184.216.34'], [isFirst ? '93.184.216.34' : inner]]
		return toAnswers(answers[Math.floor(random() * answers.length)] ?? [inner])
	}
}

const innerAnswers = [
	'127.0.0.1',
	'169.254.169.254',
	'::1',
	'::ffff:127.0.0.1',
	'fd00::1',
	'10.0.0.1',
	'64:ff9b::7f00:1',
]

function toAnswers(addresses: readonly string[]): Awaited<ReturnType<Resolve>> {
	return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}
