import type { IncomingMessage } from 'node:http'
import proxyAddress from '@fastify/proxy-addr'

/**
 * Makes what tells where a request comes from: what a trusted proxy says in `X-Forwarded-For`, or the connection's own
 * address. It reads as Fastify does.
 * @param trustProxy addresses and ranges between commas
 */
export function createAddressFinder(trustProxy: string | false): (request: IncomingMessage) => string {
	const trusts = trustProxy === false ? () => false : proxyAddress.compile(trustProxy.split(','))
	return (request) => proxyAddress(request, trusts) ?? ''
}
