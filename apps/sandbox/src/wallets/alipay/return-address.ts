import { toDecimal } from '@hutong/money'
import { toBeijingTime } from '../beijing-time.ts'
import { signContent, signRsa2 } from '../rsa2.ts'
import type { AlipayMerchant, Trade } from './trade.ts'

/** The merchant's return page with Alipay's signed parameters. It tells the buyer where to go; it proves nothing to the merchant. */
export function returnAddress(
	trade: Trade,
	merchant: AlipayMerchant,
	signer: { readonly privateKey: string; readonly now: Date },
): string {
	const params = {
		app_id: merchant.appId,
		auth_app_id: merchant.appId,
		charset: 'utf-8',
		method: `${trade.method}.return`,
		out_trade_no: trade.outTradeNo,
		seller_id: merchant.sellerId,
		timestamp: toBeijingTime(signer.now),
		total_amount: toDecimal({ amount: trade.total, currency: 'CNY' }),
		trade_no: trade.tradeNo,
		version: '1.0',
	}
	const sign = signRsa2(signContent(params, []), signer.privateKey)
	const url = new URL(trade.returnUrl)
	for (const [name, value] of Object.entries({ ...params, sign_type: 'RSA2', sign })) url.searchParams.set(name, value)
	return url.href
}
