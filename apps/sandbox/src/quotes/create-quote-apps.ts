import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { preferredLocale } from '../i18n/locale.ts'
import { createApp } from '../web/create-shop-app.ts'
import { pathPart } from '../web/form.ts'
import { frameAncestors } from '../web/reception.ts'
import { toKline } from './kline.ts'
import { missingQuotePage, type QuotePage, quotePage } from './quote-page.ts'
import { shareQuote } from './quote-share.ts'
import { findQuoted, type Quoted, wellKnown } from './quoted.ts'
import { tradeDays } from './trade-days.ts'

export type QuoteAppOptions = {
	/** `http://quote.localhost:7710` */
	readonly url: string
	readonly chatOrigins: readonly string[]
	/** The last day of trading there is, `YYYY-MM-DD`. */
	readonly asOf: string
	readonly log: boolean
}

/** The K-line interface of a company that knows quotes: the real one's address, questions and answers, with invented prices. */
export async function createKlineApp({ asOf, log }: QuoteAppOptions): Promise<FastifyInstance> {
	const app = createApp(log)
	app.get('/api/qt/stock/kline/get', (request, reply) => {
		const query = (name: string) => textOf(request.query, name)
		const quoted = findQuoted(query('secid'))
		const asked = { klt: query('klt'), beg: query('beg') || '0', end: query('end') || '20500101' }
		const isKnown = quoted !== null && ['101', '102', '103'].includes(asked.klt)
		const data = isKnown ? toKline(quoted, asked, asOf) : null
		const head = { rc: data === null ? 100 : 0, rt: 17, svr: 181669437, lt: 1, full: 0, dlmkts: '' }
		return reply.type('application/json; charset=UTF-8').send(JSON.stringify({ ...head, data }))
	})
	await app.ready()
	return app
}

/** The pages of that company. */
export async function createQuoteApp(options: QuoteAppOptions): Promise<FastifyInstance> {
	const app = createApp(options.log)
	const show = (secid: string) => (request: FastifyRequest, reply: FastifyReply) =>
		sendQuote(options, findQuoted(secid), request, reply)
	for (const path of ['/unify/r/:secid', '/unify/cr/:secid'])
		app.get(path, (request, reply) => show(pathPart(request, 'secid'))(request, reply))
	app.get('/hk/:page', (request, reply) =>
		show(`116.${pathPart(request, 'page').replace('.html', '')}`)(request, reply),
	)
	app.get('/us/:page', (request, reply) => {
		const code = pathPart(request, 'page').replace('.html', '')
		const known = wellKnown.find(({ secid }) => secid.endsWith(`.${code}`))
		return show(known?.secid ?? `105.${code}`)(request, reply)
	})
	app.get('/:page', (request, reply) => {
		const [, market, code] = /^(sh|sz|bj)(\d+)\.html$/.exec(pathPart(request, 'page')) ?? []
		return show(`${market === 'sh' ? 1 : 0}.${code}`)(request, reply)
	})
	app.setNotFoundHandler((request, reply) => show('')(request, reply))
	await app.ready()
	return app
}

function sendQuote(
	{ url, asOf, chatOrigins }: QuoteAppOptions,
	quoted: Quoted | null,
	request: FastifyRequest,
	reply: FastifyReply,
): FastifyReply {
	const locale = preferredLocale(request.headers['accept-language'] ?? '')
	const ancestors = frameAncestors(chatOrigins)
	if (quoted === null) return sendPage(reply, missingQuotePage(locale, ancestors), 404)
	const shown = { quoted, days: tradeDays(quoted, asOf), shareText: shareQuote(url, quoted) }
	return sendPage(reply, quotePage({ ...shown, locale, frameAncestors: ancestors }), 200)
}

function sendPage(reply: FastifyReply, page: QuotePage, status: number): FastifyReply {
	return reply
		.code(status)
		.header('content-type', 'text/html; charset=utf-8')
		.header('content-security-policy', page.contentSecurityPolicy)
		.header('x-content-type-options', 'nosniff')
		.header('cache-control', 'no-store')
		.send(page.body)
}

function textOf(query: unknown, name: string): string {
	// Fastify reads a query as texts and lists of them.
	const value = (query as Readonly<Record<string, unknown>>)[name]
	return typeof value === 'string' ? value : ''
}
