import { isRsa2Of } from '../rsa2.ts'
import type { WechatMerchant } from './transaction.ts'

export type AuthorizedCall =
	| { readonly ok: true; readonly merchant: WechatMerchant }
	| { readonly ok: false; readonly code: 'SIGN_ERROR' | 'MCH_NOT_EXISTS'; readonly message: string }

export type SignedCall = {
	readonly method: string
	/** Path with query, as it was asked for. */
	readonly target: string
	readonly body: string
	readonly authorization: string
	readonly now: Date
}

const scheme = 'WECHATPAY2-SHA256-RSA2048 '

/** Checks the signature of a merchant's call: method, target, time, nonce and body, each on a line of its own. */
export function authorizeCall(
	call: SignedCall,
	findMerchant: (mchid: string) => WechatMerchant | null,
): AuthorizedCall {
	const { method, target, body, authorization, now } = call
	if (!authorization.startsWith(scheme)) return refuse('Authorization 格式错误')
	const fields = new Map<string, string>()
	for (const [, name = '', value = ''] of authorization.slice(scheme.length).matchAll(/(\w+)="([^"]*)"/g)) {
		if (fields.has(name)) return refuse('Authorization 参数重复')
		fields.set(name, value)
	}
	const field = (name: string) => fields.get(name) ?? ''
	const merchant = findMerchant(field('mchid'))
	if (!merchant) return { ok: false, code: 'MCH_NOT_EXISTS', message: '商户号不存在' }
	const age = Math.abs(now.getTime() / 1000 - Number(field('timestamp')))
	if (!/^\d{10}$/.test(field('timestamp')) || age > 300) return refuse('签名时间戳超出有效期')
	if (field('serial_no') !== merchant.serial || !field('nonce_str')) return refuse('商户证书序列号有误')
	const text = `${method}\n${target}\n${field('timestamp')}\n${field('nonce_str')}\n${body}\n`
	return isRsa2Of(text, field('signature'), merchant.publicKey) ? { ok: true, merchant } : refuse('签名错误')
}

function refuse(message: string): AuthorizedCall {
	return { ok: false, code: 'SIGN_ERROR', message }
}
