import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WechatMerchant } from './transaction.ts'
import { authorizeCall } from './wechat-authorization.ts'
import type { WechatMerchantStore } from './wechat-merchant-store.ts'
import { refuse, type WechatAnswer, type WechatMethods } from './wechat-methods.ts'
import { type WechatSigner, wechatSignature } from './wechat-signer.ts'

export type WechatRoutesOptions = {
	readonly methods: WechatMethods
	readonly merchants: WechatMerchantStore
	readonly signer: WechatSigner
}

type OneOrder = FastifyRequest<{ Params: { outTradeNo: string } }>

/** WeChat Pay v3: every call is signed by the merchant over its raw body, every answer by the wallet. */
export function registerWechatInterface(
	app: FastifyInstance,
	{ methods, merchants, signer }: WechatRoutesOptions,
): void {
	app.register(async (scope) => {
		scope.removeAllContentTypeParsers()
		scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))

		scope.post(
			'/v3/pay/transactions/h5',
			answered((merchant, request) => methods.openH5(merchant, parsed(request))),
		)
		scope.post(
			'/v3/refund/domestic/refunds',
			answered((merchant, request) => methods.refund(merchant, parsed(request))),
		)
		scope.get(
			'/v3/pay/transactions/out-trade-no/:outTradeNo',
			answered((merchant, request) => methods.find(merchant, (request as OneOrder).params.outTradeNo)),
		)
		scope.post(
			'/v3/pay/transactions/out-trade-no/:outTradeNo/close',
			answered((merchant, request) => methods.close(merchant, (request as OneOrder).params.outTradeNo)),
		)
	})

	function answered(act: (merchant: WechatMerchant, request: FastifyRequest) => WechatAnswer) {
		return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
			const call = authorizeCall(
				{
					method: request.method,
					target: request.url,
					body: rawBody(request),
					authorization: request.headers.authorization ?? '',
					now: signer.now(),
				},
				merchants.find,
			)
			return send(reply, call.ok ? act(call.merchant, request) : refuse(401, call.code, call.message))
		}
	}

	function send(reply: FastifyReply, answer: WechatAnswer): FastifyReply {
		const body = answer.body === null ? '' : JSON.stringify(answer.body)
		reply.code(answer.status).headers(wechatSignature(body, signer))
		return body ? reply.type('application/json; charset=utf-8').send(body) : reply.send()
	}
}

function rawBody(request: FastifyRequest): string {
	return typeof request.body === 'string' ? request.body : ''
}

function parsed(request: FastifyRequest): unknown {
	try {
		return JSON.parse(rawBody(request))
	} catch {
		return null
	}
}
