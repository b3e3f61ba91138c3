import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import { getPort } from './allowance.ts'
import type { Refusal } from './fetch-result.ts'
import { findRefusal, type Guards, type UrlSubject } from './guards/guard.ts'
import { toLiteralAddress } from './guards/literal-address-guard.ts'
import type { Limits } from './limits.ts'
import { toAbortReason } from './time-budget.ts'

/** Opens a socket to an address, never to a name, and says what it is connected to. */
export type Connect = (target: {
	readonly address: string
	readonly port: number
	readonly signal: AbortSignal
}) => Promise<{ readonly socket: Socket; readonly remoteAddress: string | null }>

/** A socket ready for the request, or why there is none. */
export type PinnedSocket = { readonly ok: true; readonly socket: Socket } | ({ readonly ok: false } & Refusal)

/** What opening a socket needs besides its target. */
export type ConnectOptions = {
	readonly connect: Connect
	readonly guards: Guards
	readonly limits: Limits
	readonly tls: ConnectionOptions
}

/** Opens a TCP socket to an address. */
export const connectToAddress: Connect = async ({ address, port, signal }) => {
	const socket = connectTcp({ host: address, port, autoSelectFamily: false })
	try {
		await once(socket, 'connect', { signal })
	} catch (error) {
		socket.destroy()
		throw error
	}
	return { socket, remoteAddress: socket.remoteAddress ?? null }
}

/** Opens a socket to the first checked address that answers, looks at where it leads, and adds TLS for https. */
export async function connectPinned(
	subject: UrlSubject,
	addresses: readonly string[],
	signal: AbortSignal,
	options: ConnectOptions,
): Promise<PinnedSocket> {
	const opened = await openFirst(subject, addresses.slice(0, options.limits.addresses), signal, options)
	if (!opened.ok || subject.url.protocol !== 'https:') return opened
	return secureSocket(opened.socket, subject.url.hostname, signal, options.tls)
}

async function openFirst(
	subject: UrlSubject,
	addresses: readonly string[],
	signal: AbortSignal,
	options: ConnectOptions,
): Promise<PinnedSocket> {
	let last: PinnedSocket = { ok: false, reason: 'connect_failed', detail: 'no address' }
	for (const [index, address] of addresses.entries()) {
		const isLast = index === addresses.length - 1
		const attempt = isLast ? signal : AbortSignal.any([signal, AbortSignal.timeout(options.limits.connectMs)])
		last = await openOne(subject, address, attempt, options)
		if (last.ok || last.reason === 'address_refused' || signal.aborted) return last
	}
	return last
}

async function openOne(
	subject: UrlSubject,
	pinned: string,
	signal: AbortSignal,
	options: ConnectOptions,
): Promise<PinnedSocket> {
	try {
		const opened = await options.connect({ address: pinned, port: getPort(subject.url), signal })
		const { allowance, isReachable } = subject
		const seen = { pinned, remote: opened.remoteAddress, allowance, isReachable }
		const refusal = findRefusal(options.guards.socket, seen)
		if (refusal === null) return { ok: true, socket: opened.socket }
		opened.socket.destroy()
		return { ok: false, ...refusal }
	} catch (error) {
		return { ok: false, reason: toAbortReason(signal) ?? 'connect_failed', detail: `connecting: ${toCode(error)}` }
	}
}

async function secureSocket(
	socket: Socket,
	host: string,
	signal: AbortSignal,
	tls: ConnectionOptions,
): Promise<PinnedSocket> {
	const literal = toLiteralAddress(host)
	// The name of a certificate never ends with a dot (RFC 6066 3).
	const name = literal === null ? { servername: host.replace(/\.$/, '') } : { host: literal, servername: '' }
	const secured = connectTls({ ...tls, ...name, ...strict, socket })
	try {
		await once(secured, 'secureConnect', { signal })
		return { ok: true, socket: secured }
	} catch (error) {
		secured.destroy()
		socket.destroy()
		return { ok: false, reason: toAbortReason(signal) ?? 'tls_failed', detail: `securing: ${toCode(error)}` }
	}
}

/** Said outright, because the environment (`NODE_TLS_REJECT_UNAUTHORIZED`) may otherwise say different. */
const strict: ConnectionOptions = { rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] }

function toCode(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : 'failed'
}
