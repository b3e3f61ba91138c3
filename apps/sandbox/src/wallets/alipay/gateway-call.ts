import { parseBeijingTime } from '../beijing-time.ts'
import { isRsa2Of, signContent } from '../rsa2.ts'
import type { AlipayMerchant } from './trade.ts'

/** A call of the gateway whose signature has been checked. */
export type GatewayCall = {
	readonly method: string
	readonly merchant: AlipayMerchant
	readonly notifyUrl: string
	readonly returnUrl: string
	readonly biz: Readonly<Record<string, unknown>>
}

/** A refusal in Alipay's words: `code` and `sub_code` of its public list of gateway errors. */
export type GatewayError = {
	readonly code: '40001' | '40002' | '40004'
	readonly msg: 'Missing Required Arguments' | 'Invalid Arguments' | 'Business Failed'
	readonly subCode: string
	readonly subMsg: string
}

export type ParsedCall =
	| { readonly ok: true; readonly call: GatewayCall }
	| { readonly ok: false; readonly error: GatewayError; readonly merchant: AlipayMerchant | null }

export type GatewayPorts = {
	findMerchant(appId: string): AlipayMerchant | null
	now(): Date
}

const day = 24 * 3_600_000

/** Reads the common parameters and checks the merchant's RSA2 signature over all of them. */
export function parseGatewayCall(params: Readonly<Record<string, unknown>>, ports: GatewayPorts): ParsedCall {
	const texts = textParams(params)
	if (!texts) return refuse('isv.invalid-parameter', '参数重复')
	const merchant = texts['app_id'] ? ports.findMerchant(texts['app_id']) : null
	if (!merchant) return refuse('isv.invalid-app-id', '无效的AppID参数')
	const error = refusedCommon(texts, ports.now()) ?? refusedSignature(texts, merchant)
	if (error) return { ok: false, error, merchant }
	const biz = parseObject(texts['biz_content'] ?? '{}')
	if (!biz) return { ...refuse('isv.invalid-parameter', 'biz_content 不是 JSON'), merchant }
	const { method = '', notify_url: notifyUrl = '', return_url: returnUrl = '' } = texts
	return { ok: true, call: { method, merchant, notifyUrl, returnUrl, biz } }
}

/** A refusal of the business itself, such as `ACQ.TRADE_NOT_EXIST`. */
export function businessError(subCode: string, subMsg: string): GatewayError {
	return { code: '40004', msg: 'Business Failed', subCode, subMsg }
}

/** A refusal of an argument, such as `isv.invalid-signature`. */
export function argumentError(subCode: string, subMsg: string): GatewayError {
	return { code: '40002', msg: 'Invalid Arguments', subCode, subMsg }
}

function refuse(subCode: string, subMsg: string): { ok: false; error: GatewayError; merchant: null } {
	return { ok: false, error: argumentError(subCode, subMsg), merchant: null }
}

function textParams(params: Readonly<Record<string, unknown>>): Record<string, string> | null {
	const texts: Record<string, string> = {}
	for (const [name, value] of Object.entries(params)) {
		if (typeof value !== 'string') return null
		texts[name] = value
	}
	return texts
}

function refusedCommon(texts: Readonly<Record<string, string>>, now: Date): GatewayError | null {
	for (const name of ['method', 'charset', 'sign_type', 'sign', 'timestamp', 'version']) {
		const subCode = `isv.missing-${name.replace('sign_type', 'signature-type').replace(/^sign$/, 'signature')}`
		if (!texts[name])
			return { ...argumentError(subCode, `缺少${name}`), code: '40001', msg: 'Missing Required Arguments' }
	}
	if (texts['charset']?.toLowerCase() !== 'utf-8') return argumentError('isv.invalid-charset', '字符集错误')
	if (texts['sign_type'] !== 'RSA2') return argumentError('isv.invalid-signature-type', '无效的签名类型')
	if (texts['version'] !== '1.0') return argumentError('isv.invalid-version', '版本号错误')
	// The official client writes its own local time, so the day around the clock is taken.
	const at = parseBeijingTime(texts['timestamp'] ?? '')
	if (!at || Math.abs(at.getTime() - now.getTime()) > day)
		return argumentError('isv.invalid-timestamp', '非法的时间戳参数')
	return null
}

function refusedSignature(texts: Readonly<Record<string, string>>, merchant: AlipayMerchant): GatewayError | null {
	if (isRsa2Of(signContent(texts, ['sign']), texts['sign'] ?? '', merchant.publicKey)) return null
	return argumentError('isv.invalid-signature', '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配')
}

function parseObject(text: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text)
		// JSON gives objects with text keys only; lists and null are ruled out here.
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null
	} catch {
		return null
	}
}
