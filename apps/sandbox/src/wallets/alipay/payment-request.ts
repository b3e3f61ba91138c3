import { parseDecimal } from '@hutong/money'
import { isLocalAddress } from '../../outgoing/send-request.ts'
import { parseBeijingTime } from '../beijing-time.ts'
import { argumentError, businessError, type GatewayCall, type GatewayError } from './gateway-call.ts'
import type { PayMethod, Trade } from './trade.ts'
import type { TradeRequest } from './trade-store.ts'

export type PaymentRequest =
	| { readonly ok: true; readonly request: TradeRequest }
	| { readonly ok: false; readonly error: GatewayError }

const products: Readonly<Record<PayMethod, string>> = {
	'alipay.trade.wap.pay': 'QUICK_WAP_WAY',
	'alipay.trade.page.pay': 'FAST_INSTANT_TRADE_PAY',
}

/** A hundred million yuan, the most one trade takes. */
const largest = 10_000_000_000

/** Reads what a merchant asks a payment for: order number, subject, amount, addresses and the time it may take. */
export function parsePaymentRequest(call: GatewayCall, now: Date): PaymentRequest {
	const text = (name: string): string => {
		const value = call.biz[name]
		return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
	}
	const method = isPayMethod(call.method) ? call.method : null
	const total = parseDecimal(text('total_amount'), 'CNY')?.amount ?? 0
	const expiresAt = parseExpiry(text('time_expire'), text('timeout_express'), now)
	const quitUrl = text('quit_url') || call.returnUrl
	if (!method || text('product_code') !== products[method]) return refuse('product_code')
	if (!/^[A-Za-z0-9_]{1,64}$/.test(text('out_trade_no'))) return refuse('out_trade_no')
	if (text('subject').length === 0 || text('subject').length > 256) return refuse('subject')
	if (total < 1 || total > largest) return refuse('total_amount')
	if (!expiresAt) return refuse('time_expire')
	// The sandbox calls nobody outside this machine and sends nobody there.
	if (![call.notifyUrl, call.returnUrl, quitUrl].every(isLocalAddress))
		return refuse('notify_url, return_url, quit_url')
	const { notifyUrl, returnUrl, merchant } = call
	const names = { appId: merchant.appId, outTradeNo: text('out_trade_no'), subject: text('subject') }
	return {
		ok: true,
		request: { ...names, total, method, notifyUrl, returnUrl, quitUrl, expiresAt: expiresAt.getTime() },
	}
}

/** Why an existing trade cannot be paid by a request for the same order number; null when it can. */
export function refusedRepeat(trade: Trade, request: TradeRequest): GatewayError | null {
	if (trade.total !== request.total || trade.subject !== request.subject) {
		return businessError('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改')
	}
	return null
}

export function isPayMethod(method: string): method is PayMethod {
	return Object.hasOwn(products, method)
}

function refuse(name: string): PaymentRequest {
	return { ok: false, error: argumentError('isv.invalid-parameter', `${name} 无效`) }
}

/** `time_expire` is a time in China, `timeout_express` a length such as `30m`, `2h`, `1d`; 15 days when neither is there. */
function parseExpiry(timeExpire: string, timeoutExpress: string, now: Date): Date | null {
	if (timeExpire) return parseBeijingTime(timeExpire)
	const [, count = '15', unit = 'd'] = /^(\d{1,3})([mhd])$/.exec(timeoutExpress || '15d') ?? []
	if (timeoutExpress && !/^\d{1,3}[mhd]$/.test(timeoutExpress)) return null
	const minutes = { m: 1, h: 60, d: 1440 }[unit] ?? 0
	return new Date(now.getTime() + Number(count) * minutes * 60_000)
}
