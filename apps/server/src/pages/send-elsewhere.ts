import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from './html.ts'
import { findPageLanguage } from './page-language.ts'
import { createPageWords } from './page-words.ts'
import { sendPage } from './send-page.ts'

/**
 * Tells somebody who came by the machine's own name, or its number, by which address the chat is reached; null where it is no page
 * that is wanted, or the name could be pointed here by somebody else, whose scripts would then read it.
 */
export function sendElsewhere(request: FastifyRequest, reply: FastifyReply, origin: string): FastifyReply | null {
	const { headers, method, url } = request
	const isPage = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html')
	if (!isPage || !isOfThisMachine(headers.host ?? '')) return null
	const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('lang') ?? undefined
	const language = findPageLanguage(asked, headers['accept-language'])
	const words = createPageWords(language)
	const body = html`<p class="lead">${words.elsewhereLead}</p>
<a class="button" href="${origin}/">${origin}</a>`
	const other = language === 'zh' ? '?lang=en' : '?lang=zh'
	return sendPage(reply, { language, title: words.elsewhere, sign: 'open', body, other }, 403)
}

/** `localhost` and numbers belong to nobody who could point them elsewhere. */
function isOfThisMachine(host: string): boolean {
	const hostname = URL.parse(`http://${host}`)?.hostname ?? ''
	return hostname === 'localhost' || hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname)
}
