import type { FastifyReply, FastifyRequest } from 'fastify'
import { noticePage } from '../views/account-pages.ts'
import { type Page, renderPage } from '../views/layout.ts'
import type { OpenVisit, Visits } from './visits.ts'

/** How every route meets its visitor and answers with a page. */
export type Reception = {
	open(request: FastifyRequest, reply: FastifyReply): OpenVisit
	page(reply: FastifyReply, visit: OpenVisit, page: Page, status?: number): FastifyReply
	missing(reply: FastifyReply, visit: OpenVisit, title: string, hint: string): FastifyReply
	/** On to a page of the shop, by GET. */
	goTo(reply: FastifyReply, path: string): FastifyReply
	/** To the sign-in page, and back to `path` afterwards. */
	signInFirst(reply: FastifyReply, path: string): FastifyReply
}

export type ReceptionOptions = {
	readonly visits: Visits
	/** Origins of the chats that may frame the shop. */
	readonly chatOrigins: readonly string[]
	/** Origins a form may end up at besides the shop's own. */
	readonly cashierOrigins: readonly string[]
}

export function createReception({ visits, chatOrigins, cashierOrigins }: ReceptionOptions): Reception {
	const policy = [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self'",
		`form-action ${["'self'", ...cashierOrigins].join(' ')}`,
		`frame-ancestors ${frameAncestors(chatOrigins)}`,
		"base-uri 'none'",
	].join('; ')
	const page: Reception['page'] = (reply, visit, content, status = 200) =>
		reply
			.code(status)
			.header('content-type', 'text/html; charset=utf-8')
			.header('content-security-policy', policy)
			.header('cache-control', 'no-store')
			.send(renderPage(visit, content))
	return {
		open: visits.open,
		page,
		missing: (reply, visit, title, hint) => page(reply, visit, noticePage(visit, title, hint), 404),
		goTo: (reply, path) => reply.redirect(path, 303),
		signInFirst: (reply, path) => reply.redirect(`/login?next=${encodeURIComponent(path)}`, 303),
	}
}

/** Who may frame a page, as the policy header says it. */
export function frameAncestors(chatOrigins: readonly string[]): string {
	return chatOrigins.length === 0 ? "'none'" : chatOrigins.join(' ')
}
