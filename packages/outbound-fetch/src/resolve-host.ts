import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Refusal } from './fetch-result.ts'
import type { UrlSubject } from './guards/guard.ts'
import { toLiteralAddress } from './guards/literal-address-guard.ts'
import { raceSignal, toAbortReason } from './time-budget.ts'

/** Turns a host name into its addresses; rejects when it has none. Asked once a hop. */
export type Resolve = (
	host: string,
	signal: AbortSignal,
) => Promise<readonly { readonly address: string; readonly family: 4 | 6 }[]>

/** The addresses of a hop, or why there are none. */
export type ResolvedHost =
	| { readonly ok: true; readonly addresses: readonly string[] }
	| ({ readonly ok: false } & Refusal)

/** The part of `node:dns` that asks the system's resolver. */
export type Lookup = (
	name: string,
	options: { readonly all: true; readonly order: 'verbatim' },
) => Promise<readonly { readonly address: string; readonly family: number }[]>

/**
 * Creates a resolver that asks the system for every address of a name. The name is asked for as an absolute one, with a
 * dot at the end: a search list must not make `vault.prod` of a stranger's link into `vault.prod.svc.cluster.local`.
 */
export function createSystemResolve(ask: Lookup = lookup): Resolve {
	return async (host) => {
		const found = await ask(host.endsWith('.') ? host : `${host}.`, { all: true, order: 'verbatim' })
		return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
	}
}

/** Finds the addresses of a hop: the allowance's own, the host itself where it is one, or one resolution. */
export async function resolveHost(
	subject: Pick<UrlSubject, 'url' | 'allowance'>,
	resolve: Resolve,
	signal: AbortSignal,
): Promise<ResolvedHost> {
	if (subject.allowance !== null) return { ok: true, addresses: [subject.allowance.address] }
	const literal = toLiteralAddress(subject.url.hostname)
	if (literal !== null) return { ok: true, addresses: [literal] }
	try {
		const found = await raceSignal(resolve(subject.url.hostname, signal), signal)
		const addresses = found.map((one) => one.address)
		if (addresses.length > 0 && addresses.every((one) => isIP(one) !== 0)) return { ok: true, addresses }
		return { ok: false, reason: 'dns_failed', detail: 'no address' }
	} catch (error) {
		const ended = toAbortReason(signal)
		if (ended !== null) return { ok: false, reason: ended, detail: 'while resolving the name' }
		const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
		return { ok: false, reason: 'dns_failed', detail: code }
	}
}
