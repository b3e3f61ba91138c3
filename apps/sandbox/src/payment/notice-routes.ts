import type { FastifyInstance } from 'fastify'

/** What the shop does with the raw body of one wallet's notifications. */
export type NoticeEndpoint = {
	readonly path: string
	readonly contentType: string
	take(body: string, headers: Readonly<Record<string, string | string[] | undefined>>): Promise<NoticeAnswer>
}

export type NoticeAnswer = { readonly status: number; readonly type: string; readonly body: string }

/** Mounts an endpoint that reads its body as the raw text the signature is over, whatever parsers the shop's pages use. */
export function registerNoticeRoute(app: FastifyInstance, endpoint: NoticeEndpoint): void {
	app.register(async (scope) => {
		scope.removeAllContentTypeParsers()
		scope.addContentTypeParser(
			endpoint.contentType,
			{ parseAs: 'string', bodyLimit: 64 * 1024 },
			(_request: unknown, body: unknown, done: (error: null, body: unknown) => void) => done(null, body),
		)
		scope.post(endpoint.path, async (request, reply) => {
			const body = typeof request.body === 'string' ? request.body : ''
			const answer = await endpoint.take(body, request.headers)
			return reply.code(answer.status).type(answer.type).send(answer.body)
		})
	})
}
