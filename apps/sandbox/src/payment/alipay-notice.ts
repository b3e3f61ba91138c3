import { parseDecimal } from '@hutong/money'
import { AlipaySdk } from 'alipay-sdk'

/** Whom the shop expects a notification from, and for whom. */
export type AlipayParty = { readonly appId: string; readonly sellerId: string; readonly alipayPublicKey: string }

/** A notification that Alipay signed for this shop; the amounts are fen, the time milliseconds since the epoch. */
export type AlipayNotice = {
	readonly noticeId: string
	readonly outTradeNo: string
	readonly transactionId: string
	readonly status: string
	readonly total: number
	readonly refunded: number
	readonly paidAt: number
}

export type NoticeRefusal =
	| 'notice_malformed'
	| 'sign_type_unsupported'
	| 'signature_invalid'
	| 'app_unknown'
	| 'seller_unknown'

export type ParsedNotice =
	| { readonly ok: true; readonly notice: AlipayNotice }
	| { readonly ok: false; readonly reason: NoticeRefusal }

/** Reads a notification out of the raw form body and checks that Alipay signed it and that it is for this shop. */
export function parseAlipayNotice(form: string, party: AlipayParty): ParsedNotice {
	const pairs = [...new URLSearchParams(form)]
	const params = Object.fromEntries(pairs)
	if (pairs.length !== Object.keys(params).length) return { ok: false, reason: 'notice_malformed' }
	// The SDK would believe an older kind of signature if the notification named it.
	if ((params['sign_type'] ?? 'RSA2') !== 'RSA2') return { ok: false, reason: 'sign_type_unsupported' }
	if (!isSignedByAlipay(params, party.alipayPublicKey)) return { ok: false, reason: 'signature_invalid' }
	if (params['app_id'] !== party.appId) return { ok: false, reason: 'app_unknown' }
	if (params['seller_id'] !== party.sellerId) return { ok: false, reason: 'seller_unknown' }
	const notice = toNotice(params)
	return notice ? { ok: true, notice } : { ok: false, reason: 'notice_malformed' }
}

/** Whether Alipay signed these parameters, values as they were decoded once. */
export function isSignedByAlipay(params: Readonly<Record<string, string>>, alipayPublicKey: string): boolean {
	// Checking a signature needs no key of the shop's own, which the SDK asks for all the same.
	const sdk = new AlipaySdk({ appId: 'verifier', privateKey: 'none', alipayPublicKey, signType: 'RSA2' })
	return sdk.checkNotifySignV2(params)
}

function toNotice(params: Readonly<Record<string, string>>): AlipayNotice | null {
	const { notify_id: noticeId = '', out_trade_no: outTradeNo = '', trade_no: transactionId = '' } = params
	const total = parseDecimal(params['total_amount'] ?? '', 'CNY')
	const refunded = parseDecimal(params['refund_fee'] ?? '0', 'CNY')
	const paidAt = Date.parse(`${(params['gmt_payment'] ?? params['notify_time'] ?? '').replace(' ', 'T')}+08:00`)
	if (!noticeId || !outTradeNo || !transactionId || !total || !refunded || Number.isNaN(paidAt)) return null
	const status = params['trade_status'] ?? ''
	return { noticeId, outTradeNo, transactionId, status, total: total.amount, refunded: refunded.amount, paidAt }
}
