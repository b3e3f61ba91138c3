import type { FastifyReply, FastifyRequest } from 'fastify'

/** The headers of a wallet's pages: no script at all, forms to the wallet only, and frames only of shops and chats. */
export function walletHeaders(chatOrigins: readonly string[]) {
	const ancestors = ["'self'", 'http://*.localhost:*', 'https://*.localhost:*', ...chatOrigins].join(' ')
	const policy = `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`
	return async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
		reply.headers({
			'content-security-policy': policy,
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'cache-control': 'no-store',
		})
	}
}
