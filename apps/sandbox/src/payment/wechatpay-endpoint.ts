import type { MerchantContract } from '../wallets/index.ts'
import type { NoticeAnswer, NoticeEndpoint } from './notice-routes.ts'
import type { PaymentStore } from './payment-store.ts'
import type { Till } from './till.ts'
import { type NoticeHeaders, openWechatNotice, refusedWechatSignature } from './wechat-notice.ts'
import { parseWechatTransaction } from './wechat-transaction.ts'

export const wechatpayNoticePath = '/pay/wechatpay/notify'

export type WechatpayEndpointOptions = {
	readonly contract: MerchantContract['wechatpay']
	readonly apiKey: string
	readonly store: PaymentStore
	readonly till: Till
	readonly now: () => Date
	/** Told of every notification that was not taken, with the reason. */
	readonly log: (line: { readonly event: string; readonly reason: string; readonly outTradeNo?: string }) => void
}

/** Takes WeChat Pay's notifications: 204 when one has been dealt with, else a status that makes it come again. */
export function createWechatpayEndpoint(options: WechatpayEndpointOptions): NoticeEndpoint {
	const { contract, apiKey, store, till, now, log } = options

	async function take(body: string, headers: NoticeHeaders): Promise<NoticeAnswer> {
		const refusal = refusedWechatSignature({ headers, body }, contract, now().getTime())
		if (refusal) return refuse(401, refusal)
		const opened = openWechatNotice(body, apiKey)
		if (!opened.ok) return refuse(400, opened.reason)
		if (store.hasNotice('wechatpay', opened.id)) return taken
		const transaction = parseWechatTransaction(opened.resource)
		if (opened.eventType !== 'TRANSACTION.SUCCESS') return taken
		if (!transaction) return refuse(400, 'notice_malformed')
		const reason = await apply(transaction)
		if (reason) return refuse(400, reason, transaction.outTradeNo)
		store.addNotice('wechatpay', opened.id, transaction.outTradeNo)
		return taken
	}

	async function apply(transaction: NonNullable<ReturnType<typeof parseWechatTransaction>>): Promise<string | null> {
		if (transaction.appid !== contract.appid) return 'app_unknown'
		if (transaction.mchid !== contract.mchid) return 'seller_unknown'
		const attempt = store.findAttempt('wechatpay', transaction.outTradeNo)
		if (!attempt) return 'order_unknown'
		if (transaction.state !== 'SUCCESS') return null
		if (!transaction.money) return 'notice_malformed'
		const outcome = await till.take(attempt, transaction.money)
		return outcome === 'taken' || outcome === 'given_back' ? null : outcome
	}

	function refuse(status: number, reason: string, outTradeNo?: string): NoticeAnswer {
		log({ event: 'wechatpay.notice_refused', reason, ...(outTradeNo ? { outTradeNo } : {}) })
		return { status, type: 'application/json', body: JSON.stringify({ code: 'FAIL', message: reason }) }
	}

	return { path: wechatpayNoticePath, contentType: 'application/json', take }
}

const taken: NoticeAnswer = { status: 204, type: 'application/json', body: '' }
