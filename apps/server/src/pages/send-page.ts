import type { FastifyReply } from 'fastify'
import { type Page, pagePolicy, renderPage } from './render-page.ts'

/** Answers with a plain page: kept by no cache, with a policy of its own. */
export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
	return reply
		.code(status)
		.type('text/html; charset=utf-8')
		.headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-store', vary: 'accept-language' })
		.send(renderPage(page))
}
