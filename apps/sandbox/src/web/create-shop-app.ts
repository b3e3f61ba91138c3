import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import type { SessionStore } from '../accounts/session-store.ts'
import { noticePage } from '../views/account-pages.ts'
import { refuseForm } from './form-guard.ts'
import type { Reception } from './reception.ts'

declare module 'fastify' {
	interface FastifyContextConfig {
		/** The route keeps what was typed even when the visit has ended: it sends the visitor to sign in by itself. */
		outlivesSession?: boolean
	}
}

export type ShopAppOptions = {
	readonly reception: Reception
	readonly sessions: Pick<SessionStore, 'isFormToken'>
	readonly shopUrl: string
	readonly log: boolean
	/** Routes of the shop's pages; every POST among them is guarded. */
	readonly pages: (app: FastifyInstance) => void
	/** Routes that others call, with their own proof of who they are. */
	readonly machines: (app: FastifyInstance) => void
}

/** The web application of one shop; it does not listen by itself. */
export async function createShopApp({
	reception,
	sessions,
	shopUrl,
	log,
	pages,
	machines,
}: ShopAppOptions): Promise<FastifyInstance> {
	const app = createApp(log)
	app.addHook('onSend', async (_, reply) => {
		reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin')
	})
	await app.register(cookie)
	await app.register(async (scope) => machines(scope))
	await app.register(async (scope) => {
		await scope.register(formbody)
		scope.addHook('preHandler', async (request, reply) => {
			if (request.method !== 'POST') return
			const visit = reception.open(request, reply)
			const refused = refuseForm(request, visit, { sessions, shopUrl })
			if (!refused || (refused === 'stale' && request.routeOptions.config.outlivesSession && !visit.account)) return
			await reception.page(reply, visit, noticePage(visit, visit.t.formExpired, visit.t.formExpiredHint), 403)
		})
		scope.setErrorHandler((error, request, reply) => answerError(reception, error, request, reply))
		pages(scope)
	})
	app.setNotFoundHandler((request, reply) => {
		const visit = reception.open(request, reply)
		return reception.missing(reply, visit, visit.t.notFound, visit.t.notFoundHint)
	})
	await app.ready()
	return app
}

/** A bare application with the limits of every host of the sandbox. */
export function createApp(log: boolean): FastifyInstance {
	return fastify({
		bodyLimit: 64 * 1024,
		logger: log ? { level: 'warn', stream: process.stderr } : false,
		routerOptions: { maxParamLength: 200 },
	})
}

function answerError(reception: Reception, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const visit = reception.open(request, reply)
	const status = statusOf(error)
	if (status >= 500) request.log.error({ err: error }, 'a page broke')
	const { t } = visit
	const [title, hint] =
		status >= 500
			? [t.somethingBroke, t.somethingBrokeHint]
			: status === 413
				? [t.tooLong, t.formExpiredHint]
				: [t.notFound, t.notFoundHint]
	return reception.page(reply, visit, noticePage(visit, title, hint), status)
}

function statusOf(error: unknown): number {
	// What Fastify throws carries its status; anything else is ours and broken.
	const status = error instanceof Error ? (error as FastifyError).statusCode : undefined
	return status !== undefined && status >= 400 && status < 500 ? status : 500
}
