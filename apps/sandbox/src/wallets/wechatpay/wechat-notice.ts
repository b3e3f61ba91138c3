import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import type { DeliveryOutcome } from '../../outgoing/outbox.ts'
import type { OutboxEntry } from '../../outgoing/outbox-store.ts'
import { sendRequest } from '../../outgoing/send-request.ts'
import { toBeijingIso } from '../beijing-time.ts'
import type { Transaction, WechatMerchant } from './transaction.ts'
import { type WechatSigner, wechatSignature, wechatSignTest } from './wechat-signer.ts'

/** Pauses between the attempts to notify a merchant, as WeChat Pay makes them, from 15 s to 6 h. */
export const wechatSchedule: readonly number[] = [
	...[15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600],
	...[10_800, 10_800, 10_800, 21_600, 21_600],
].map((seconds) => seconds * 1000)

/** What the outbox keeps: the encrypted body is made once, its signature anew for each attempt. */
type KeptNotice = { readonly url: string; readonly body: string; readonly signTest: boolean }

/** A payment as the merchant reads it, in a notification and in answer to a question. */
export function transactionResource(
	transaction: Transaction,
	merchant: WechatMerchant,
): Readonly<Record<string, unknown>> {
	const { outTradeNo, transactionId, state, total, paidAt, buyerId } = transaction
	const paid = paidAt === null ? {} : { transaction_id: transactionId, success_time: toBeijingIso(new Date(paidAt)) }
	return {
		appid: merchant.appid,
		mchid: merchant.mchid,
		out_trade_no: outTradeNo,
		trade_type: 'MWEB',
		trade_state: state,
		trade_state_desc: { NOTPAY: '未支付', SUCCESS: '支付成功', CLOSED: '已关闭', REFUND: '转入退款' }[state],
		bank_type: 'OTHERS',
		attach: '',
		...paid,
		...(buyerId ? { payer: { openid: buyerId } } : {}),
		amount: { total, payer_total: total, currency: 'CNY', payer_currency: 'CNY' },
	}
}

/** The outbox entries of a payment: a test of the merchant's checks first, then the notification itself. */
export function createWechatNotices(
	transaction: Transaction,
	merchant: WechatMerchant,
	now: Date,
): readonly Pick<OutboxEntry, 'id' | 'lane' | 'payload'>[] {
	const id = randomUUID()
	const body = JSON.stringify({
		id,
		create_time: toBeijingIso(now),
		resource_type: 'encrypt-resource',
		event_type: 'TRANSACTION.SUCCESS',
		summary: '支付成功',
		resource: seal(JSON.stringify(transactionResource(transaction, merchant)), merchant.apiKey),
	})
	const kept = (signTest: boolean): string =>
		JSON.stringify({ url: transaction.notifyUrl, body, signTest } satisfies KeptNotice)
	return [
		{ id: `${id} test`, lane: `${id} test`, payload: kept(true) },
		{ id, lane: id, payload: kept(false) },
	]
}

/** Posts a notification; a status of 200 or 204 takes it. A test that is taken is told to the log. */
export async function deliverWechatNotice(
	entry: OutboxEntry,
	signer: WechatSigner,
	log: (line: object) => void,
): Promise<DeliveryOutcome> {
	// The payload is what createWechatNotices wrote.
	const { url, body, signTest } = JSON.parse(entry.payload) as KeptNotice
	const headers = signTest ? wechatSignTest(body, signer) : wechatSignature(body, signer)
	const answer = await sendRequest({
		url,
		headers: { ...headers, 'content-type': 'application/json' },
		body: Buffer.from(body),
	})
	const taken = answer.status === 200 || answer.status === 204
	if (signTest && taken) log({ event: 'wechatpay.sign_test_taken', url })
	if (signTest) return 'delivered'
	return taken ? 'delivered' : 'retry'
}

function seal(plaintext: string, apiKey: string): Readonly<Record<string, string>> {
	const nonce = randomBytes(6).toString('hex')
	const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiKey), Buffer.from(nonce))
	cipher.setAAD(Buffer.from('transaction'))
	const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
	return {
		original_type: 'transaction',
		algorithm: 'AEAD_AES_256_GCM',
		ciphertext: sealed.toString('base64'),
		associated_data: 'transaction',
		nonce,
	}
}
