import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from './html.ts'
import type { PageLanguage } from './page-language.ts'
import { createPageWords } from './page-words.ts'
import { sendPage } from './send-page.ts'

/** Counts a visit of whoever asks. @returns 0 where it may be, else the seconds until it may */
export type TakeVisit = (request: FastifyRequest) => number

/** Says that it is too much at once, and when to come back. */
export function sendTooMany(
	reply: FastifyReply,
	{ language, other, retryAfter }: { language: PageLanguage; other: string; retryAfter: number },
): FastifyReply {
	const words = createPageWords(language)
	const body = html`<p class="lead">${words.tooManyLead}</p>`
	reply.header('retry-after', retryAfter)
	return sendPage(reply, { language, title: words.tooMany, sign: 'wait', body, other }, 429)
}
