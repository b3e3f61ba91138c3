import type { Links } from '@hutong/links'
import { errorCodes } from '@hutong/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { toNetwork } from '../realtime/to-network.ts'
import type { ViolationDesk } from '../violations/index.ts'
import { type AppealDraft, type AppealedPage, type AppealProblem, createAppealForm } from './appeal-form.ts'
import { createAppealState } from './appeal-state.ts'
import { findPageLanguage, type PageLanguage } from './page-language.ts'
import { sendPage } from './send-page.ts'
import { sendTooMany, type TakeVisit } from './too-many.ts'

const Language = { lang: Type.Optional(Type.String()) }
const Query = Type.Object({ url: Type.Optional(Type.String()), ...Language })
const Path = Type.Object({ token: Type.String() })
const largestForm = 64 * 1024
const tooLong = { url: 4096, words: 1000, contact: 254 } as const

export type AppealPageParts = {
	readonly links: Links
	readonly violations: Pick<ViolationDesk, 'apply' | 'findApplication' | 'findStopped'>
	readonly takeVisit: TakeVisit
	readonly takeAppeal: TakeVisit
}

/** GET and POST /appeal, GET /appeal/:token: anybody applies for a stopped page, and follows it by a link. */
export function addAppealPages(app: App, parts: AppealPageParts): void {
	app.register(async (scope) => {
		const form = 'application/x-www-form-urlencoded'
		scope.addContentTypeParser(
			form,
			{ parseAs: 'string', bodyLimit: largestForm },
			async (_: unknown, body: string) => new URLSearchParams(body),
		)
		// A form's own page is named to us alone: browsers send no `Origin` with a form of a page that sends no referrer.
		scope.addHook('onRequest', async (_, reply) => void reply.header('referrer-policy', 'same-origin'))
		addForm(scope, parts)
		addSending(scope, parts)
		addState(scope, parts)
	})
}

function addForm(app: App, parts: AppealPageParts): void {
	const summary = 'The form by which anybody applies for a stopped page'
	const schema = { tags: ['pages'], summary, querystring: Query, response: describeFile('text/html') }
	app.get('/appeal', { schema }, async (request, reply) => {
		const language = findPageLanguage(request.query.lang, request.headers['accept-language'])
		const draft = { url: (request.query.url ?? '').trim().slice(0, tooLong.url).toWellFormed(), words: '', contact: '' }
		const retryAfter = parts.takeVisit(request)
		if (retryAfter > 0) return sendTooMany(reply, { language, retryAfter, other: otherForm(language, draft.url) })
		return showForm(reply, parts, { language, draft, problem: null })
	})
}

function addSending(app: App, parts: AppealPageParts): void {
	const summary = 'Send the form; leads on to the application’s own page'
	const schema = { tags: ['pages'], summary, querystring: Type.Object(Language), response: describeFile('text/html') }
	app.post('/appeal', { schema }, async (request, reply) => {
		const language = findPageLanguage(request.query.lang, request.headers['accept-language'])
		const draft = readDraft(request)
		if (draft === null) return showForm(reply, parts, { language, draft: empty, problem: 'bad_request' })
		const show = (problem: AppealProblem) => showForm(reply, parts, { language, draft, problem })
		if (isTooLong(draft)) return show('bad_request')
		const retryAfter = parts.takeAppeal(request)
		if (retryAfter > 0) {
			reply.header('retry-after', retryAfter)
			return show('rate_limited')
		}
		const taken = await parts.violations.apply({ network: toNetwork(request.ip), language }, draft)
		if (!taken.ok) return show(toProblem(taken.reason))
		return reply.redirect(`/appeal/${taken.value.token}?lang=${language}`, 303)
	})
}

function addState(app: App, parts: AppealPageParts): void {
	const summary = 'How an application stands'
	const schema = { tags: ['pages'], summary, params: Path, querystring: Type.Object(Language) }
	app.get('/appeal/:token', { schema: { ...schema, response: describeFile('text/html') } }, async (request, reply) => {
		const language = findPageLanguage(request.query.lang, request.headers['accept-language'])
		const other = `?lang=${language === 'zh' ? 'en' : 'zh'}`
		const retryAfter = parts.takeVisit(request)
		if (retryAfter > 0) return sendTooMany(reply, { language, other, retryAfter })
		const application = await parts.violations.findApplication(request.params.token)
		return sendPage(reply, { ...createAppealState(language, application), other }, application === null ? 404 : 200)
	})
}

const empty: AppealDraft = { url: '', words: '', contact: '' }

/** The fields of the form; null where something else was sent. */
function readDraft({ body }: FastifyRequest): AppealDraft | null {
	if (!(body instanceof URLSearchParams)) return null
	const [url, words, contact] = [body.get('url') ?? '', body.get('words') ?? '', body.get('contact') ?? '']
	// A browser counts a line break once and sends two characters for it.
	return { url: url.trim(), words: words.replaceAll('\r\n', '\n'), contact }
}

function isTooLong(draft: AppealDraft): boolean {
	return draft.url.length > tooLong.url || draft.words.length > tooLong.words || draft.contact.length > tooLong.contact
}

type Form = { readonly language: PageLanguage; readonly draft: AppealDraft; readonly problem: AppealProblem | null }

async function showForm(reply: FastifyReply, parts: AppealPageParts, form: Form): Promise<FastifyReply> {
	const { language, draft, problem } = form
	const page = draft.url === '' ? null : await findPage(parts, draft.url)
	const other = otherForm(language, draft.url)
	return sendPage(
		reply,
		{ ...createAppealForm({ ...form, page }), other },
		problem === null ? 200 : errorCodes[problem].status,
	)
}

async function findPage({ links, violations }: AppealPageParts, url: string): Promise<AppealedPage> {
	return { shown: links.displayHost(url), stopped: await violations.findStopped(url) }
}

function otherForm(language: PageLanguage, url: string): string {
	return `/appeal?url=${encodeURIComponent(url)}&lang=${language === 'zh' ? 'en' : 'zh'}`
}

function toProblem(reason: string): AppealProblem {
	const known = ['words_missing', 'contact_invalid', 'appeal_not_stopped', 'appeal_answered', 'appeal_known'] as const
	return known.find((code) => code === reason) ?? 'bad_request'
}
