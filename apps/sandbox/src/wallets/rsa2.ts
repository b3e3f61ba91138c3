import { createSign, createVerify } from 'node:crypto'

/** Signs text by RSA2 (SHA-256 with RSA PKCS#1 v1.5), as Alipay and WeChat Pay both do; base64. */
export function signRsa2(text: string, privateKey: string): string {
	return createSign('RSA-SHA256').update(text, 'utf8').sign(privateKey, 'base64')
}

/** Whether a base64 signature is that of the text by the owner of a public key (PEM). */
export function isRsa2Of(text: string, signature: string, publicKey: string): boolean {
	return createVerify('RSA-SHA256').update(text, 'utf8').verify(publicKey, signature, 'base64')
}

/** Parameters as Alipay signs them: sorted by name, empty ones left out, `name=value` joined by `&`, values as they are read. */
export function signContent(params: Readonly<Record<string, string>>, without: readonly string[]): string {
	return Object.keys(params)
		.filter((name) => !without.includes(name) && params[name] !== '')
		.sort()
		.map((name) => `${name}=${params[name]}`)
		.join('&')
}
