import type { FastifyInstance } from 'fastify'
import type { SessionStore } from '../../accounts/session-store.ts'
import { parseLocale } from '../../i18n/locale.ts'
import { formOf } from '../form.ts'
import type { Reception } from '../reception.ts'
import type { Visits } from '../visits.ts'

export type ChatOptions = {
	readonly reception: Reception
	readonly visits: Visits
	readonly sessions: Pick<SessionStore, 'keepOpenToken'>
	readonly chatOrigins: readonly string[]
}

/** Takes what a chat told the page that it frames: the open token goes to this visit, the language when none was chosen. */
export function registerChatRoutes(
	app: FastifyInstance,
	{ reception, visits, sessions, chatOrigins }: ChatOptions,
): void {
	app.post('/chat/open', (request, reply) => {
		const visit = reception.open(request, reply)
		const form = formOf(request)
		const token = form.text('openToken')
		const origin = form.text('chatOrigin')
		if (!/^opn_[\w-]{8,120}$/.test(token) || !chatOrigins.includes(origin))
			return reply.code(422).send({ code: 'greeting_invalid' })
		if (visit.session.openToken !== token || visit.session.chatOrigin !== origin)
			sessions.keepOpenToken(visit.cookie, token, origin)
		const locale = parseLocale(form.text('locale'))
		const changes = locale !== null && locale !== visit.locale && !visits.hasLocale(request)
		if (changes && locale) visits.setLocale(reply, locale)
		return reply.header('cache-control', 'no-store').send({ reload: changes })
	})
}
