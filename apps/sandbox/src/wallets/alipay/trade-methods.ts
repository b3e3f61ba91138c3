import { parseDecimal, toDecimal } from '@hutong/money'
import { toBeijingTime } from '../beijing-time.ts'
import { maskedLogonId } from '../masked-logon-id.ts'
import type { AlipayDesk } from './alipay-desk.ts'
import type { GatewayAnswer } from './gateway-answer.ts'
import { argumentError, businessError, type GatewayCall } from './gateway-call.ts'
import type { Trade } from './trade.ts'

/** The methods that answer in JSON, by name. */
export const tradeMethods: ReadonlyMap<string, (desk: AlipayDesk, call: GatewayCall) => GatewayAnswer> = new Map([
	['alipay.trade.query', queryTrade],
	['alipay.trade.close', closeTrade],
	['alipay.trade.refund', refundTrade],
])

function queryTrade(desk: AlipayDesk, call: GatewayCall): GatewayAnswer {
	const trade = findTrade(desk, call)
	if (!trade) return notThere
	const paid =
		trade.paidAt === null ? {} : { send_pay_date: toBeijingTime(new Date(trade.paidAt)), ...amountsOf(trade) }
	return {
		ok: true,
		data: { ...namesOf(desk, trade), trade_status: trade.status, total_amount: yuan(trade.total), ...paid },
	}
}

function closeTrade(desk: AlipayDesk, call: GatewayCall): GatewayAnswer {
	const trade = findTrade(desk, call)
	if (!trade) return notThere
	if (trade.status === 'TRADE_SUCCESS') return refused('ACQ.REASON_TRADE_STATUS_INVALID', '交易状态不合法')
	if (trade.status === 'WAIT_BUYER_PAY') desk.trades.move(trade, 'TRADE_CLOSED')
	return { ok: true, data: { out_trade_no: trade.outTradeNo, trade_no: trade.tradeNo } }
}

function refundTrade(desk: AlipayDesk, call: GatewayCall): GatewayAnswer {
	const trade = findTrade(desk, call)
	if (!trade) return notThere
	const amount = parseDecimal(textOf(call, 'refund_amount'), 'CNY')?.amount ?? 0
	const requestNo = textOf(call, 'out_request_no') || trade.outTradeNo
	if (amount <= 0) return { ok: false, error: argumentError('isv.invalid-parameter', 'refund_amount 无效') }
	const before = desk.trades.refundedBy(trade.tradeNo, requestNo)
	if (before !== null && before !== amount) return refused('ACQ.DISCORDANT_REPEAT_REQUEST', '请求信息不一致')
	if (before !== null) return { ok: true, data: refundData(desk, trade, 'N') }
	if (trade.status !== 'TRADE_SUCCESS') return refused('ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
	if (trade.refunded + amount > trade.total) return refused('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限')
	const after = desk.refund(trade, { requestNo, amount, reason: textOf(call, 'refund_reason') })
	return { ok: true, data: refundData(desk, after, 'Y') }
}

const notThere: GatewayAnswer = { ok: false, error: businessError('ACQ.TRADE_NOT_EXIST', '交易不存在') }

function refused(subCode: string, subMsg: string): GatewayAnswer {
	return { ok: false, error: businessError(subCode, subMsg) }
}

function findTrade(desk: AlipayDesk, call: GatewayCall): Trade | null {
	const key = { tradeNo: textOf(call, 'trade_no'), outTradeNo: textOf(call, 'out_trade_no') }
	return desk.trades.findByMerchant(call.merchant.appId, key)
}

function textOf(call: GatewayCall, name: string): string {
	const value = call.biz[name]
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function namesOf(desk: AlipayDesk, trade: Trade): Readonly<Record<string, string>> {
	const buyer = trade.buyerId ? desk.accounts.find(trade.buyerId) : null
	const who = buyer ? { buyer_user_id: buyer.buyerId, buyer_logon_id: maskedLogonId(buyer.logonId) } : {}
	return { out_trade_no: trade.outTradeNo, trade_no: trade.tradeNo, ...who }
}

function amountsOf(trade: Trade): Readonly<Record<string, string>> {
	const total = yuan(trade.total)
	return { buyer_pay_amount: total, receipt_amount: total, invoice_amount: total, point_amount: '0.00' }
}

function refundData(desk: AlipayDesk, trade: Trade, change: 'Y' | 'N'): Readonly<Record<string, string>> {
	return { ...namesOf(desk, trade), fund_change: change, refund_fee: yuan(trade.refunded) }
}

function yuan(fen: number): string {
	return toDecimal({ amount: fen, currency: 'CNY' })
}
