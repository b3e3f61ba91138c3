import { signRsa2 } from '../rsa2.ts'
import type { GatewayError } from './gateway-call.ts'

/** What a method of the gateway answers, before it is signed. */
export type GatewayAnswer =
	| { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
	| { readonly ok: false; readonly error: GatewayError }

/**
 * The signed JSON of an answer: the signature is over the very text of the response object.
 * @param key the method's response key, `alipay_trade_query_response`
 */
export function toGatewayJson(key: string, answer: GatewayAnswer, privateKey: string): string {
	const body = JSON.stringify(answer.ok ? { code: '10000', msg: 'Success', ...answer.data } : errorBody(answer.error))
	return `{${JSON.stringify(key)}:${body},"sign":${JSON.stringify(signRsa2(body, privateKey))}}`
}

function errorBody(error: GatewayError): Readonly<Record<string, string>> {
	return { code: error.code, msg: error.msg, sub_code: error.subCode, sub_msg: error.subMsg }
}
