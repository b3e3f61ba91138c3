import { parseDecimal, toDecimal } from '@hutong/money'
import { AlipaySdk, type AlipaySdkCommonResult } from 'alipay-sdk'
import type { MerchantContract } from '../wallets/index.ts'
import type { GiveBack, OpenTrade, WalletClient, WalletTrade } from './wallet-client.ts'

/** How long a buyer may take at the cashier; an unpaid order of the shop lives as long. */
const timeoutExpress = '30m'

/** Talks to Alipay with its official SDK: the gateway for the server, the same gateway by its public name for the browser. */
export function createAlipayClient(contract: MerchantContract['alipay'], privateKey: string): WalletClient {
	const sdk = createSdk(contract, privateKey, contract.gateway)
	const browser = createSdk(contract, privateKey, contract.cashier)

	async function call(method: string, bizContent: Record<string, string>): Promise<AlipaySdkCommonResult> {
		return sdk.exec(method, { bizContent }, { validateSign: true })
	}

	return {
		handler: 'alipay',
		cashierOrigin: new URL(contract.cashier).origin,
		open: async ({ outTradeNo, amount }, options) =>
			browser.pageExec(options.mobile ? 'alipay.trade.wap.pay' : 'alipay.trade.page.pay', 'GET', {
				notifyUrl: options.notifyUrl,
				returnUrl: options.returnUrl,
				bizContent: payContent(outTradeNo, amount, options),
			}),
		async find(outTradeNo) {
			const result = await call('alipay.trade.query', { out_trade_no: outTradeNo })
			if (result['subCode'] === 'ACQ.TRADE_NOT_EXIST') return null
			assertTaken('alipay.trade.query', result)
			return toTrade(result)
		},
		async close(outTradeNo) {
			const result = await call('alipay.trade.close', { out_trade_no: outTradeNo })
			if (result['subCode'] === 'ACQ.TRADE_NOT_EXIST') return 'closed'
			if (result['subCode'] === 'ACQ.REASON_TRADE_STATUS_INVALID') return 'paid'
			assertTaken('alipay.trade.close', result)
			return 'closed'
		},
		giveBack: async (refund) =>
			assertTaken('alipay.trade.refund', await call('alipay.trade.refund', refundContent(refund))),
	}
}

function createSdk(contract: MerchantContract['alipay'], privateKey: string, gateway: string): AlipaySdk {
	const { appId, alipayPublicKey } = contract
	return new AlipaySdk({ appId, privateKey, keyType: 'PKCS8', alipayPublicKey, gateway, signType: 'RSA2' })
}

function payContent(
	outTradeNo: string,
	amount: number,
	{ mobile, title, returnUrl }: OpenTrade,
): Record<string, string> {
	const common = {
		out_trade_no: outTradeNo,
		total_amount: yuan(amount),
		subject: title,
		timeout_express: timeoutExpress,
	}
	return mobile
		? { ...common, product_code: 'QUICK_WAP_WAY', quit_url: returnUrl }
		: { ...common, product_code: 'FAST_INSTANT_TRADE_PAY' }
}

function refundContent({ outTradeNo, requestNo, amount, reason }: GiveBack): Record<string, string> {
	return { out_trade_no: outTradeNo, out_request_no: requestNo, refund_amount: yuan(amount), refund_reason: reason }
}

function assertTaken(method: string, result: AlipaySdkCommonResult): void {
	if (result.code !== '10000') throw new Error(`${method}: ${result.code} ${result['subCode'] ?? result.msg}`)
}

function toTrade(result: AlipaySdkCommonResult): WalletTrade {
	const status = String(result['tradeStatus'])
	const paidText = result['sendPayDate']
	if (paidText === undefined) return { status: status === 'WAIT_BUYER_PAY' ? 'open' : 'closed' }
	return {
		status: status === 'TRADE_CLOSED' ? 'refunded' : 'paid',
		transactionId: String(result['tradeNo']),
		amount: parseDecimal(String(result['totalAmount']), 'CNY')?.amount ?? 0,
		paidAt: Date.parse(`${String(paidText).replace(' ', 'T')}+08:00`),
	}
}

function yuan(fen: number): string {
	return toDecimal({ amount: fen, currency: 'CNY' })
}
