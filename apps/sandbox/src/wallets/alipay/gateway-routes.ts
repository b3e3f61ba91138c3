import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalPage } from '../cashier/cashier-pages.ts'
import { localeOf } from '../cashier/cashier-session.ts'
import type { AlipayDesk } from './alipay-desk.ts'
import { alipayLook } from './alipay-look.ts'
import { type GatewayAnswer, toGatewayJson } from './gateway-answer.ts'
import { argumentError, type GatewayCall, type GatewayError, parseGatewayCall } from './gateway-call.ts'
import type { MerchantStore } from './merchant-store.ts'
import { isPayMethod, parsePaymentRequest, refusedRepeat } from './payment-request.ts'
import { tradeMethods } from './trade-methods.ts'

export type GatewayOptions = {
	readonly desk: AlipayDesk
	readonly merchants: MerchantStore
	readonly privateKey: string
	readonly now: () => Date
}

/** Alipay's gateway: one address, the method named in the parameters (query and form together). */
export function registerGateway(app: FastifyInstance, options: GatewayOptions): void {
	const { desk, merchants, now } = options

	const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
		const params = paramsOf(request)
		const method = typeof params['method'] === 'string' ? params['method'] : ''
		const parsed = parseGatewayCall(params, { findMerchant: merchants.find, now })
		if (isPayMethod(method)) return openCashier(request, reply, parsed)
		if (!parsed.ok) return json(reply, parsed.merchant ? responseKey(method) : 'error_response', parsed)
		const run = tradeMethods.get(method)
		if (!run)
			return json(reply, 'error_response', { ok: false, error: argumentError('isv.invalid-method', '不存在的方法名') })
		return json(reply, responseKey(method), run(desk, parsed.call))
	}
	app.get('/gateway.do', answer)
	app.post('/gateway.do', answer)

	function openCashier(
		request: FastifyRequest,
		reply: FastifyReply,
		parsed: ReturnType<typeof parseGatewayCall>,
	): FastifyReply {
		const opened = parsed.ok ? openTrade(parsed.call) : parsed
		if (opened.ok) return reply.redirect(`/cashier/${opened.token}`, 303)
		const page = refusalPage(alipayLook, localeOf(request, reply, { name: 'alipay' }), 'refused', opened.error.subCode)
		return reply.code(400).type('text/html; charset=utf-8').send(page)
	}

	function openTrade(call: GatewayCall): { ok: true; token: string } | { ok: false; error: GatewayError } {
		const asked = parsePaymentRequest(call, now())
		if (!asked.ok) return asked
		const known = desk.trades.findByMerchant(call.merchant.appId, { outTradeNo: asked.request.outTradeNo })
		const error = known ? refusedRepeat(known, asked.request) : null
		return error ? { ok: false, error } : { ok: true, token: desk.trades.open(asked.request).cashierToken }
	}

	function json(reply: FastifyReply, key: string, result: GatewayAnswer): FastifyReply {
		return reply.type('text/html; charset=utf-8').send(toGatewayJson(key, result, options.privateKey))
	}
}

function responseKey(method: string): string {
	return `${method.replaceAll('.', '_')}_response`
}

function paramsOf(request: FastifyRequest): Record<string, unknown> {
	const body: unknown = request.body
	// Query and form are objects of texts, or of lists when a name comes twice; the call's parser refuses lists.
	const query = request.query as Record<string, unknown>
	const form = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
	const twice = Object.keys(form).some((name) => Object.hasOwn(query, name) && query[name] !== form[name])
	return twice ? { app_id: [] } : { ...query, ...form }
}
