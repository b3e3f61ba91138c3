import { Type } from 'typebox'
import { Check } from 'typebox/value'

const Shape = Type.Object({
	appid: Type.String(),
	mchid: Type.String(),
	out_trade_no: Type.String({ minLength: 1 }),
	trade_state: Type.String(),
	transaction_id: Type.Optional(Type.String({ minLength: 1 })),
	success_time: Type.Optional(Type.String()),
	amount: Type.Optional(Type.Object({ total: Type.Integer({ minimum: 1 }), currency: Type.Literal('CNY') })),
})

/** A transaction as WeChat Pay tells it; the amount is fen, the time milliseconds since the epoch. */
export type WechatTransaction = {
	readonly appid: string
	readonly mchid: string
	readonly outTradeNo: string
	readonly state: string
	readonly money: { readonly transactionId: string; readonly amount: number; readonly paidAt: number } | null
}

/** Reads a transaction out of a decrypted notification or an answer; null when it has not that shape. */
export function parseWechatTransaction(value: unknown): WechatTransaction | null {
	if (!Check(Shape, value)) return null
	const { appid, mchid, out_trade_no: outTradeNo, trade_state: state, transaction_id: transactionId } = value
	const paidAt = Date.parse(value.success_time ?? '')
	const amount = value.amount?.total
	const money = transactionId && amount && !Number.isNaN(paidAt) ? { transactionId, amount, paidAt } : null
	return { appid, mchid, outTradeNo, state, money }
}
