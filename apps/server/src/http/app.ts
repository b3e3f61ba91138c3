import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'

/** The HTTP server as endpoints see it: what their schemas say is what they get. */
export type App = FastifyInstance<
	RawServerDefault,
	IncomingMessage,
	ServerResponse,
	FastifyBaseLogger,
	TypeBoxTypeProvider
>

declare module 'fastify' {
	interface FastifyContextConfig {
		/** The route is called by other servers, which sign what they send, and not by pages: `Origin` is not asked for. */
		readonly signedBySender?: boolean
	}
}
