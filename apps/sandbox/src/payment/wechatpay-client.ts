import { createSign, randomBytes } from 'node:crypto'
import { sendRequest } from '../outgoing/send-request.ts'
import type { MerchantContract } from '../wallets/index.ts'
import type { ShopKeys } from './shop-keys.ts'
import type { OpenTrade, WalletClient, WalletTrade } from './wallet-client.ts'
import { refusedWechatSignature } from './wechat-notice.ts'
import { parseWechatTransaction } from './wechat-transaction.ts'

/** How long a buyer may take at the cashier; an unpaid order of the shop lives as long. */
const timeout = 30 * 60_000

type Answer = { readonly status: number; readonly code: string; readonly body: Readonly<Record<string, unknown>> }

export type WechatpayClientOptions = {
	readonly contract: MerchantContract['wechatpay']
	readonly keys: ShopKeys['wechatpay']
	readonly now: () => Date
}

/** Talks to WeChat Pay v3: every call signed by the shop, every answer's signature checked. */
export function createWechatpayClient({ contract, keys, now }: WechatpayClientOptions): WalletClient {
	const { appid, mchid } = contract
	const orderPath = (outTradeNo: string) => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`

	async function call(method: 'GET' | 'POST', target: string, content?: object): Promise<Answer> {
		const body = content === undefined ? '' : JSON.stringify(content)
		const headers = {
			accept: 'application/json',
			'content-type': 'application/json',
			authorization: sign(method, target, body),
		}
		const answer = await sendRequest({ method, url: `${contract.api}${target}`, headers, body: Buffer.from(body) })
		const refusal = refusedWechatSignature(answer, contract, now().getTime())
		if (refusal) throw new Error(`wechatpay: the answer is not believed, ${refusal}`)
		// The interface answers with objects, or with nothing at all.
		const parsed = answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {}
		return { status: answer.status, code: String(parsed['code'] ?? ''), body: parsed }
	}

	function sign(method: string, target: string, body: string): string {
		const timestamp = Math.floor(now().getTime() / 1000)
		const nonce = randomBytes(16).toString('hex')
		const text = `${method}\n${target}\n${timestamp}\n${nonce}\n${body}\n`
		const signature = createSign('RSA-SHA256').update(text).sign(keys.privateKey, 'base64')
		const fields = { mchid, nonce_str: nonce, signature, timestamp, serial_no: keys.serial }
		const list = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
		return `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}`
	}

	return {
		handler: 'wechatpay',
		cashierOrigin: contract.cashier,
		async open({ outTradeNo, amount }, options) {
			const timeExpire = new Date(now().getTime() + timeout).toISOString()
			const order = {
				appid,
				mchid,
				out_trade_no: outTradeNo,
				amount: { total: amount, currency: 'CNY' },
				time_expire: timeExpire,
			}
			const answer = await call('POST', '/v3/pay/transactions/h5', { ...order, ...detailsOf(options) })
			const url = URL.parse(String(answer.body['h5_url']))
			if (answer.status !== 200 || !url) throw new Error(`wechatpay: no cashier, ${answer.status} ${answer.code}`)
			url.searchParams.set('redirect_url', options.returnUrl)
			return url.href
		},
		async find(outTradeNo) {
			const answer = await call('GET', `${orderPath(outTradeNo)}?mchid=${mchid}`)
			if (answer.code === 'ORDER_NOT_EXIST') return null
			if (answer.status !== 200)
				throw new Error(`wechatpay: no answer about ${outTradeNo}, ${answer.status} ${answer.code}`)
			return toTrade(answer.body)
		},
		async close(outTradeNo) {
			const answer = await call('POST', `${orderPath(outTradeNo)}/close`, { mchid })
			if (answer.status === 204 || answer.code === 'ORDER_NOT_EXIST') return 'closed'
			if (answer.code === 'ORDERPAID') return 'paid'
			throw new Error(`wechatpay: ${outTradeNo} was not closed, ${answer.status} ${answer.code}`)
		},
		async giveBack({ outTradeNo, requestNo, amount, total, reason }) {
			const refund = { out_trade_no: outTradeNo, out_refund_no: requestNo, reason: reason.slice(0, 80) }
			const answer = await call('POST', '/v3/refund/domestic/refunds', {
				...refund,
				amount: { refund: amount, total, currency: 'CNY' },
			})
			if (answer.status !== 200)
				throw new Error(`wechatpay: ${outTradeNo} was not refunded, ${answer.status} ${answer.code}`)
		},
	}
}

function detailsOf({ title, notifyUrl, buyerAddress }: OpenTrade): object {
	const sceneInfo = { payer_client_ip: buyerAddress, h5_info: { type: 'Wap' } }
	return { description: title.slice(0, 127), notify_url: notifyUrl, scene_info: sceneInfo }
}

function toTrade(body: unknown): WalletTrade {
	const transaction = parseWechatTransaction(body)
	if (!transaction) throw new Error('wechatpay: the answer is no transaction')
	if (!transaction.money) return { status: transaction.state === 'NOTPAY' ? 'open' : 'closed' }
	return { status: transaction.state === 'REFUND' ? 'refunded' : 'paid', ...transaction.money }
}
