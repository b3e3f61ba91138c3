import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import { isLocalAddress } from '../../outgoing/send-request.ts'
import type { Transaction, WechatMerchant } from './transaction.ts'
import { transactionResource } from './wechat-notice.ts'
import type { WechatpayDesk } from './wechatpay-desk.ts'

/** An answer of the interface before it is signed; `body` null is 204. */
export type WechatAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> | null }

export type WechatMethods = {
	openH5(merchant: WechatMerchant, body: unknown): WechatAnswer
	find(merchant: WechatMerchant, outTradeNo: string): WechatAnswer
	close(merchant: WechatMerchant, outTradeNo: string): WechatAnswer
	refund(merchant: WechatMerchant, body: unknown): WechatAnswer
}

const OutTradeNo = Type.String({ pattern: '^[A-Za-z0-9_|*-]{6,32}$' })
const Fen = Type.Integer({ minimum: 1, maximum: 10_000_000_000 })
const H5Order = Type.Object({
	appid: Type.String(),
	mchid: Type.String(),
	description: Type.String({ minLength: 1, maxLength: 127 }),
	out_trade_no: OutTradeNo,
	time_expire: Type.Optional(Type.String()),
	notify_url: Type.String({ maxLength: 256 }),
	amount: Type.Object({ total: Fen, currency: Type.Optional(Type.Literal('CNY')) }),
	scene_info: Type.Object({
		payer_client_ip: Type.String({ minLength: 1 }),
		h5_info: Type.Object({ type: Type.String({ minLength: 1 }) }),
	}),
})
const Refund = Type.Object({
	out_trade_no: OutTradeNo,
	out_refund_no: Type.String({ minLength: 1, maxLength: 64 }),
	amount: Type.Object({ refund: Fen, total: Fen, currency: Type.Literal('CNY') }),
})

/** The methods of WeChat Pay v3 that a shop in a browser needs. */
export function createWechatMethods(
	desk: WechatpayDesk,
	ports: { readonly now: () => Date; cashier(): string },
): WechatMethods {
	const { transactions } = desk
	const h5Url = (transaction: Transaction): WechatAnswer =>
		ok({ h5_url: `${ports.cashier()}/cashier/${transaction.cashierToken}` })

	function openH5(merchant: WechatMerchant, body: unknown): WechatAnswer {
		if (!Check(H5Order, body)) return refuse(400, 'PARAM_ERROR', '参数错误')
		if (body.mchid !== merchant.mchid || body.appid !== merchant.appid)
			return refuse(400, 'APPID_MCHID_NOT_MATCH', 'appid和mchid不匹配')
		// The sandbox calls nobody outside this machine.
		if (!isLocalAddress(body.notify_url)) return refuse(400, 'PARAM_ERROR', 'notify_url 无效')
		const expiresAt = body.time_expire ? Date.parse(body.time_expire) : ports.now().getTime() + 2 * 3_600_000
		if (Number.isNaN(expiresAt)) return refuse(400, 'PARAM_ERROR', 'time_expire 无效')
		const known = transactions.find(merchant.mchid, body.out_trade_no)
		if (known) return reopened(known, body)
		const { out_trade_no: outTradeNo, description, notify_url: notifyUrl } = body
		const total = body.amount.total
		return h5Url(transactions.open({ mchid: merchant.mchid, outTradeNo, description, total, notifyUrl, expiresAt }))
	}

	function reopened(known: Transaction, body: Static<typeof H5Order>): WechatAnswer {
		if (known.total !== body.amount.total || known.description !== body.description) {
			return refuse(400, 'INVALID_REQUEST', '订单号重复且参数不一致')
		}
		if (known.state === 'CLOSED') return refuse(400, 'ORDER_CLOSED', '订单已关闭')
		return known.state === 'NOTPAY' ? h5Url(known) : refuse(400, 'ORDERPAID', '该订单已支付')
	}

	function close(merchant: WechatMerchant, outTradeNo: string): WechatAnswer {
		const transaction = transactions.find(merchant.mchid, outTradeNo)
		if (!transaction) return notThere
		if (transaction.state === 'SUCCESS' || transaction.state === 'REFUND')
			return refuse(400, 'ORDERPAID', '该订单已支付')
		if (transaction.state === 'NOTPAY') transactions.move(transaction, 'CLOSED')
		return { status: 204, body: null }
	}

	function refund(merchant: WechatMerchant, body: unknown): WechatAnswer {
		if (!Check(Refund, body)) return refuse(400, 'PARAM_ERROR', '参数错误')
		const transaction = transactions.find(merchant.mchid, body.out_trade_no)
		if (!transaction || transaction.paidAt === null) return refuse(404, 'RESOURCE_NOT_EXISTS', '订单号不存在')
		const amount = body.amount.refund
		const before = transactions.findRefund(transaction, body.out_refund_no)
		if (before && before.amount !== amount) return refuse(400, 'INVALID_REQUEST', '重入参数不一致')
		if (body.amount.total !== transaction.total) return refuse(400, 'INVALID_REQUEST', '订单金额不一致')
		if (!before && transaction.refunded + amount > transaction.total)
			return refuse(400, 'INVALID_REQUEST', '退款金额超限')
		const made = before ?? desk.refund(transaction, { requestNo: body.out_refund_no, amount })
		return ok({
			refund_id: made.refundId,
			out_refund_no: made.requestNo,
			out_trade_no: transaction.outTradeNo,
			status: 'SUCCESS',
		})
	}

	return {
		openH5,
		close,
		refund,
		find(merchant, outTradeNo) {
			const transaction = transactions.find(merchant.mchid, outTradeNo)
			return transaction ? ok(transactionResource(transaction, merchant)) : notThere
		},
	}
}

export function refuse(status: number, code: string, message: string): WechatAnswer {
	return { status, body: { code, message } }
}

const notThere = refuse(404, 'ORDER_NOT_EXIST', '订单不存在')

function ok(body: Readonly<Record<string, unknown>>): WechatAnswer {
	return { status: 200, body }
}
