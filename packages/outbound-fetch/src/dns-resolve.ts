import { Resolver } from 'node:dns/promises'
import type { Resolve } from './resolve-host.ts'

/** Which name servers are asked, and how patiently. */
export type DnsResolveOptions = {
	/** `address` or `address:port`; those of the system where absent. */
	readonly servers?: readonly string[]
	/** Patience with one server, in milliseconds; 1,500 by default. */
	readonly timeoutMs?: number
}

/**
 * Creates a resolver that asks name servers itself, for A and AAAA at once, instead of the system. It ends when the fetch
 * ends and takes no thread meanwhile: the system's lookup holds one of Node's four for as long as a name server is silent.
 * The system's hosts file and search list play no part.
 */
export function createDnsResolve(options: DnsResolveOptions = {}): Resolve {
	return async (host, signal) => {
		const resolver = new Resolver({ timeout: options.timeoutMs ?? 1_500, tries: 2 })
		if (options.servers !== undefined) resolver.setServers([...options.servers])
		const cancel = () => resolver.cancel()
		signal.addEventListener('abort', cancel, { once: true })
		try {
			return await askBoth(resolver, host)
		} finally {
			signal.removeEventListener('abort', cancel)
		}
	}
}

async function askBoth(resolver: Resolver, host: string): ReturnType<Resolve> {
	const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
	if (four.status === 'rejected' && six.status === 'rejected') throw four.reason
	const fours = four.status === 'fulfilled' ? four.value : []
	const sixes = six.status === 'fulfilled' ? six.value : []
	// In turns: only the first few are tried, and a network may have no way for one of the families.
	return Array.from({ length: Math.max(fours.length, sixes.length) }, (_, index) => [
		...fours.slice(index, index + 1).map((address) => ({ address, family: 4 as const })),
		...sixes.slice(index, index + 1).map((address) => ({ address, family: 6 as const })),
	]).flat()
}
