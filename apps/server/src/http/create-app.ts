import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import type { Config } from '../config.ts'
import type { App } from './app.ts'
import { guardOrigin, type OriginGuard } from './guard-origin.ts'
import { createLoggerOptions } from './logger.ts'
import { refuseBroken } from './refuse-broken.ts'
import { Refused } from './refused.ts'
import { addSecurityHeaders, createSecurityHeaders } from './security-headers.ts'
import { serveClient } from './serve-client.ts'
import { translateError } from './translate-error.ts'

/** The largest body of a request, in bytes. */
const bodyLimit = 256 * 1024
/** Milliseconds in which a request must have come whole: who drips one holds nothing for long. */
const requestTimeout = 60_000

/** Builds the HTTP server without endpoints: what comes before them and after. */
export async function createApp(config: Config, guard: OriginGuard): Promise<App> {
	const securityHeaders = createSecurityHeaders(config.origin, config.frames)
	const app: App = Fastify({
		bodyLimit,
		requestTimeout,
		logger: createLoggerOptions(config.logLevel),
		trustProxy: config.trustProxy,
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 200 },
		clientErrorHandler: refuseBroken,
		// An address that cannot be read reaches no hook.
		frameworkErrors: (error, request, reply) => translateError(error, request, reply.headers(securityHeaders)),
	})
	app.setValidatorCompiler(TypeBoxValidatorCompiler)
	// Answers are typed where they are made; the schemas of responses are for the description.
	app.setSerializerCompiler(() => (data) => JSON.stringify(data))
	app.setErrorHandler(translateError)
	addSecurityHeaders(app, securityHeaders)
	guardOrigin(app, guard, config.origin)
	await app.register(rateLimit, {
		max: config.limits.requestsPerMinute,
		timeWindow: '1 minute',
		errorResponseBuilder: (_request, { ttl }) => new Refused('rate_limited', { retryAfter: Math.ceil(ttl / 1000) }),
	})
	await app.register(swagger, {
		openapi: {
			openapi: '3.1.0',
			info: { title: 'Hutong', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
			servers: [{ url: config.origin }],
		},
	})
	await serveClient(app, config.webRoot)
	app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
	return app
}
