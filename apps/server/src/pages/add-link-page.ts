import type { Links } from '@hutong/links'
import type { Decision } from '@hutong/protocol'
import { Type } from 'typebox'
import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import type { ViolationDesk } from '../violations/index.ts'
import { createLinkPage } from './link-page.ts'
import { findPageLanguage } from './page-language.ts'
import { sendPage } from './send-page.ts'
import { sendTooMany, type TakeVisit } from './too-many.ts'

const Query = Type.Object({ url: Type.Optional(Type.String()), lang: Type.Optional(Type.String()) })
/** Longer than any address that is shared; a longer one is none. */
const longest = 4096

/** GET /link?url=…: a link that is opened outside of the chat. One of the four pages, never a redirect. */
export function addLinkPage(
	app: App,
	parts: {
		readonly openOutside: (url: string) => Promise<Decision>
		readonly links: Pick<Links, 'displayHost' | 'identify'>
		/** Why a page is stopped for everybody; null where it is not. */
		readonly findStopped: ViolationDesk['findStopped']
		readonly takeVisit: TakeVisit
	},
): void {
	const schema = {
		...{ tags: ['pages'], summary: 'Open a link outside of the chat', querystring: Query },
		response: describeFile('text/html'),
	}
	app.get('/link', { schema }, async (request, reply) => {
		const { url = '', lang } = request.query
		const language = findPageLanguage(lang, request.headers['accept-language'])
		const written = url.length > longest ? '' : url.trim()
		const other = `/link?url=${encodeURIComponent(written)}&lang=${language === 'zh' ? 'en' : 'zh'}`
		const retryAfter = parts.takeVisit(request)
		if (retryAfter > 0) return sendTooMany(reply, { language, other, retryAfter })
		const decision = await parts.openOutside(written)
		const appeal = decision.appeal ?? (await findAppeal(parts, decision, written))
		return sendPage(reply, {
			...createLinkPage({ language, decision: { ...decision, appeal }, written, links: parts.links }),
			other,
		})
	})
}

/** Anybody may apply for whatever is stopped, by the operator's own rules too. */
async function findAppeal(
	parts: { readonly findStopped: ViolationDesk['findStopped'] },
	{ outcome }: Decision,
	written: string,
): Promise<string | null> {
	const isStopped = outcome === 'stopped' && (await parts.findStopped(written)) !== null
	return isStopped ? `/appeal?url=${encodeURIComponent(written)}` : null
}
