import { toDecimal } from '@hutong/money'
import type { OutboxEntry } from '../../outgoing/outbox-store.ts'
import { sendRequest } from '../../outgoing/send-request.ts'
import { toBeijingTime } from '../beijing-time.ts'
import { maskedLogonId } from '../masked-logon-id.ts'
import { signContent, signRsa2 } from '../rsa2.ts'
import { dateDigits, randomDigits } from '../wallet-number.ts'
import type { AlipayBuyer, AlipayMerchant, Trade } from './trade.ts'

export type NoticeRefund = { readonly requestNo: string; readonly at: Date }

export type NoticeOptions = {
	readonly trade: Trade
	readonly merchant: AlipayMerchant
	readonly buyer: AlipayBuyer
	readonly refund?: NoticeRefund
	readonly now: Date
}

/** Pauses between the attempts to notify a merchant, as Alipay makes them: 4 min, 10 min, 10 min, 1 h, 2 h, 6 h, 15 h. */
export const alipaySchedule: readonly number[] = [4, 10, 10, 60, 120, 360, 900].map((minutes) => minutes * 60_000)

/** The parameters of an asynchronous notification (`trade_status_sync`), before time and signature. */
export function createNotice({ trade, merchant, buyer, refund, now }: NoticeOptions): Readonly<Record<string, string>> {
	const total = yuan(trade.total)
	return {
		notify_type: 'trade_status_sync',
		notify_id: `${dateDigits(now, 8)}00222${dateDigits(now, 14).slice(8)}${randomDigits(15)}`,
		app_id: merchant.appId,
		auth_app_id: merchant.appId,
		charset: 'utf-8',
		version: '1.0',
		trade_no: trade.tradeNo,
		out_trade_no: trade.outTradeNo,
		trade_status: trade.status,
		subject: trade.subject,
		total_amount: total,
		receipt_amount: total,
		buyer_pay_amount: total,
		invoice_amount: total,
		point_amount: '0.00',
		fund_bill_list: JSON.stringify([{ amount: total, fundChannel: 'ALIPAYACCOUNT' }]),
		seller_id: merchant.sellerId,
		buyer_id: buyer.buyerId,
		buyer_logon_id: maskedLogonId(buyer.logonId),
		gmt_create: toBeijingTime(new Date(trade.createdAt)),
		gmt_payment: toBeijingTime(new Date(trade.paidAt ?? trade.createdAt)),
		...(refund ? refundParams(trade, refund) : {}),
	}
}

/** Posts a notification signed now; taken only when the merchant answers exactly `success`. */
export async function deliverNotice(
	entry: OutboxEntry,
	{ privateKey, now }: { readonly privateKey: string; readonly now: () => Date },
): Promise<'delivered' | 'retry'> {
	// The payload is what the desk wrote.
	const { url, params } = JSON.parse(entry.payload) as { url: string; params: Record<string, string> }
	const timed = { ...params, notify_time: toBeijingTime(now()), sign_type: 'RSA2' }
	const sign = signRsa2(signContent(timed, ['sign', 'sign_type']), privateKey)
	const answer = await sendRequest({
		url,
		headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
		body: Buffer.from(new URLSearchParams({ ...timed, sign }).toString()),
	})
	return answer.status === 200 && answer.body === 'success' ? 'delivered' : 'retry'
}

function refundParams(trade: Trade, refund: NoticeRefund): Readonly<Record<string, string>> {
	return {
		out_biz_no: refund.requestNo,
		refund_fee: yuan(trade.refunded),
		gmt_refund: `${toBeijingTime(refund.at)}.000`,
	}
}

function yuan(fen: number): string {
	return toDecimal({ amount: fen, currency: 'CNY' })
}
