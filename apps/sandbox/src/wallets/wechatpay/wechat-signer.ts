import { randomBytes } from 'node:crypto'
import { signRsa2 } from '../rsa2.ts'

/** The wallet's own key: what it answers and tells is signed under this serial. */
export type WechatSigner = { readonly serial: string; readonly privateKey: string; readonly now: () => Date }

/** The headers that prove a body is WeChat Pay's. */
export function wechatSignature(
	body: string,
	{ serial, privateKey, now }: WechatSigner,
): Readonly<Record<string, string>> {
	const timestamp = String(Math.floor(now().getTime() / 1000))
	const nonce = randomBytes(16).toString('hex')
	return {
		'wechatpay-timestamp': timestamp,
		'wechatpay-nonce': nonce,
		'wechatpay-serial': serial,
		'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
		'wechatpay-signature': signRsa2(`${timestamp}\n${nonce}\n${body}\n`, privateKey),
	}
}

/** Headers that only look so: WeChat Pay sends such a test now and then, and a merchant that takes it does not check. */
export function wechatSignTest(body: string, signer: WechatSigner): Readonly<Record<string, string>> {
	const fake = `WECHATPAY/SIGNTEST/${randomBytes(192).toString('base64')}`
	return { ...wechatSignature(body, signer), 'wechatpay-signature': fake }
}
